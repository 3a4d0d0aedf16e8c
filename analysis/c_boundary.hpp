// SPDX-License-Identifier: GPL-2.0-or-later
// What every C function does at its edge: no exception leaves, strings are copied out.
#pragma once

#include <string_view>

#include "lede/error.hpp"
#include "lede/lede.h"

namespace lede::c_boundary {

/// The numbers of lede_status are those of ErrorCode and one more: 0 means success.
[[nodiscard]] constexpr lede_status status_of(ErrorCode code) {
  return static_cast<lede_status>(static_cast<int>(code) + 1);
}

/// The status of the exception being handled; fills `*error` unless `error` is null.
[[nodiscard]] lede_status report_exception(lede_error** error) noexcept;

/// Runs `work`; whatever it throws becomes a status and an error.
template <class Work>
[[nodiscard]] lede_status guarded(lede_error** error, const Work& work) noexcept {
  if (error != nullptr) *error = nullptr;
  try {
    work();
    return LEDE_OK;
  } catch (...) {
    return report_exception(error);
  }
}

/// Throws Error kInvalidArgument when the caller passed NULL for `name`.
void require(const void* argument, const char* name);

/// A copy that lede_free frees.
[[nodiscard]] char* copy_out(std::string_view text);

}  // namespace lede::c_boundary
