// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: section files of an index, damaged or with right checksums around any content, are
// refused or read within their bounds.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "memory_file.hpp"
#include "refused.hpp"
#include "sealed_file.hpp"
#include "store/columns.hpp"
#include "store/ids.hpp"
#include "store/names.hpp"
#include "store/records.hpp"
#include "store/spelling_keys.hpp"
#include "store/tombstones.hpp"
#include "store/word_lexicon.hpp"
#include "store/words.hpp"

namespace {

using namespace lede::store;

constexpr std::array<std::string_view, 33> kSections = {"rows",
                                                        "facet.person.offsets",
                                                        "facet.person.ordinals",
                                                        "facet.person.totals",
                                                        "facet.person.value_offsets",
                                                        "facet.person.values",
                                                        "number.date",
                                                        "number.article",
                                                        "frames",
                                                        "block_offsets",
                                                        "dictionary.1",
                                                        "hashes",
                                                        "hash_rows",
                                                        "fingerprints",
                                                        "text_bytes",
                                                        "id_offsets",
                                                        "ids",
                                                        "origin_offsets",
                                                        "origins",
                                                        "families",
                                                        "acts",
                                                        "count",
                                                        "row_offsets",
                                                        "table",
                                                        "table_blocks",
                                                        "odd",
                                                        "odd_blocks",
                                                        "first_rows",
                                                        "origin_rows",
                                                        "entities",
                                                        "entities_blocks",
                                                        "keys",
                                                        "keys_blocks"};

/// The sections that the input lists: a byte that chooses the name, two of length, contents.
std::string sealed(std::string_view input) {
  SealedFile file;
  while (input.size() >= 3) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(input[at]); };
    const std::string_view name = kSections[byte(0) % kSections.size()];
    const std::size_t wanted = byte(1) + 256U * byte(2);
    const std::string_view contents = input.substr(3, wanted);
    input.remove_prefix(3 + contents.size());
    file.add(name, contents);
  }
  return file.bytes();
}

void read_columns(const std::string& path) {
  const Columns columns(path);
  columns.verify();
  std::int64_t sum = 0;
  for (const std::int64_t number : columns.numbers("date")) sum ^= number;
  const FacetColumn* persons = columns.facet("person");
  if (persons == nullptr) return;
  for (std::uint32_t row = 0; row < std::min(columns.rows(), 64U); ++row) {
    for (const std::uint32_t ordinal : persons->ordinals(row)) {
      sum += static_cast<std::int64_t>(persons->value(ordinal).size());
    }
  }
  if (sum == INT64_MIN) std::abort();  // keeps the reads
}

void read_records(const std::string& path) {
  const Records records(path);
  for (std::uint32_t row = 0; row < std::min(records.rows(), 4U); ++row) {
    refuse_or_read([&] { (void)records.read(row); });
  }
}

void read_ids(const std::string& path) {
  const Ids ids(path);
  for (std::uint32_t row = 0; row < ids.rows(); ++row) {
    const IdEntry entry = ids.entry(row);
    if (const auto found = ids.find(entry.id, {}); found && *found >= ids.rows()) std::abort();
    if (entry.origin.size() > 1U << 20U) std::abort();
  }
}

void read_lexicon(const std::string& path) {
  const WordLexicon lexicon(path);
  for (const char* stem : {"deni", "denial", "", "zzz"}) {
    (void)lexicon.family(stem);
    (void)lexicon.acts(stem);
  }
}

void read_words(const std::string& path) {
  const Words words(path);
  refuse_or_read([&] { words.verify(); });
  refuse_or_read([&] { words.each([](const WordEntry&) {}); });
  std::vector<WantedWord> wanted;
  refuse_or_read([&] {
    words.each_near_start("den", [&](const WordEntry& entry) {
      if (wanted.empty() || wanted.back().number < entry.number)
        wanted.push_back({entry.number, 1});
    });
  });
  RowWords found;
  for (std::uint32_t row = 0; row < std::min(words.rows(), 8U); ++row) {
    refuse_or_read([&] { (void)words.look(row, wanted, 1, found); });
    refuse_or_read([&] { (void)words.stand_in_order(row, wanted, 1, false, found); });
  }
}

void read_deletions(const std::string& path) {
  (void)read_tombstones(path, 1000).cardinality();
}

void read_names(const std::string& path) {
  const Names names(path);
  refuse_or_read([&] { names.verify(); });
  const std::string person = spellings_key({lede::EntityType::kPerson, "Vladimir Putin"});
  for (const std::string& key : {folded_key("putin"), folded_key(""), person, std::string("zzz")}) {
    std::set<std::string> values;
    refuse_or_read([&] { names.find(key, values); });
  }
}

constexpr std::array kReaders = {read_columns,   read_records, read_ids,  read_words,
                                 read_deletions, read_lexicon, read_names};
constexpr std::uint8_t kAsItIs = 128;  // for the first byte

}  // namespace

/// The first byte chooses the kind of file, and whether the rest is the file or its sections.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const MemoryFile file((data[0] & kAsItIs) != 0 ? std::string(rest) : sealed(rest));
  if (!file.ready()) return 0;
  const auto& reader = kReaders[data[0] % kAsItIs % kReaders.size()];
  refuse_or_read([&] { reader(file.path()); });
  return 0;
}
