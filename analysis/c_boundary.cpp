// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/c_boundary.hpp"

#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>
#include <string>
#include <utility>

#include "lede/error.hpp"

struct lede_error {
  lede_status status = LEDE_INTERNAL;
  std::string message{};
  bool owned = true;  // by the caller
};

namespace {

// Handed out when there is no memory for another one, so it must exist beforehand.
lede_error& out_of_memory() {
  static lede_error error{LEDE_IO, "out of memory", /*owned=*/false};
  return error;
}

using lede::c_boundary::status_of;
static_assert(status_of(lede::ErrorCode::kNotFound) == LEDE_NOT_FOUND);
static_assert(status_of(lede::ErrorCode::kLocked) == LEDE_LOCKED);
static_assert(status_of(lede::ErrorCode::kInternal) == LEDE_INTERNAL);

lede_status report(lede_error** error, lede_status status, const char* message) noexcept {
  if (error == nullptr) return status;
  try {
    *error = std::make_unique<lede_error>(lede_error{status, message, true}).release();
  } catch (...) {
    *error = &out_of_memory();
  }
  return status;
}

}  // namespace

namespace lede::c_boundary {

lede_status report_exception(lede_error** error) noexcept {
  try {
    throw;
  } catch (const Error& caught) {
    return report(error, status_of(caught.code()), caught.what());
  } catch (const std::bad_alloc&) {
    if (error != nullptr) *error = &out_of_memory();
    return LEDE_IO;
  } catch (const std::exception& caught) {
    return report(error, LEDE_INTERNAL, caught.what());
  } catch (...) {
    return report(error, LEDE_INTERNAL, "an exception of unknown type");
  }
}

void require(const void* argument, const char* name) {
  if (argument == nullptr) {
    throw Error(ErrorCode::kInvalidArgument, std::string(name) + " is NULL");
  }
}

char* copy_out(std::string_view text) {
  auto* copy = static_cast<char*>(std::malloc(text.size() + 1));
  if (copy == nullptr) throw std::bad_alloc();
  std::memcpy(copy, text.data(), text.size());
  copy[text.size()] = '\0';
  return copy;
}

}  // namespace lede::c_boundary

const char* lede_version(void) {
  return LEDE_VERSION;
}

const char* lede_status_name(lede_status status) {
  constexpr std::array kNames = {
      "ok",      "not_found",        "not_an_index",  "locked",        "incompatible",
      "damaged", "invalid_argument", "invalid_input", "invalid_query", "io",
      "internal"};
  const auto index = static_cast<std::size_t>(status);
  return index < kNames.size() ? kNames[index] : "unknown";
}

const char* lede_error_message(const lede_error* error) {
  return error == nullptr ? "" : error->message.c_str();
}

lede_status lede_error_status(const lede_error* error) {
  return error == nullptr ? LEDE_OK : error->status;
}

void lede_error_free(lede_error* error) {
  // Each library has an out_of_memory of its own, so that its address would not tell.
  if (error != nullptr && error->owned) const std::unique_ptr<lede_error> freed(error);
}

void lede_free(char* string) {
  std::free(string);
}
