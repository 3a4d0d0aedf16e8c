// SPDX-License-Identifier: GPL-2.0-or-later
// What a fuzz target accepts: success, or an error that says what is wrong. A code of kInternal
// would mean a bug.
#pragma once

#include <cstdlib>

#include "lede/error.hpp"

template <typename Use>
void refuse_or_read(const Use& use) {
  try {
    use();
  } catch (const lede::Error& error) {
    if (error.code() == lede::ErrorCode::kInternal || *error.what() == '\0') std::abort();
  }
}
