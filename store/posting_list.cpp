// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/posting_list.hpp"

#include <algorithm>

namespace lede::store {

std::vector<Impact> ImpactCollector::impacts() const {
  std::vector<Impact> out;
  std::uint32_t shortest = UINT32_MAX;
  for (std::uint32_t place = std::min(highest_, kLast) + 1; place-- > 0;) {
    if (shortest_[place] >= shortest) continue;
    shortest = shortest_[place];
    out.push_back({place == kLast ? highest_ : place, shortest});
  }
  return out;
}

std::size_t PostingList::bytes() const {
  return sizeof(*this) + docids.capacity() * sizeof(docids.front()) +
         counts.capacity() * sizeof(counts.front()) + impacts.capacity() * sizeof(Impact);
}

std::shared_ptr<const PostingList> read_postings(const Xapian::Database& database,
                                                 const std::string& term,
                                                 std::span<const std::uint32_t> lengths) {
  auto list = std::make_shared<PostingList>();
  auto at = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  if (at == end) return list;
  const auto documents = std::min<std::size_t>(database.get_termfreq(term), lengths.size());
  list->docids.reserve(documents);
  list->counts.reserve(documents);
  ImpactCollector impacts;
  Xapian::docid before = 0;
  for (; at != end; ++at) {
    const Xapian::docid docid = *at;
    if (docid <= before || docid > lengths.size()) {
      throw Xapian::DatabaseCorruptError("a term leads to a document that is not there");
    }
    before = docid;
    const auto count = std::min<Xapian::termcount>(at.get_wdf(), UINT16_MAX);
    list->docids.push_back(docid);
    list->counts.push_back(static_cast<std::uint16_t>(count));
    impacts.add(count, lengths[docid - 1]);
  }
  list->impacts = impacts.impacts();
  return list;
}

}  // namespace lede::store
