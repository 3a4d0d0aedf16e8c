// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lock.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::WriterLock;

TEST_CASE("a second writer is told who holds the lock") {
  const test::TemporaryFolder folder;
  std::optional<WriterLock> first(folder / "lock");
  test::check_error(test::error_of([&] { WriterLock second(folder / "lock"); }), ErrorCode::kLocked,
                    {folder.path(), "process " + std::to_string(::getpid()), "wait until it ends"});
  first.reset();
  CHECK_NOTHROW(WriterLock(folder / "lock"));
}

TEST_CASE("the lock of a process that died is free, and a longer number leaves no digits") {
  const test::TemporaryFolder folder;
  test::write_all(folder / "lock", "999999999\n");
  const ::pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const WriterLock lock(folder / "lock");
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  const WriterLock lock(folder / "lock");
  CHECK(test::read_all(folder / "lock") == std::to_string(::getpid()) + "\n");
}

TEST_CASE("a lock that cannot be made names its path") {
  const test::TemporaryFolder folder;
  test::check_error(test::error_of([&] { WriterLock lock(folder / "none/lock"); }), ErrorCode::kIo,
                    {folder / "none/lock", "cannot open"});
}
