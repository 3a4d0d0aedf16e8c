// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/words.hpp"

#include <string>

#include "store/once.hpp"
#include "store/section_file.hpp"
#include "store/varint.hpp"
#include "store/word_row.hpp"
#include "store/word_table.hpp"

namespace lede::store {

struct Words::Impl {
  explicit Impl(const std::string& path)
      : file(path),
        rows(file.section("rows")),
        row_offsets(file.array<std::uint64_t>("row_offsets")),
        table(file.section("table"), file.array<std::uint32_t>("table_blocks"), file.path()),
        odd(file.section("odd"), file.array<std::uint32_t>("odd_blocks"), file.path()) {
    const auto counts = file.array<std::uint64_t>("count");
    // Words take bytes, so that a damaged count never makes us reserve memory for words of nothing.
    if (counts.size() != 1 || counts.front() >= kNoWord || counts.front() > file.bytes()) {
      file.damaged("count", "has a wrong size");
    }
    count = static_cast<std::uint32_t>(counts.front());
    if (row_offsets.empty() || row_offsets.size() > UINT32_MAX) {
      file.damaged("row_offsets", "has a wrong size");
    }
  }

  [[nodiscard]] std::string_view row(std::uint32_t number) const {
    const std::uint64_t begin = row_offsets[number];
    const std::uint64_t end = row_offsets[std::size_t{number} + 1];
    if (begin > end || end > rows.size()) file.damaged("row_offsets", "points outside");
    return rows.substr(begin, end - begin);
  }

  [[noreturn]] void damaged_row(std::uint32_t number) const {
    file.damaged("rows", "holds an unreadable row " + std::to_string(number));
  }

  SectionFile file;
  std::string_view rows;
  std::span<const std::uint64_t> row_offsets;
  WordTable table;
  WordTable odd;
  std::uint32_t count = 0;
  mutable Once numbered{};
  mutable std::vector<std::uint32_t> block_of_number{};
};

Words::Words(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Words::~Words() = default;
Words::Words(Words&&) noexcept = default;
Words& Words::operator=(Words&&) noexcept = default;

std::uint32_t Words::rows() const {
  return static_cast<std::uint32_t>(impl_->row_offsets.size() - 1);
}

std::uint32_t Words::count() const {
  return impl_->count;
}

void Words::each_of_stem(std::string_view stem, const Visitor& visit) const {
  impl_->table.from(stem, [&](const WordEntry& entry) {
    if (entry.stem != stem) return false;
    visit(entry);
    return true;
  });
}

void Words::each(const Visitor& visit) const {
  impl_->table.from({}, [&](const WordEntry& entry) {
    if (entry.number >= impl_->count) impl_->file.damaged("table", "numbers a word wrongly");
    visit(entry);
    return true;
  });
}

void Words::entry(std::uint32_t number, const Visitor& visit) const {
  impl_->numbered.run(
      [this] { impl_->block_of_number = impl_->table.blocks_by_number(impl_->count); });
  impl_->table.each_of_block(impl_->block_of_number[number], [&](const WordEntry& entry) {
    if (entry.number == number) visit(entry);
  });
}

void Words::each_near_start(std::string_view start, const Visitor& visit) const {
  const std::string_view key = start.substr(0, kOddBytes);
  const auto regular = [&](const WordEntry& entry) {
    if (!is_odd(entry)) visit(entry);
  };
  // What is not odd has a stem that begins with the key or is a part of it.
  for (std::size_t bytes = 1; bytes < key.size(); ++bytes) {
    each_of_stem(key.substr(0, bytes), regular);
  }
  impl_->table.from(key, [&](const WordEntry& entry) {
    if (!entry.stem.starts_with(key)) return false;
    regular(entry);
    return true;
  });
  impl_->odd.from({}, [&](const WordEntry& entry) {
    visit(entry);
    return true;
  });
}

bool Words::look(std::uint32_t row, std::span<const WantedWord> wanted, std::uint64_t all,
                 RowWords& out) const {
  WordRow words(impl_->row(row));
  const LookResult result = words.look(wanted, all, out);
  if (result == LookResult::kDamaged) impl_->damaged_row(row);
  return result == LookResult::kFound;
}

bool Words::stand_in_order(std::uint32_t row, std::span<const WantedWord> wanted, std::size_t count,
                           bool title_only, RowWords& room) const {
  WordRow words(impl_->row(row));
  const LookResult result = words.stand_in_order(wanted, count, title_only, room);
  if (result == LookResult::kDamaged) impl_->damaged_row(row);
  return result == LookResult::kFound;
}

void Words::read_row(std::uint32_t row, std::vector<std::uint32_t>& numbers,
                     std::vector<std::uint32_t>& ranks, std::uint32_t& title) const {
  const bool whole = WordRow(impl_->row(row)).read(numbers, ranks, title);
  if (!whole || (!numbers.empty() && numbers.back() >= impl_->count)) impl_->damaged_row(row);
}

const WordTable& Words::table() const {
  return impl_->table;
}

void Words::forget() const noexcept {
  impl_->file.forget();
}

void Words::verify() const {
  impl_->file.verify_all();
  std::vector<std::uint32_t> articles(impl_->count);
  std::vector<std::uint32_t> numbers;
  std::vector<std::uint32_t> ranks;
  for (std::uint32_t row = 0; row < rows(); ++row) {
    std::uint32_t title = 0;
    read_row(row, numbers, ranks, title);
    for (const std::uint32_t number : numbers) ++articles[number];
  }
  std::uint32_t seen = 0;
  each([&](const WordEntry& entry) {
    ++seen;
    if (articles[entry.number] != entry.articles) {
      impl_->file.damaged("table", "contradicts the rows");
    }
  });
  if (seen != impl_->count) impl_->file.damaged("table", "does not hold every word");
}

}  // namespace lede::store
