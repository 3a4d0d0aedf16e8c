// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <deque>
#include <numeric>
#include <optional>

#include "store/number_column.hpp"
#include "store/once.hpp"
#include "store/section_file.hpp"

namespace lede::store {
namespace {

struct Facet {
  std::string name{};
  FacetColumn column{};
  std::uint64_t ordinal_count = 0;
  std::uint64_t value_byte_count = 0;
  mutable Once checked{};
};

struct Number {
  std::string name{};
  std::string_view bytes{};
  mutable std::vector<std::int64_t> values{};  ///< once it was asked for
  mutable Once checked{};
};

constexpr std::string_view kFacetPrefix = "facet.";
constexpr std::string_view kNumberPrefix = "number.";
constexpr std::array<std::string_view, 5> kFacetParts = {".offsets", ".ordinals", ".totals",
                                                         ".value_offsets", ".values"};

}  // namespace

std::string_view FacetColumn::value(std::uint32_t ordinal) const {
  return {value_bytes_ + value_offsets_[ordinal],
          value_offsets_[ordinal + 1] - value_offsets_[ordinal]};
}

struct FacetColumn::Turned {
  std::atomic_flag asked{};
  Once made{};
  std::optional<FacetRows> rows{};
};

const FacetRows* FacetColumn::turned() const {
  if (!turned_->asked.test_and_set()) return nullptr;
  turned_->made.run([this] { turned_->rows.emplace(*this); });
  return &*turned_->rows;
}

struct Columns::Impl {
  explicit Impl(const std::string& path) : file(path) {
    const auto row_count = file.array<std::uint64_t>("rows");
    // Rows take bytes, so that a damaged count never makes us reserve memory for rows of nothing.
    if (row_count.size() != 1 || row_count[0] >= UINT32_MAX || row_count[0] > file.bytes()) {
      file.damaged("rows", "has a wrong size");
    }
    rows = static_cast<std::uint32_t>(row_count[0]);
    for (const std::string_view section : file.names()) {
      if (section.starts_with(kNumberPrefix)) open_number(section);
      if (section.starts_with(kFacetPrefix) && section.ends_with(kFacetParts.back())) {
        open_facet(section.substr(0, section.size() - kFacetParts.back().size()));
      }
    }
  }

  void open_number(std::string_view section) {
    Number& number = numbers.emplace_back();
    number.name = section.substr(kNumberPrefix.size());
    number.bytes = file.section(section);
    if (!holds_numbers(number.bytes, rows)) file.damaged(section, "has a wrong size");
  }

  void decode(const Number& number) const {
    file.verify(fmt::format("{}{}", kNumberPrefix, number.name));
    number.values = decode_numbers(number.bytes, rows);
  }

  [[nodiscard]] std::span<const std::uint32_t> part(std::string_view stem,
                                                    std::size_t which) const {
    return file.array<std::uint32_t>(fmt::format("{}{}", stem, kFacetParts[which]));
  }

  /// A facet that no row has is written without offsets, as most are in a words-only index, and so
  /// is one that every row has once.
  [[nodiscard]] std::span<const std::uint32_t> unwritten_offsets(std::size_t ordinals) {
    auto& offsets = ordinals == 0 ? none_each : one_each;
    if (offsets.empty()) {
      offsets.resize(std::size_t{rows} + 1);
      if (ordinals != 0) std::iota(offsets.begin(), offsets.end(), 0U);
    }
    return offsets;
  }

