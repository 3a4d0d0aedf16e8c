// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/word_memory.hpp"

#include <utility>

#include "query/proximity.hpp"

namespace lede::query {
namespace {

constexpr std::size_t kEntryBytes = 1024;  ///< of a word without its parts, about
constexpr std::size_t kPartBytes = 512;    ///< of a term, stem or name

/// Patterns and forms depend on what else the query asks for; the words of shards on other machines
/// are agreed on query by query; a plain word is read as fast as it is copied.
bool is_remembered(const PlanContext& context, const Node& node) {
  return node.kind == NodeKind::kWord && !node.exact && !context.options.plain &&
         context.reader.exchange() == nullptr;
}

std::string key_of(Collection collection, const WordUse& use, std::string_view word) {
  std::string key;
  key += static_cast<char>(collection);
  key += static_cast<char>(use.place);
  key += use.near ? 'n' : 'w';
  return key.append(word);
}

std::size_t bytes_of(const Concept& part) {
  return kEntryBytes +
         kPartBytes * (part.terms.size() + part.names.size() + part.slots.front().stems.size());
}

}  // namespace

Reading WordMemory::read(PlanContext& context, const Node& node, const WordUse& use) {
  if (!is_remembered(context, node)) return read_word(nullptr, context, node, use);
  std::string key = key_of(context.collection, use, node.text);
  const auto known = by_key_.find(key);
  if (known == by_key_.end() && !is_one_word(node)) {
    return read_word(nullptr, context, node, use);
  }
  const auto at = known == by_key_.end() ? keep(std::move(key), context, node, use) : known->second;
  entries_.splice(entries_.begin(), entries_, at);
  add_up(*at);
  Reading reading = at->reading;
  reading.part.range = node.range;
  if (use.alone && at->list) reading.query = at->listed;
  return reading;
}

WordMemory::Entries::iterator WordMemory::keep(std::string key, PlanContext& context,
                                               const Node& node, const WordUse& use) {
  Reading reading = read_word(nullptr, context, node, use);
  Entry entry{.key = std::move(key), .reading = std::move(reading)};
  const Query& query = entry.reading.query;
  if (!query.empty() && query.node().kind == QueryNode::Kind::kCombined) {
    entry.list = std::make_shared<const KeptScores>(context.reader, context.collection,
                                                    context.options.ranking, query);
    entry.listed = Query(entry.list);
  }
  entries_.push_front(std::move(entry));
  by_key_.emplace(entries_.front().key, entries_.begin());
  return entries_.begin();
}

/// A word's lists come after it was read, so that what they take is found when it is read again.
void WordMemory::add_up(Entry& used) {
  const std::size_t now =
      bytes_of(used.reading.part) + (used.list == nullptr ? 0 : used.list->bytes());
  bytes_ += now - used.bytes;
  used.bytes = now;
  while (bytes_ > max_bytes_ && entries_.size() > 1) {
    bytes_ -= entries_.back().bytes;
    by_key_.erase(entries_.back().key);
    entries_.pop_back();
  }
}

void WordMemory::forget() {
  by_key_.clear();
  entries_.clear();
  bytes_ = 0;
}

Reading read_word(WordMemory* memory, PlanContext& context, const Node& node, const WordUse& use) {
  if (memory != nullptr) return memory->read(context, node, use);
  return use.near ? read_near_word(context, node, use.place) : read_word(context, node, use.place);
}

}  // namespace lede::query
