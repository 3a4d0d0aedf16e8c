// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "store/columns.hpp"
#include "store/number_column.hpp"
#include "store/section_file.hpp"
#include "store/text_numbers.hpp"
#include "store/text_order.hpp"

namespace lede::store {
namespace {

/// A facet while rows arrive: values are numbered as they are first met, ranked when written.
struct GrowingFacet {
  std::string name{};
  TextNumbers values{};
  std::vector<std::uint32_t> row_ends{};
  std::vector<std::uint32_t> items{};
};

struct GrowingNumber {
  std::string name{};
  std::vector<std::int64_t> values{};
};

/// Rank of each value in sorted order.
std::vector<std::uint32_t> ranks_of(const TextNumbers& values, std::vector<std::uint32_t>& order) {
  order.resize(values.size());
  std::iota(order.begin(), order.end(), 0U);
  sort_by_text(order, [&](std::uint32_t number) { return values.text(number); });
  std::vector<std::uint32_t> ranks(values.size());
  for (std::uint32_t rank = 0; rank < order.size(); ++rank) ranks[order[rank]] = rank;
  return ranks;
}

void write_values(const GrowingFacet& facet, const std::vector<std::uint32_t>& order,
                  const std::string& stem, SectionWriter& writer) {
  std::vector<std::uint32_t> offsets = {0};
  for (const std::uint32_t number : order) {
    offsets.push_back(offsets.back() +
                      static_cast<std::uint32_t>(facet.values.text(number).size()));
  }
  writer.begin_section(stem + ".value_offsets");
  writer.write_array(std::span<const std::uint32_t>(offsets));
  writer.begin_section(stem + ".values");
  for (const std::uint32_t number : order) writer.write(facet.values.text(number));
}

void write_facet(const GrowingFacet& facet, SectionWriter& writer) {
  std::vector<std::uint32_t> order;
  const std::vector<std::uint32_t> ranks = ranks_of(facet.values, order);
  std::vector<std::uint32_t> offsets = {0};
  std::vector<std::uint32_t> ordinals;
  std::vector<std::uint32_t> totals(facet.values.size());
  ordinals.reserve(facet.items.size());
  std::uint32_t begin = 0;
  for (const std::uint32_t end : facet.row_ends) {
    const auto row_begin = static_cast<std::ptrdiff_t>(ordinals.size());
    for (std::uint32_t i = begin; i < end; ++i) ordinals.push_back(ranks[facet.items[i]]);
    std::sort(ordinals.begin() + row_begin, ordinals.end());
    ordinals.erase(std::unique(ordinals.begin() + row_begin, ordinals.end()), ordinals.end());
    for (auto i = static_cast<std::size_t>(row_begin); i < ordinals.size(); ++i) {
      ++totals[ordinals[i]];
    }
    offsets.push_back(static_cast<std::uint32_t>(ordinals.size()));
    begin = end;
  }
  const bool one_each = ordinals.size() == facet.row_ends.size() &&
                        std::ranges::adjacent_find(offsets) == offsets.end();
  if (ordinals.empty() || one_each) offsets.clear();
  const std::string stem = "facet." + facet.name;
  writer.begin_section(stem + ".offsets");
  writer.write_array(std::span<const std::uint32_t>(offsets));
  writer.begin_section(stem + ".ordinals");
  writer.write_array(std::span<const std::uint32_t>(ordinals));
  writer.begin_section(stem + ".totals");
  writer.write_array(std::span<const std::uint32_t>(totals));
  write_values(facet, order, stem, writer);
}

void write_rows(std::uint64_t rows, SectionWriter& writer) {
  writer.begin_section("rows");
  writer.write_array(std::span<const std::uint64_t>(&rows, 1));
}

void write_number(const GrowingNumber& number, SectionWriter& writer) {
  writer.begin_section("number." + number.name);
  writer.write(encode_numbers(number.values));
}

/// A column that the source lacks is one without values.
void append(const Columns& source, GrowingFacet& facet) {
  const FacetColumn* old = source.facet(facet.name);
  std::vector<std::uint32_t> renumbered;
  for (std::uint32_t o = 0; old != nullptr && o < old->values(); ++o) {
    renumbered.push_back(facet.values.number(old->value(o)).number);
  }
  for (std::uint32_t row = 0; row < source.rows(); ++row) {
    if (old != nullptr) {
      for (const std::uint32_t o : old->ordinals(row)) facet.items.push_back(renumbered[o]);
    }
    facet.row_ends.push_back(static_cast<std::uint32_t>(facet.items.size()));
  }
}

void append(const Columns& source, std::int64_t shift, GrowingNumber& number) {
  const std::size_t end = number.values.size() + source.rows();
  for (const std::int64_t old : source.numbers(number.name)) number.values.push_back(old + shift);
  number.values.resize(end);
}

}  // namespace

struct ColumnsWriter::Impl {
  std::vector<GrowingFacet> facets{};
  std::vector<GrowingNumber> numbers{};
  std::uint32_t rows = 0;
};

ColumnsWriter::ColumnsWriter(std::span<const std::string_view> facets,
                             std::span<const std::string_view> numbers)
    : impl_(std::make_unique<Impl>()) {
  impl_->facets.resize(facets.size());
  for (std::size_t i = 0; i < facets.size(); ++i) impl_->facets[i].name = facets[i];
  for (const std::string_view name : numbers) impl_->numbers.push_back({std::string(name), {}});
}
ColumnsWriter::~ColumnsWriter() = default;
ColumnsWriter::ColumnsWriter(ColumnsWriter&&) noexcept = default;
ColumnsWriter& ColumnsWriter::operator=(ColumnsWriter&&) noexcept = default;

std::uint32_t ColumnsWriter::rows() const {
  return impl_->rows;
}

void ColumnsWriter::next_row() {
  ++impl_->rows;
  for (GrowingFacet& facet : impl_->facets) {
    facet.row_ends.push_back(static_cast<std::uint32_t>(facet.items.size()));
  }
  for (GrowingNumber& number : impl_->numbers) number.values.push_back(0);
}

void ColumnsWriter::add(std::size_t facet, std::string_view value) {
  GrowingFacet& column = impl_->facets[facet];
  column.items.push_back(column.values.number(value).number);
  column.row_ends.back() = static_cast<std::uint32_t>(column.items.size());
}

void ColumnsWriter::set(std::size_t number, std::int64_t value) {
  impl_->numbers[number].values.back() = value;
}

void ColumnsWriter::write(const std::string& path) const {
  SectionWriter writer(path);
  write_rows(impl_->rows, writer);
  for (const GrowingFacet& facet : impl_->facets) write_facet(facet, writer);
  for (const GrowingNumber& number : impl_->numbers) write_number(number, writer);
  writer.close();
}

void merge_columns(std::span<const ColumnsSource> sources, std::span<const std::string_view> facets,
                   std::span<const std::string_view> numbers, const std::string& path) {
  SectionWriter writer(path);
  std::uint64_t rows = 0;
  for (const ColumnsSource& source : sources) rows += source.columns->rows();
  write_rows(rows, writer);
  for (const std::string_view name : facets) {
    GrowingFacet facet{.name = std::string(name)};
    for (const ColumnsSource& source : sources) append(*source.columns, facet);
    write_facet(facet, writer);
  }
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    GrowingNumber number{.name = std::string(numbers[i])};
    for (const ColumnsSource& source : sources) {
      append(*source.columns, source.shifts.empty() ? 0 : source.shifts[i], number);
    }
    write_number(number, writer);
  }
  writer.close();
}

}  // namespace lede::store
