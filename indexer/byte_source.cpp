// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/byte_source.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "indexer/input_error.hpp"

namespace lede::indexer {

std::string system_message(int error) {
  return std::generic_category().message(error);
}

FileSource::FileSource(const std::string& path, Consumed consumed)
    : owned_(true), consumed_(std::move(consumed)) {
  // Without O_NONBLOCK opening a FIFO waits for a writer that may never come.
  descriptor_ = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (descriptor_ < 0) {
    const int error = errno;
    if (error == ENOENT) {
      throw InputError(ErrorCode::kNotFound, "no such file or folder; check the path");
    }
    throw InputError(ErrorCode::kIo,
                     "can't be read: " + system_message(error) + "; check its permissions");
  }
  struct stat status {};
  if (::fstat(descriptor_, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor_);
    throw InputError(ErrorCode::kInvalidInput,
                     "is neither a file nor a folder; to index a stream pipe NDJSON into -");
  }
  if (status.st_size > 0) left_ = static_cast<std::size_t>(status.st_size);
}

FileSource::FileSource(int descriptor, Consumed consumed)
    : descriptor_(descriptor), consumed_(std::move(consumed)) {}

FileSource::~FileSource() {
  if (owned_) ::close(descriptor_);
}

std::size_t FileSource::read(std::span<char> buffer) {
  for (;;) {
    const auto got = ::read(descriptor_, buffer.data(), std::min(buffer.size(), left_));
    if (got >= 0) {
      left_ -= left_ == kUnknown ? 0 : static_cast<std::size_t>(got);
      if (consumed_) consumed_(static_cast<std::size_t>(got));
      return static_cast<std::size_t>(got);
    }
    if (errno != EINTR) {
      throw InputError(ErrorCode::kIo, "reading failed: " + system_message(errno));
    }
  }
}

std::optional<std::string> read_all(ByteSource& source, std::size_t limit) {
  constexpr std::size_t kFirst = 16U << 10;
  constexpr std::size_t kStep = 1U << 20;
  std::string bytes;
  std::size_t size = 0;
  for (;;) {
    if (size == bytes.size()) bytes.resize(size == 0 ? kFirst : size + std::min(size, kStep));
    const auto got = source.read({bytes.data() + size, bytes.size() - size});
    size += got;
    if (size > limit) return std::nullopt;
    if (got == 0) break;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace lede::indexer
