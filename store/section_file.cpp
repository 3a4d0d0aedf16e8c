// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/section_file.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <cstring>

#include "store/file_io.hpp"
#include "store/mapped_file.hpp"
#include "store/varint.hpp"

namespace lede::store {
namespace {

constexpr std::string_view kHead = "LedeSec1";
constexpr std::string_view kTail = "1ceSedeL";
constexpr std::size_t kAlignment = 8;
constexpr std::size_t kFooterBytes = 3 * sizeof(std::uint64_t) + kTail.size();

struct Entry {
  std::string name{};
  std::uint64_t offset = 0;
  std::uint64_t size = 0;
  std::uint64_t checksum = 0;
};

std::uint64_t checksum_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

struct HashStateFree {
  void operator()(XXH3_state_t* state) const { XXH3_freeState(state); }
};

template <typename Offset>
bool rising_to(std::span<const Offset> offsets, std::uint64_t limit) {
  return !offsets.empty() && offsets.front() == 0 && offsets.back() == limit &&
         std::is_sorted(offsets.begin(), offsets.end());
}

}  // namespace

bool are_offsets(std::span<const std::uint32_t> offsets, std::uint64_t limit) {
  return rising_to(offsets, limit);
}

bool are_offsets(std::span<const std::uint64_t> offsets, std::uint64_t limit) {
  return rising_to(offsets, limit);
}

struct SectionWriter::Impl {
  explicit Impl(const std::string& path) : file(path), hash(XXH3_createState()) {}

  void end_section() {
    if (entries.empty()) return;
    Entry& entry = entries.back();
    entry.size = file.bytes() - entry.offset;
    entry.checksum = XXH3_64bits_digest(hash.get());
    const std::size_t over = file.bytes() % kAlignment;
    if (over != 0) file.write(std::string(kAlignment - over, '\0'));
  }

  FileWriter file;
  std::unique_ptr<XXH3_state_t, HashStateFree> hash;
  std::vector<Entry> entries{};
};

SectionWriter::SectionWriter(const std::string& path) : impl_(std::make_unique<Impl>(path)) {
  impl_->file.write(kHead);
}
SectionWriter::~SectionWriter() = default;
SectionWriter::SectionWriter(SectionWriter&&) noexcept = default;

void SectionWriter::begin_section(std::string_view name) {
  impl_->end_section();
  impl_->entries.push_back({.name = std::string(name), .offset = impl_->file.bytes()});
  XXH3_64bits_reset(impl_->hash.get());
}

void SectionWriter::write(std::string_view bytes) {
  impl_->file.write(bytes);
  XXH3_64bits_update(impl_->hash.get(), bytes.data(), bytes.size());
}

std::uint64_t SectionWriter::section_bytes() const {
  return impl_->file.bytes() - impl_->entries.back().offset;
}

void SectionWriter::close() {
  impl_->end_section();
  std::string directory;
  put_varint(impl_->entries.size(), directory);
  for (const Entry& entry : impl_->entries) {
    put_string(entry.name, directory);
    put_varint(entry.offset, directory);
    put_varint(entry.size, directory);
    put_varint(entry.checksum, directory);
  }
  const std::array<std::uint64_t, 3> footer = {impl_->file.bytes(), directory.size(),
                                               checksum_of(directory)};
  impl_->file.write(directory);
  impl_->file.write({reinterpret_cast<const char*>(footer.data()), sizeof footer});
  impl_->file.write(kTail);
  impl_->file.close();
}

struct SectionFile::Impl {
  explicit Impl(const std::string& file_path) : path(file_path), file(file_path) {}

  [[noreturn]] void fail(std::string_view what) const {
    throw Error(ErrorCode::kDamaged,
                fmt::format("{}: {}; run lede-index check on the index, then rebuild it with "
                            "lede-index dump OLD | lede-index add NEW -",
                            path, what));
  }

  void read_directory() {
    const std::string_view bytes = file.bytes();
    if (bytes.size() < kHead.size() + kFooterBytes || !bytes.starts_with(kHead) ||
        !bytes.ends_with(kTail)) {
      fail("the file is damaged or cut short");
    }
    std::array<std::uint64_t, 3> footer{};
    std::memcpy(footer.data(), bytes.data() + bytes.size() - kFooterBytes, sizeof footer);
    const std::uint64_t end = bytes.size() - kFooterBytes;
    if (footer[0] > end || footer[1] != end - footer[0]) fail("the file is damaged or cut short");
    const std::string_view directory = bytes.substr(footer[0], footer[1]);
    if (checksum_of(directory) != footer[2]) fail("the file's directory is damaged");
    ByteReader reader(directory, path);
    for (std::size_t left = reader.count(); left > 0; --left) {
      Entry entry;
      entry.name = reader.string();
      entry.offset = reader.number<std::uint64_t>();
      entry.size = reader.number<std::uint64_t>();
      entry.checksum = reader.number<std::uint64_t>();
      if (entry.offset % kAlignment != 0 || entry.offset > footer[0] ||
          entry.size > footer[0] - entry.offset) {
        fail("the file's directory is damaged");
      }
      entries.push_back(std::move(entry));
    }
  }

  [[nodiscard]] const Entry* find(std::string_view name) const {
    const auto at = std::ranges::find(entries, name, &Entry::name);
    return at == entries.end() ? nullptr : &*at;
  }

  [[nodiscard]] const Entry& at(std::string_view name) const {
    const Entry* entry = find(name);
    if (entry == nullptr) fail(fmt::format("section {} is missing", name));
    return *entry;
  }

  [[nodiscard]] std::string_view bytes_of(const Entry& entry) const {
    return file.bytes().substr(entry.offset, entry.size);
  }

  void verify(const Entry& entry) const {
    if (checksum_of(bytes_of(entry)) != entry.checksum) {
      fail(fmt::format("section {} is damaged", entry.name));
    }
  }

  std::string path;
  MappedFile file;
  std::vector<Entry> entries{};
};

SectionFile::SectionFile(const std::string& path) : impl_(std::make_unique<Impl>(path)) {
  impl_->read_directory();
}
SectionFile::~SectionFile() = default;
SectionFile::SectionFile(SectionFile&&) noexcept = default;
SectionFile& SectionFile::operator=(SectionFile&&) noexcept = default;

const std::string& SectionFile::path() const {
  return impl_->path;
}
std::uint64_t SectionFile::bytes() const {
  return impl_->file.bytes().size();
}

std::vector<std::string_view> SectionFile::names() const {
  std::vector<std::string_view> names;
  for (const Entry& entry : impl_->entries) names.push_back(entry.name);
  return names;
}

bool SectionFile::has(std::string_view name) const {
  return impl_->find(name) != nullptr;
}

std::string_view SectionFile::section(std::string_view name) const {
  return impl_->bytes_of(impl_->at(name));
}

void SectionFile::verify(std::string_view name) const {
  impl_->verify(impl_->at(name));
}

void SectionFile::forget() const noexcept {
  impl_->file.forget();
}

void SectionFile::verify_all() const {
  for (const Entry& entry : impl_->entries) impl_->verify(entry);
}

void SectionFile::damaged(std::string_view name, std::string_view how) const {
  impl_->fail(fmt::format("section {} {}", name, how));
}

}  // namespace lede::store
