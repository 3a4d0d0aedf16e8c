// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/names.hpp"

#include <deque>

#include "store/key_merge.hpp"
#include "store/key_table.hpp"
#include "store/names_table.hpp"
#include "store/once.hpp"
#include "store/spelling_keys.hpp"

namespace lede::store {

struct Names::Impl {
  explicit Impl(const std::string& path)
      : file(path), entities(file, kEntitiesTable), keys(file, kKeysTable) {}

  /// Whoever reads the tables does this first.
  void check() const {
    checked.run([this] { file.verify_all(); });
  }

  SectionFile file;
  KeyTable entities;
  KeyTable keys;
  mutable Once checked{};
};

Names::Names(const std::string& path) : impl_(std::make_unique<Impl>(path)) {}
Names::~Names() = default;
Names::Names(Names&&) noexcept = default;
Names& Names::operator=(Names&&) noexcept = default;

void Names::find(std::string_view key, std::set<std::string>& values) const {
  impl_->check();
  const std::string& path = impl_->file.path();
  if (const auto entity = entity_of_spellings_key(key)) {
    const auto spellings = impl_->entities.find(*entity);
    if (!spellings) return;
    values.insert(entity_from(*entity).name);
    each_spelling(*spellings, path, [&](std::string_view each) { values.emplace(each); });
    return;
  }
  if (const auto ranks = impl_->keys.find(key)) {
    each_rank(*ranks, path, [&](std::uint64_t rank) { values.insert(impl_->entities.key(rank)); });
  }
}

void Names::forget() const noexcept {
  impl_->file.forget();
}

void Names::verify() const {
  impl_->file.verify_all();
  const std::string& path = impl_->file.path();
  for (auto at = impl_->keys.all(); at.next();) {
    each_rank(at.value(), path, [&](std::uint64_t rank) { (void)impl_->entities.key(rank); });
  }
  for (auto at = impl_->entities.all(); at.next();) {
    each_spelling(at.value(), path, [](std::string_view) {});
  }
}

namespace {

/// By source, the new rank of each of its entities.
using Ranks = std::vector<std::vector<std::uint32_t>>;

std::deque<KeyTableCursor> cursors(const std::vector<const KeyTable*>& tables) {
  std::deque<KeyTableCursor> all;
  for (const KeyTable* table : tables) all.push_back(table->all());
  return all;
}

Ranks merge_entities(const std::vector<const KeyTable*>& tables, SectionWriter& writer) {
  Ranks ranks(tables.size());
  std::deque<KeyTableCursor> readers = cursors(tables);
  KeyTableWriter table(writer, kEntitiesTable);
  std::string key;
  std::uint32_t next = 0;
  for (KeyMerge merge(readers); !merge.done(); ++next) {
    key = merge.top().key();
    std::set<std::string, std::less<>> spellings;
    for (; !merge.done() && merge.top().key() == key; merge.pop()) {
      ranks[merge.source()].push_back(next);
      each_spelling(merge.top().value(), tables[merge.source()]->path(),
                    [&](std::string_view each) { spellings.emplace(each); });
    }
    table.add(key, encode_spellings(spellings));
  }
  table.finish();
  return ranks;
}

void merge_keys(const std::vector<const KeyTable*>& tables, const Ranks& ranks,
                SectionWriter& writer) {
  std::deque<KeyTableCursor> readers = cursors(tables);
  KeyTableWriter table(writer, kKeysTable);
  std::string key;
  for (KeyMerge merge(readers); !merge.done();) {
    key = merge.top().key();
    std::set<std::uint32_t> merged;
    for (; !merge.done() && merge.top().key() == key; merge.pop()) {
      const std::vector<std::uint32_t>& renumbered = ranks[merge.source()];
      const std::string_view path = tables[merge.source()]->path();
      each_rank(merge.top().value(), path, [&](std::uint64_t rank) {
        if (rank >= renumbered.size()) throw_wrong_rank(path);
        merged.insert(renumbered[rank]);
      });
    }
    table.add(key, encode_ranks({merged.begin(), merged.end()}));
  }
  table.finish();
}

}  // namespace

void merge_names(const std::vector<const Names*>& sources, const std::string& path) {
  std::vector<const KeyTable*> entities;
  std::vector<const KeyTable*> keys;
  for (const Names* source : sources) {
    source->impl_->check();
    entities.push_back(&source->impl_->entities);
    keys.push_back(&source->impl_->keys);
  }
  SectionWriter writer(path);
  merge_keys(keys, merge_entities(entities, writer), writer);
  writer.close();
}

}  // namespace lede::store
