// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/file_io.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <system_error>
#include <utility>

#include "lede/error.hpp"

namespace lede::store {
namespace {

constexpr std::size_t kBufferBytes = 256U << 10U;

std::string reason_of(int error) {
  return std::generic_category().message(error);
}

void write_all(int fd, std::string_view bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(fd, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) throw_io_error(path, "write");
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

FileDescriptor create_file(const std::string& path) {
  FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666));
  if (!file.is_open()) throw_io_error(path, "create");
  return file;
}

}  // namespace

void throw_io_error(const std::string& path, std::string_view action) {
  throw Error(ErrorCode::kIo, fmt::format("{}: cannot {}: {}", path, action, reason_of(errno)));
}

FileDescriptor::~FileDescriptor() {
  if (fd_ >= 0) ::close(fd_);
}

FileDescriptor& FileDescriptor::operator=(FileDescriptor&& other) noexcept {
  std::swap(fd_, other.fd_);
  return *this;
}

int FileDescriptor::release() {
  return std::exchange(fd_, -1);
}

FileDescriptor open_for_reading(const std::string& path) {
  FileDescriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open() && errno == ENOENT) {
    throw Error(ErrorCode::kNotFound, fmt::format("{}: there is no such file", path));
  }
  if (!file.is_open()) throw_io_error(path, "open");
  return file;
}

FileDescriptor duplicate(const FileDescriptor& file, const std::string& path) {
  // A duplicate proper shares its offset with the original, and Xapian reads the head of a
  // database at that offset. This opens an unlinked file anew, too.
  const std::string link = fmt::format("/proc/self/fd/{}", file.value());
  FileDescriptor copy(::open(link.c_str(), O_RDONLY | O_CLOEXEC));
  if (!copy.is_open()) throw_io_error(path, "open again");
  return copy;
}

FileWriter::FileWriter(const std::string& path) : path_(path), file_(create_file(path)) {
  buffer_.reserve(kBufferBytes);
}

void FileWriter::write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBufferBytes) flush();
  if (bytes.size() > kBufferBytes) {
    write_all(file_.value(), bytes, path_);
    written_ += bytes.size();
  } else {
    buffer_.append(bytes);
  }
}

void FileWriter::flush() {
  write_all(file_.value(), buffer_, path_);
  written_ += buffer_.size();
  buffer_.clear();
}

void FileWriter::rewrite_start(std::string_view bytes) {
  flush();
  const auto count = ::pwrite(file_.value(), bytes.data(), bytes.size(), 0);
  if (count != static_cast<ssize_t>(bytes.size())) throw_io_error(path_, "write");
}

void FileWriter::close() {
  flush();
  if (::close(file_.release()) != 0) throw_io_error(path_, "close");
}

std::string read_file(const std::string& path) {
  const FileDescriptor file = open_for_reading(path);
  std::string bytes;
  std::string block(kBufferBytes, '\0');
  while (true) {
    const ssize_t count = ::read(file.value(), block.data(), block.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) throw_io_error(path, "read");
    if (count == 0) return bytes;
    bytes.append(block, 0, static_cast<std::size_t>(count));
  }
}

void replace_file(const std::string& path, std::string_view bytes) {
  const std::string fresh = path + ".new";
  FileWriter writer(fresh);
  writer.write(bytes);
  writer.close();
  sync_file(fresh);
  if (std::rename(fresh.c_str(), path.c_str()) != 0) throw_io_error(path, "replace");
  const std::string folder = std::filesystem::path(path).parent_path().string();
  sync_folder(folder.empty() ? "." : folder);
}

void sync_file(const std::string& path) {
  const FileDescriptor file = open_for_reading(path);
  if (::fsync(file.value()) != 0) throw_io_error(path, "sync");
}

void sync_folder(const std::string& path) {
  const FileDescriptor folder(::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!folder.is_open()) throw_io_error(path, "open");
  if (::fsync(folder.value()) != 0) throw_io_error(path, "sync");
}

void sync_name_of(const std::string& folder) {
  const FileDescriptor around(::open((folder + "/..").c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (around.is_open()) {
    if (::fsync(around.value()) != 0) throw_io_error(folder, "sync the folder around");
    return;
  }
  // A folder may be written to but not read, and then only the whole file system can be synced.
  const FileDescriptor own(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!own.is_open()) throw_io_error(folder, "open");
  if (::syncfs(own.value()) != 0) throw_io_error(folder, "sync the file system of");
}

void create_new_folder(const std::string& path) {
  if (::mkdir(path.c_str(), 0777) != 0) throw_io_error(path, "create");
}

void remove_all_quietly(const std::string& path) noexcept {
  std::error_code ignored;
  std::filesystem::remove_all(path, ignored);
}

}  // namespace lede::store
