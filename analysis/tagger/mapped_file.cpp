// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/mapped_file.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "lede/error.hpp"

namespace lede::analysis::tagging {
namespace {

[[noreturn]] void failed(const std::string& path, const std::string& what) {
  const auto code = errno == ENOENT ? ErrorCode::kNotFound : ErrorCode::kIo;
  throw Error(code, path + ": " + what + ": " + std::generic_category().message(errno));
}

}  // namespace

MappedFile::MappedFile(const std::string& path) {
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) failed(path, "cannot be opened");
  struct stat status {};
  const bool known = ::fstat(file, &status) == 0;
  bytes_ = known && S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) : 0;
  if (bytes_ > 0) address_ = ::mmap(nullptr, bytes_, PROT_READ, MAP_PRIVATE, file, 0);
  ::close(file);
  if (address_ == MAP_FAILED) {
    address_ = nullptr;
    failed(path, "cannot be mapped");
  }
}

MappedFile::~MappedFile() {
  if (address_ != nullptr) ::munmap(address_, bytes_);
}

MappedFile::MappedFile(MappedFile&& other) noexcept
    : address_(std::exchange(other.address_, nullptr)), bytes_(std::exchange(other.bytes_, 0)) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(address_, other.address_);
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace lede::analysis::tagging
