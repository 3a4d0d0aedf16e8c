// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/row_readings.hpp"

#include <algorithm>
#include <set>

namespace lede::query {

void read_word(std::span<const Concept> concepts, std::string_view form, std::string_view stem,
               std::vector<SlotHit>& hits) {
  for (std::uint32_t c = 0; c < concepts.size(); ++c) {
    const auto& slots = concepts[c].slots;
    for (std::uint32_t s = 0; s < slots.size(); ++s) {
      if (const auto exact = slots[s].forms.find(form); exact != slots[s].forms.end()) {
        hits.push_back({c, s, exact->second});
      } else if (const auto term = slots[s].stems.find(stem); term != slots[s].stems.end()) {
        hits.push_back({c, s, term->second});
      }
    }
  }
}

void RowReadings::read(store::RowRef row) {
  if (row_ == row) return;
  row_.reset();
  static_cast<void>(
      reader_.segment(row.segment).words->look(row.row, segment(row.segment).wanted, 0, words_));
  row_ = row;
}

std::size_t RowReadings::title_words() const {
  return std::min<std::size_t>(words_.title, words_.bits.size());
}

std::size_t RowReadings::text_words() const {
  return words_.bits.size() - title_words();
}

const std::vector<SlotHit>* RowReadings::hits(std::size_t place) const {
  const std::uint64_t number = words_.bits[place];
  return number == 0 ? nullptr : &segments_.at(row_->segment).hits[number - 1];
}

const RowReadings::Segment& RowReadings::segment(std::uint32_t number) {
  const auto [at, fresh] = segments_.try_emplace(number);
  if (!fresh) return at->second;
  std::set<std::string, std::less<>> stems;
  for (const Concept& part : concepts_) {
    for (const Slot& slot : part.slots) {
      for (const auto& [stem, how] : slot.stems) stems.insert(stem);
      for (const auto& [form, how] : slot.forms) {
        for (std::string& stem : reader_.words().stems_of(form)) stems.insert(std::move(stem));
      }
    }
  }
  for (const std::string& stem : stems) add_stem(number, stem, at->second);
  std::ranges::sort(at->second.wanted, {}, &store::WantedWord::number);
  return at->second;
}

void RowReadings::add_stem(std::uint32_t number, std::string_view stem, Segment& out) const {
  reader_.segment(number).words->each_of_stem(stem, [&](const store::WordEntry& entry) {
    std::vector<SlotHit> hits;
    read_word(concepts_, entry.form, entry.stem, hits);
    if (hits.empty()) return;
    out.hits.push_back(std::move(hits));
    out.wanted.push_back({entry.number, out.hits.size()});
  });
}

}  // namespace lede::query
