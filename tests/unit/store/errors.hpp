// SPDX-License-Identifier: GPL-2.0-or-later
// Catches a lede::Error, so that a test can look at its code and message.
#pragma once

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

#include "lede/error.hpp"

namespace lede::test {

/// What `work` throws; a test failure when it throws nothing.
template <typename Work>
Error error_of(Work&& work) {
  try {
    work();
  } catch (const Error& error) {
    return error;
  }
  FAIL("no error was thrown");
  return {ErrorCode::kInternal, ""};
}

inline bool mentions(const Error& error, const std::string& part) {
  return std::string(error.what()).find(part) != std::string::npos;
}

/// The code is right and the message has all `parts` and is one line.
inline void check_error(const Error& error, ErrorCode code,
                        std::initializer_list<std::string> parts) {
  INFO(error.what());
  CHECK(error.code() == code);
  for (const std::string& part : parts) {
    INFO(part);
    CHECK(mentions(error, part));
  }
  CHECK_FALSE(mentions(error, "\n"));
}

}  // namespace lede::test
