// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/facet_union.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace lede::store {

FacetUnion::FacetUnion(std::vector<const FacetColumn*> columns)
    : columns_(std::move(columns)), numbers_(columns_.size()) {
  std::size_t all = 0;
  std::size_t most = 0;
  for (const FacetColumn* column : columns_) {
    if (column == nullptr) continue;
    all += column->values();
    most = std::max<std::size_t>(most, column->values());
  }
  places_.reserve(all);
  for (std::uint32_t segment = 0; segment < columns_.size(); ++segment) {
    const std::uint32_t values = columns_[segment] == nullptr ? 0 : columns_[segment]->values();
    const auto before = static_cast<std::ptrdiff_t>(places_.size());
    for (std::uint32_t ordinal = 0; ordinal < values; ++ordinal) {
      places_.push_back({segment, ordinal});
    }
    if (all != most) numbers_[segment].resize(values);
    std::inplace_merge(places_.begin(), places_.begin() + before, places_.end(),
                       [this](const Place& a, const Place& b) {
                         return columns_[a.segment]->value(a.ordinal) <
                                columns_[b.segment]->value(b.ordinal);
                       });
  }
  std::string_view last;
  for (std::uint32_t at = 0; at < places_.size(); ++at) {
    const auto [segment, ordinal] = places_[at];
    const std::string_view text = columns_[segment]->value(ordinal);
    if (at == 0 || last != text) starts_.push_back(at);
    last = text;
    if (all != most) {
      numbers_[segment][ordinal] = static_cast<std::uint32_t>(starts_.size() - 1);
    }
  }
  starts_.push_back(static_cast<std::uint32_t>(places_.size()));
}

std::string_view FacetUnion::value(std::uint32_t number) const {
  const Place& place = places_[starts_[number]];
  return columns_[place.segment]->value(place.ordinal);
}

std::uint64_t FacetUnion::total(std::uint32_t number) const {
  std::uint64_t total = 0;
  for (const Place& place : places(number)) {
    total += columns_[place.segment]->totals()[place.ordinal];
  }
  return total;
}

std::span<const std::uint32_t> FacetUnion::by_total() const {
  if (by_total_.empty()) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> order;
    order.reserve(values());
    for (std::uint32_t number = 0; number < values(); ++number) {
      order.emplace_back(total(number), number);
    }
    std::ranges::sort(order, std::greater{}, [](const auto& entry) { return entry.first; });
    for (const auto& [total, number] : order) by_total_.push_back(number);
  }
  return by_total_;
}

}  // namespace lede::store
