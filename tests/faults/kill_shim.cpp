// SPDX-License-Identifier: GPL-2.0-or-later
// Preloaded into a program: kills it at the n-th change that it makes to the file system.
//
// LEDE_KILL_AT=n     SIGKILL just before change n (from 1); unset or 0: only count
// LEDE_FAIL_AT=n     change n and all later ones fail with ENOSPC, as on a full disk
// LEDE_COUNT_FILE=f  at exit, the number of changes made is written to f
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <atomic>
#include <cstdio>
#include <cstdlib>

namespace {

long number_from(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

std::atomic<long> changes{0};
const long kKillAt = number_from("LEDE_KILL_AT");
const long kFailAt = number_from("LEDE_FAIL_AT");

/// True when the change is to fail instead of being made.
bool refuse() {
  const long number = ++changes;
  if (kKillAt != 0 && number == kKillAt) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  return kFailAt != 0 && number >= kFailAt;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Standard output and error are no part of an index.
bool is_file(int fd) {
  return fd > 2;
}

struct Report {
  ~Report() {
    const char* path = std::getenv("LEDE_COUNT_FILE");
    if (path == nullptr) return;
    if (std::FILE* file = std::fopen(path, "w")) {
      std::fprintf(file, "%ld\n", changes.load());
      std::fclose(file);
    }
  }
} report;

}  // namespace

#define LEDE_SHIM(result, name, parameters, arguments, counted) \
  extern "C" result name parameters {                           \
    static const auto real = next<result(*) parameters>(#name); \
    if ((counted) && refuse()) {                                \
      errno = ENOSPC;                                           \
      return -1;                                                \
    }                                                           \
    return real arguments;                                      \
  }

LEDE_SHIM(ssize_t, write, (int fd, const void* data, size_t size), (fd, data, size), is_file(fd))
LEDE_SHIM(ssize_t, pwrite, (int fd, const void* data, size_t size, off_t at), (fd, data, size, at),
          is_file(fd))
LEDE_SHIM(ssize_t, pwrite64, (int fd, const void* data, size_t size, off64_t at),
          (fd, data, size, at), is_file(fd))
LEDE_SHIM(ssize_t, writev, (int fd, const iovec* parts, int count), (fd, parts, count), is_file(fd))
LEDE_SHIM(int, fsync, (int fd), (fd), true)
LEDE_SHIM(int, fdatasync, (int fd), (fd), true)
LEDE_SHIM(int, ftruncate, (int fd, off_t size), (fd, size), true)
LEDE_SHIM(int, rename, (const char* from, const char* to), (from, to), true)
LEDE_SHIM(int, renameat, (int from_dir, const char* from, int to_dir, const char* to),
          (from_dir, from, to_dir, to), true)
LEDE_SHIM(int, unlink, (const char* path), (path), true)
LEDE_SHIM(int, unlinkat, (int dir, const char* path, int flags), (dir, path, flags), true)
LEDE_SHIM(int, rmdir, (const char* path), (path), true)
LEDE_SHIM(int, mkdir, (const char* path, mode_t mode), (path, mode), true)
