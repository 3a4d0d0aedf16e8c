// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/ids.hpp"

#include <xxhash.h>

#include <algorithm>
#include <numeric>
#include <unordered_set>
#include <utility>
#include <vector>

#include "store/ids_tables.hpp"

namespace lede::store {
namespace {

std::uint64_t hash_of(std::string_view id) {
  return XXH3_64bits(id.data(), id.size());
}

}  // namespace

Ids::Ids(const std::string& path) : impl_(std::make_unique<IdsTables>(path)) {}
Ids::~Ids() = default;
Ids::Ids(Ids&&) noexcept = default;
Ids& Ids::operator=(Ids&&) noexcept = default;

std::uint32_t Ids::rows() const {
  return static_cast<std::uint32_t>(impl_->hashes.size());
}

IdEntry Ids::entry(std::uint32_t row) const {
  impl_->check();
  return {.id = impl_->id(row),
          .origin = impl_->origin(row),
          .fingerprint = impl_->fingerprints[row],
          .text_bytes = impl_->text_bytes[row]};
}

std::optional<std::uint32_t> Ids::find(std::string_view id, const Roaring& deleted) const {
  impl_->check();
  const std::uint64_t hash = hash_of(id);
  for (std::size_t at = impl_->first_with(hash); at < rows() && impl_->hashes[at] == hash; ++at) {
    const std::uint32_t row = impl_->hash_rows[at];
    if (impl_->id(row) == id && !deleted.contains(row)) return row;
  }
  return std::nullopt;
}

void Ids::verify() const {
  impl_->check();
}

void Ids::forget() const noexcept {
  impl_->file.forget();
}

struct IdsWriter::Impl {
  std::vector<std::uint64_t> hashes{};
  std::vector<std::uint64_t> fingerprints{};
  std::vector<std::uint32_t> text_bytes{};
  std::vector<std::uint32_t> id_offsets = {0};
  std::vector<std::uint32_t> origin_rows{};
  std::vector<std::uint32_t> origin_offsets = {0};
  std::string ids{};
  std::string origins{};
  /// Of the first rows; filled when it is asked.
  mutable std::unordered_set<std::uint64_t> known{};
  mutable std::size_t known_rows = 0;
};

IdsWriter::IdsWriter() : impl_(std::make_unique<Impl>()) {}
IdsWriter::~IdsWriter() = default;
IdsWriter::IdsWriter(IdsWriter&&) noexcept = default;
IdsWriter& IdsWriter::operator=(IdsWriter&&) noexcept = default;

void IdsWriter::add(const IdEntry& entry) {
  impl_->hashes.push_back(hash_of(entry.id));
  impl_->fingerprints.push_back(entry.fingerprint);
  impl_->text_bytes.push_back(narrow(entry.text_bytes));
  impl_->ids += entry.id;
  impl_->id_offsets.push_back(narrow(impl_->ids.size()));
  const std::string_view origins = impl_->origins;
  const auto& ends = impl_->origin_offsets;
  if (ends.size() > 1 && origins.substr(ends[ends.size() - 2]) == entry.origin) return;
  impl_->origin_rows.push_back(rows() - 1);
  impl_->origins += entry.origin;
  impl_->origin_offsets.push_back(narrow(impl_->origins.size()));
}

std::uint32_t IdsWriter::rows() const {
  return static_cast<std::uint32_t>(impl_->hashes.size());
}

bool IdsWriter::contains(std::string_view id) const {
  const std::uint64_t hash = hash_of(id);
  for (; impl_->known_rows < impl_->hashes.size(); ++impl_->known_rows) {
    impl_->known.insert(impl_->hashes[impl_->known_rows]);
  }
  if (!impl_->known.contains(hash)) return false;
  const std::string_view ids = impl_->ids;
  for (std::size_t row = 0; row < impl_->hashes.size(); ++row) {
    const std::uint32_t begin = impl_->id_offsets[row];
    if (impl_->hashes[row] == hash && ids.substr(begin, impl_->id_offsets[row + 1] - begin) == id) {
      return true;
    }
  }
  return false;
}

void IdsWriter::write(const std::string& path) const {
  std::vector<std::uint32_t> order(impl_->hashes.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::sort(order, {},
                    [&](std::uint32_t row) { return std::pair(impl_->hashes[row], row); });
  std::vector<std::uint64_t> sorted;
  sorted.reserve(order.size());
  for (const std::uint32_t row : order) sorted.push_back(impl_->hashes[row]);
  SectionWriter writer(path);
  const auto put = [&](std::string_view name, const auto& items) {
    writer.begin_section(name);
    writer.write_array(std::span(items));
  };
  put("hashes", std::as_const(sorted));
  put("hash_rows", std::as_const(order));
  put("fingerprints", impl_->fingerprints);
  put("text_bytes", impl_->text_bytes);
  put("id_offsets", impl_->id_offsets);
  put("ids", impl_->ids);
  put("origin_rows", impl_->origin_rows);
  put("origin_offsets", impl_->origin_offsets);
  put("origins", impl_->origins);
  writer.close();
}

}  // namespace lede::store
