// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/facet_union.hpp"

#include <algorithm>

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
  std::vector<Place> places;
  places.reserve(all);
  for (std::uint32_t segment = 0; segment < columns_.size(); ++segment) {
    const std::uint32_t values = columns_[segment] == nullptr ? 0 : columns_[segment]->values();
    const auto before = static_cast<std::ptrdiff_t>(places.size());
    for (std::uint32_t ordinal = 0; ordinal < values; ++ordinal) {
      places.push_back({segment, ordinal});
    }
    if (all != most) numbers_[segment].resize(values);
    std::inplace_merge(places.begin(), places.begin() + before, places.end(),
                       [this](const Place& a, const Place& b) {
                         return columns_[a.segment]->value(a.ordinal) <
                                columns_[b.segment]->value(b.ordinal);
                       });
  }
  for (const Place& place : places) {
    const std::string_view text = columns_[place.segment]->value(place.ordinal);
    if (first_.empty() || value(values() - 1) != text) first_.push_back(place);
    if (all != most) numbers_[place.segment][place.ordinal] = values() - 1;
  }
}

std::string_view FacetUnion::value(std::uint32_t number) const {
  const Place& place = first_[number];
  return columns_[place.segment]->value(place.ordinal);
}

}  // namespace lede::store
