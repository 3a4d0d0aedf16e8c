// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/tombstones.hpp"

#include <exception>

#include "store/file_io.hpp"
#include "store/section_file.hpp"

namespace lede::store {

void write_tombstones(const std::string& path, const Roaring& rows) {
  Roaring packed = rows;
  packed.runOptimize();
  std::string bytes(packed.getSizeInBytes(), '\0');
  packed.write(bytes.data());
  SectionWriter writer(path);
  writer.begin_section("rows");
  writer.write(bytes);
  writer.close();
  sync_file(path);
}

Roaring read_tombstones(const std::string& path, std::uint32_t rows) {
  const SectionFile file(path);
  file.verify_all();
  const std::string_view bytes = file.section("rows");
  Roaring deleted;
  try {
    deleted = Roaring::readSafe(bytes.data(), bytes.size());
  } catch (const std::exception&) {
    file.damaged("rows", "is no bitmap");
  }
  if (!deleted.isEmpty() && deleted.maximum() >= rows) {
    file.damaged("rows", "deletes rows that are not there");
  }
  return deleted;
}

}  // namespace lede::store
