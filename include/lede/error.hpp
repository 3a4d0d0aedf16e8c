// SPDX-License-Identifier: GPL-2.0-or-later
// The one exception type that crosses Lede's boundary.
#pragma once

#include <stdexcept>
#include <string>

#include "lede/export.hpp"

namespace lede {

enum class ErrorCode {
  kNotFound,         ///< a path, an index or an id that is not there
  kNotAnIndex,       ///< the path exists and is no Lede index
  kLocked,           ///< another writer holds the index
  kIncompatible,     ///< made by another format or analyser version: rebuild
  kDamaged,          ///< the index or a data file fails its checks
  kInvalidArgument,  ///< the caller's request makes no sense
  kInvalidInput,     ///< an input file or record that cannot be read
  kInvalidQuery,     ///< only under strict parsing; else a diagnostic
  kIo,               ///< the system refused a read, a write or memory
  kInternal,         ///< a bug in Lede
};

/// Errors of Xapian, ICU and the system arrive as this type. `what()` is one line: the
/// file and place, what is wrong, and the remedy where there is one.
class LEDE_API Error : public std::runtime_error {
 public:
  Error(ErrorCode code, const std::string& message) : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

/// Something wrong that did not stop the work, for instance one bad record of a file.
/// `message` is one line that names the place and the remedy.
struct Problem {
  ErrorCode code = ErrorCode::kInvalidInput;
  std::string message{};
};

}  // namespace lede
