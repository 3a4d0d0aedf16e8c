// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/mapped_file.hpp"

#include <sys/mman.h>
#include <sys/stat.h>

#include <utility>

#include "store/file_io.hpp"

namespace lede::store {

MappedFile::MappedFile(const std::string& path) : MappedFile(open_for_reading(path), path) {}

MappedFile::MappedFile(const FileDescriptor& file, const std::string& path) {
  struct stat status {};
  if (::fstat(file.value(), &status) != 0) throw_io_error(path, "read");
  const auto size = static_cast<std::size_t>(status.st_size);
  if (size == 0) return;
  void* address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file.value(), 0);
  if (address == MAP_FAILED) throw_io_error(path, "map");
  bytes_ = {static_cast<const char*>(address), size};
}

MappedFile::~MappedFile() {
  if (bytes_.empty()) return;
  // munmap takes a mutable pointer although it writes nothing.
  ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

void MappedFile::forget() const noexcept {
  if (bytes_.empty()) return;
  // A failure leaves the pages where they are, which is where they were.
  ::madvise(const_cast<char*>(bytes_.data()), bytes_.size(), MADV_DONTNEED);
}

MappedFile::MappedFile(MappedFile&& other) noexcept : bytes_(std::exchange(other.bytes_, {})) {}

MappedFile& MappedFile::operator=(MappedFile&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

}  // namespace lede::store
