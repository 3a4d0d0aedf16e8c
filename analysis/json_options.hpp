// SPDX-License-Identifier: GPL-2.0-or-later
// A caller's options as a JSON object: each member is taken once, an unknown one is an error.
#pragma once

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <type_traits>
#include <utility>

#include "lede/error.hpp"

namespace lede {

class JsonOptions {
 public:
  /// Throws Error kInvalidArgument unless `json` is null or an object.
  explicit JsonOptions(const char* json) {
    if (json == nullptr) return;
    members_ = nlohmann::json::parse(json, limit_depth, /*allow_exceptions=*/false);
    if (!members_.is_object()) {
      throw Error(ErrorCode::kInvalidArgument, "the options are not a JSON object");
    }
  }
  explicit JsonOptions(nlohmann::json object) : members_(std::move(object)) {}

  /// Sets `value` when the member is there. Throws Error kInvalidArgument for a wrong type.
  template <class T>
  void take(const char* name, T& value) {
    const nlohmann::json* found = member(name);
    if (found == nullptr) return;
    if (!fits<T>(*found)) reject(name, *found);
    value = found->get<T>();
  }

  /// The member for the caller to read, or null.
  [[nodiscard]] const nlohmann::json* member(const char* name) {
    taken_.insert(name);
    const auto found = members_.find(name);
    return found == members_.end() ? nullptr : &*found;
  }

  /// Throws Error kInvalidArgument for the first member that nobody took.
  void finish() const {
    for (const auto& [name, value] : members_.items()) {
      if (taken_.count(name) == 0) {
        throw Error(ErrorCode::kInvalidArgument, "there is no option \"" + name + "\"");
      }
    }
  }

  [[noreturn]] static void reject(const std::string& name, const nlohmann::json& value) {
    throw Error(ErrorCode::kInvalidArgument,
                "option \"" + name + "\" can't be " +
                    value.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
  }

 private:
  // Copying and printing recurse, so that a hostile depth would exhaust the stack.
  static bool limit_depth(int depth, nlohmann::json::parse_event_t, const nlohmann::json&) {
    constexpr int kMaxDepth = 8;
    if (depth <= kMaxDepth) return true;
    throw Error(ErrorCode::kInvalidArgument, "the options are nested too deeply");
  }

  template <class T>
  static bool fits(const nlohmann::json& value) {
    if constexpr (std::is_same_v<T, bool>) {
      return value.is_boolean();
    } else if constexpr (std::is_floating_point_v<T>) {
      return value.is_number();
    } else if constexpr (std::is_unsigned_v<T>) {
      return value.is_number_unsigned() &&
             value.get<std::uint64_t>() <= std::numeric_limits<T>::max();
    } else {
      return value.is_string();
    }
  }

  nlohmann::json members_ = nlohmann::json::object();
  std::set<std::string> taken_{};
};

}  // namespace lede
