// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: compressed files, archives and zstd frames give bounded bytes or a clear error.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "analysis/unicode.hpp"
#include "indexer/archive.hpp"
#include "indexer/byte_source.hpp"
#include "indexer/input_error.hpp"
#include "memory_file.hpp"
#include "refused.hpp"
#include "store/zstd_codec.hpp"

namespace {

using lede::indexer::ArchiveSource;

constexpr std::size_t kMostBytes = 64U << 10;
constexpr int kMostMembers = 16;

void read_members(const std::string& path, ArchiveSource::Format format) {
  try {
    lede::indexer::FileSource file(path, {});
    ArchiveSource archive(file, format, {});
    for (int members = 0; members < kMostMembers; ++members) {
      const auto name = archive.next_member();
      if (!name) break;
      if (!lede::analysis::is_valid_utf8(*name)) std::abort();
      const auto bytes = lede::indexer::read_all(archive, kMostBytes);
      if (bytes && bytes->size() > kMostBytes) std::abort();
    }
  } catch (const lede::indexer::InputError& error) {
    if (*error.what() == '\0') std::abort();
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const MemoryFile file(bytes);
  if (!file.ready()) return 0;
  read_members(file.path(), ArchiveSource::Format::kCompressed);
  read_members(file.path(), ArchiveSource::Format::kArchive);
  refuse_or_read([&] { (void)lede::store::decompress(bytes, nullptr, kMostBytes, "frame"); });
  return 0;
}
