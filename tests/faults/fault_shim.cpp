// SPDX-License-Identifier: GPL-2.0-or-later
// Preloaded into a program: kills it, or has the system refuse, at the n-th operation on files.
//
// LEDE_KILL_AT=n       SIGKILL just before change n (from 1); unset or 0: only count
// LEDE_FAIL_AT=n       change n and all later ones fail, as on a full disk
// LEDE_FAIL_READ_AT=n  read n below LEDE_FAULT_ROOT and all later ones fail
// LEDE_FAIL_ERRNO=e    with which error; ENOSPC for changes and EIO for reads unless given
// LEDE_COUNT_FILE=f    at exit, the numbers of changes and reads are written to f
// LEDE_LOG_FILE=f      a line a change is added to f: what is done, to which path, and to where
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <tuple>

namespace {

long number_from(const char* name) {
  const char* text = std::getenv(name);
  return text == nullptr ? 0 : std::strtol(text, nullptr, 10);
}

std::atomic<long> changes{0};
std::atomic<long> reads{0};
const long kKillAt = number_from("LEDE_KILL_AT");
const long kFailAt = number_from("LEDE_FAIL_AT");
const long kFailReadAt = number_from("LEDE_FAIL_READ_AT");
const char* const kRoot = std::getenv("LEDE_FAULT_ROOT");

int error_or(int usual) {
  static const long kGiven = number_from("LEDE_FAIL_ERRNO");
  return kGiven == 0 ? usual : static_cast<int>(kGiven);
}

using Path = std::array<char, 4096>;

Path path_of(int fd) {
  Path link{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", fd);
  Path path{};
  if (readlink(link.data(), path.data(), path.size() - 1) < 0) path = {};
  return path;
}

/// By system calls, so that the log does not show its own writing.
void log_change(const char* what, const char* path, const char* to) {
  static const char* const kLog = std::getenv("LEDE_LOG_FILE");
  if (kLog == nullptr) return;
  static const auto log = static_cast<int>(
      syscall(SYS_openat, AT_FDCWD, kLog, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0666));
  std::array<char, 3 * std::tuple_size_v<Path>> line{};
  const int size = std::snprintf(line.data(), line.size(), "%s\t%s\t%s\n", what, path, to);
  syscall(SYS_write, log, line.data(), static_cast<size_t>(size));
}

/// True when the change is to fail instead of being made.
bool refuse(const char* what, const char* path, const char* to = "") {
  log_change(what, path, to);
  const long number = ++changes;
  if (kKillAt != 0 && number == kKillAt) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (kFailAt == 0 || number < kFailAt) return false;
  errno = error_or(ENOSPC);
  return true;
}

bool refuse(const char* what, int fd) {
  return refuse(what, path_of(fd).data());
}

/// Programs read much else, their libraries first of all.
bool below_root(int fd) {
  if (kRoot == nullptr || fd < 0) return false;
  return std::strncmp(path_of(fd).data(), kRoot, std::strlen(kRoot)) == 0;
}

bool refuse_read(int fd) {
  if (!below_root(fd)) return false;
  const long number = ++reads;
  if (kFailReadAt == 0 || number < kFailReadAt) return false;
  errno = error_or(EIO);
  return true;
}

template <typename Function>
Function next(const char* name) {
  return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

/// Standard output and error are no part of an index.
bool is_file(int fd) {
  return fd > 2;
}

bool changes_files(int flags) {
  return (flags & (O_CREAT | O_TRUNC | O_WRONLY | O_RDWR)) != 0;
}

struct Report {
  ~Report() {
    const char* path = std::getenv("LEDE_COUNT_FILE");
    if (path == nullptr) return;
    const long made = changes.load();
    const long read = reads.load();
    if (std::FILE* file = std::fopen(path, "w")) {
      std::fprintf(file, "%ld %ld\n", made, read);
      std::fclose(file);
    }
  }
} report;

}  // namespace

#define LEDE_SHIM(result, failed, name, parameters, arguments, refused) \
  extern "C" result name parameters {                                   \
    static const auto real = next<result(*) parameters>(#name);         \
    if (refused) return (failed);                                       \
    return real arguments;                                              \
  }

#define LEDE_OPEN(name)                                                   \
  extern "C" int name(const char* path, int flags, ...) {                 \
    static const auto real = next<int (*)(const char*, int, ...)>(#name); \
    va_list rest;                                                         \
    va_start(rest, flags);                                                \
    const auto mode = va_arg(rest, mode_t);                               \
    va_end(rest);                                                         \
    if (changes_files(flags) && refuse("open", path)) return -1;          \
    return real(path, flags, mode);                                       \
  }

LEDE_OPEN(open)
LEDE_OPEN(open64)
LEDE_SHIM(ssize_t, -1, write, (int fd, const void* data, size_t size), (fd, data, size),
          is_file(fd) && refuse("write", fd))
LEDE_SHIM(ssize_t, -1, pwrite, (int fd, const void* data, size_t size, off_t at),
          (fd, data, size, at), is_file(fd) && refuse("write", fd))
LEDE_SHIM(ssize_t, -1, pwrite64, (int fd, const void* data, size_t size, off64_t at),
          (fd, data, size, at), is_file(fd) && refuse("write", fd))
LEDE_SHIM(ssize_t, -1, writev, (int fd, const iovec* parts, int count), (fd, parts, count),
          is_file(fd) && refuse("write", fd))
LEDE_SHIM(int, -1, fsync, (int fd), (fd), refuse("sync", fd))
LEDE_SHIM(int, -1, fdatasync, (int fd), (fd), refuse("sync", fd))
LEDE_SHIM(int, -1, ftruncate, (int fd, off_t size), (fd, size), refuse("write", fd))
LEDE_SHIM(int, -1, rename, (const char* from, const char* to), (from, to),
          refuse("rename", from, to))
LEDE_SHIM(int, -1, renameat, (int from_dir, const char* from, int to_dir, const char* to),
          (from_dir, from, to_dir, to), refuse("rename", from, to))
LEDE_SHIM(int, -1, unlink, (const char* path), (path), refuse("remove", path))
LEDE_SHIM(int, -1, unlinkat, (int dir, const char* path, int flags), (dir, path, flags),
          refuse("remove", path))
LEDE_SHIM(int, -1, rmdir, (const char* path), (path), refuse("remove", path))
LEDE_SHIM(int, -1, mkdir, (const char* path, mode_t mode), (path, mode), refuse("mkdir", path))
LEDE_SHIM(ssize_t, -1, read, (int fd, void* data, size_t size), (fd, data, size), refuse_read(fd))
LEDE_SHIM(ssize_t, -1, pread, (int fd, void* data, size_t size, off_t at), (fd, data, size, at),
          refuse_read(fd))
LEDE_SHIM(ssize_t, -1, pread64, (int fd, void* data, size_t size, off64_t at), (fd, data, size, at),
          refuse_read(fd))
LEDE_SHIM(void*, MAP_FAILED, mmap,
          (void* at, size_t size, int kind, int flags, int fd, off_t begin),
          (at, size, kind, flags, fd, begin), refuse_read(fd))
LEDE_SHIM(void*, MAP_FAILED, mmap64,
          (void* at, size_t size, int kind, int flags, int fd, off64_t begin),
          (at, size, kind, flags, fd, begin), refuse_read(fd))
