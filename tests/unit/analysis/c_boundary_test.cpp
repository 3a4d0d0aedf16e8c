// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/c_boundary.hpp"

#include <doctest/doctest.h>

#include <new>
#include <stdexcept>
#include <string>

namespace {

struct Outcome {
  lede_status status = LEDE_OK;
  std::string message{};
};

template <class Work>
Outcome outcome_of(const Work& work) {
  lede_error* error = nullptr;
  const lede_status status = lede::c_boundary::guarded(&error, work);
  CHECK(lede_error_status(error) == status);
  Outcome out{status, lede_error_message(error)};
  lede_error_free(error);
  return out;
}

}  // namespace

TEST_CASE("whatever is thrown becomes a status and a message") {
  const Outcome known =
      outcome_of([] { throw lede::Error(lede::ErrorCode::kLocked, "a.lede: locked"); });
  CHECK(known.status == LEDE_LOCKED);
  CHECK(known.message == "a.lede: locked");
  const Outcome other = outcome_of([] { throw std::out_of_range("beyond"); });
  CHECK(other.status == LEDE_INTERNAL);
  CHECK(other.message == "beyond");
  const Outcome stranger = outcome_of([] { throw 3; });
  CHECK(stranger.status == LEDE_INTERNAL);
  CHECK(stranger.message == "an exception of unknown type");
}

TEST_CASE("a lack of memory can be told again and again") {
  for (int turn = 0; turn < 2; ++turn) {
    const Outcome outcome = outcome_of([] { throw std::bad_alloc(); });
    CHECK(outcome.status == LEDE_IO);
    CHECK(outcome.message == "out of memory");
  }
}

TEST_CASE("success leaves no error behind, and nobody has to ask for one") {
  lede_error* error = reinterpret_cast<lede_error*>(&error);
  CHECK(lede::c_boundary::guarded(&error, [] {}) == LEDE_OK);
  CHECK(error == nullptr);
  CHECK(lede::c_boundary::guarded(nullptr, [] { throw 3; }) == LEDE_INTERNAL);
}

TEST_CASE("text is copied out with its end") {
  char* copy = lede::c_boundary::copy_out(std::string_view("denied it", 6));
  CHECK(std::string(copy) == "denied");
  lede_free(copy);
}