  void open_facet(std::string_view stem) {
    Facet& facet = facets.emplace_back();
    facet.name = stem.substr(kFacetPrefix.size());
    const auto totals = part(stem, 2);
    const auto value_offsets = part(stem, 3);
    auto offsets = part(stem, 0);
    const auto ordinals = part(stem, 1);
    if (value_offsets.size() != totals.size() + 1) file.damaged(stem, "has a wrong size");
    if (offsets.empty()) offsets = unwritten_offsets(ordinals.size());
    if (offsets.size() != std::size_t{rows} + 1) file.damaged(stem, "has a wrong size");
    const auto values = file.section(fmt::format("{}{}", stem, kFacetParts[4]));
    facet.ordinal_count = ordinals.size();
    facet.value_byte_count = values.size();
    FacetColumn& column = facet.column;
    column.rows_ = rows;
    column.values_ = static_cast<std::uint32_t>(totals.size());
    column.offsets_ = offsets.data();
    column.ordinals_ = ordinals.data();
    column.totals_ = totals.data();
    column.value_offsets_ = value_offsets.data();
    column.value_bytes_ = values.data();
    column.turned_ = std::make_shared<FacetColumn::Turned>();
  }

  /// Callers number values by their order, each once.
  [[nodiscard]] static bool values_rise(const FacetColumn& column) {
    for (std::uint32_t next = 1; next < column.values(); ++next) {
      if (column.value(next - 1) >= column.value(next)) return false;
    }
    return true;
  }

  /// A wrong offset would have the callers' inline accessors read outside the mapping.
  void check(const Facet& facet) const {
    const std::string stem = fmt::format("{}{}", kFacetPrefix, facet.name);
    for (const std::string_view each : kFacetParts) file.verify(fmt::format("{}{}", stem, each));
    const FacetColumn& column = facet.column;
    const std::span offsets(column.offsets_, std::size_t{rows} + 1);
    const std::span value_offsets(column.value_offsets_, std::size_t{column.values_} + 1);
    const std::span ordinals(column.ordinals_, facet.ordinal_count);
    if (!are_offsets(offsets, facet.ordinal_count) ||
        !are_offsets(value_offsets, facet.value_byte_count) ||
        std::ranges::any_of(ordinals, [&](std::uint32_t o) { return o >= column.values_; }) ||
        !values_rise(column)) {
      file.damaged(stem, "contradicts itself");
    }
  }

  SectionFile file;
  std::uint32_t rows = 0;
  std::deque<Facet> facets{};
  std::deque<Number> numbers{};
  std::vector<std::uint32_t> none_each{};
  std::vector<std::uint32_t> one_each{};
};

Columns::Columns(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Columns::~Columns() = default;
Columns::Columns(Columns&&) noexcept = default;
Columns& Columns::operator=(Columns&&) noexcept = default;

std::uint32_t Columns::rows() const {
  return impl_->rows;
}

void Columns::require(std::span<const std::string_view> facets,
                      std::span<const std::string_view> numbers) const {
  for (const std::string_view name : facets) {
    if (std::ranges::find(impl_->facets, name, &Facet::name) != impl_->facets.end()) continue;
    impl_->file.damaged(fmt::format("{}{}", kFacetPrefix, name), "is missing");
  }
  for (const std::string_view name : numbers) {
    if (std::ranges::find(impl_->numbers, name, &Number::name) != impl_->numbers.end()) continue;
    impl_->file.damaged(fmt::format("{}{}", kNumberPrefix, name), "is missing");
  }
}

const FacetColumn* Columns::facet(std::string_view field) const {
  const auto at = std::ranges::find(impl_->facets, field, &Facet::name);
  if (at == impl_->facets.end()) return nullptr;
  at->checked.run([&] { impl_->check(*at); });
  return &at->column;
}

std::span<const std::int64_t> Columns::numbers(std::string_view name) const {
  const auto at = std::ranges::find(impl_->numbers, name, &Number::name);
  if (at == impl_->numbers.end()) return {};
  at->checked.run([&] { impl_->decode(*at); });
  return at->values;
}

void Columns::forget() const noexcept {
  impl_->file.forget();
}

void Columns::verify() const {
  impl_->file.verify_all();
  for (const Facet& facet : impl_->facets) impl_->check(facet);
}

}  // namespace lede::store
