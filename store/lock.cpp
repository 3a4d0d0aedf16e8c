// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>

#include "lede/error.hpp"

namespace lede::store {
namespace {

std::string holder_of(const std::string& path) {
  std::string text = read_file(path);
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text.empty() ? "of an unknown number" : text;
}

}  // namespace

WriterLock::WriterLock(const std::string& path)
    : file_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (!file_.is_open()) throw_io_error(path, "open");
  if (::flock(file_.value(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) throw_io_error(path, "lock");
    const std::string folder = std::filesystem::path(path).parent_path().string();
    throw Error(ErrorCode::kLocked,
                fmt::format("{}: process {} is writing to this index; wait until it ends", folder,
                            holder_of(path)));
  }
  const std::string text = fmt::format("{}\n", ::getpid());
  if (::ftruncate(file_.value(), 0) != 0 ||
      ::pwrite(file_.value(), text.data(), text.size(), 0) != static_cast<ssize_t>(text.size())) {
    throw_io_error(path, "write");
  }
}

}  // namespace lede::store
