// SPDX-License-Identifier: GPL-2.0-or-later
// Why a document or a part of one can't be read; the reader adds the place and goes on.
#pragma once

#include <stdexcept>
#include <string>

#include "lede/error.hpp"

namespace lede::indexer {

/// Never leaves the library, unlike Error, which a sink may throw through the reader. `what()` is
/// "what; remedy" without a place.
class InputError : public std::runtime_error {
 public:
  InputError(ErrorCode code, const std::string& message)
      : std::runtime_error(message), code_(code) {}
  [[nodiscard]] ErrorCode code() const noexcept { return code_; }

 private:
  ErrorCode code_;
};

}  // namespace lede::indexer
