// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/lexicon.hpp"

#include <algorithm>
#include <set>

#include "analysis/aliases.hpp"
#include "store/exchange.hpp"
#include "store/names.hpp"
#include "store/spelling_keys.hpp"
#include "store/terms.hpp"
#include "store/word_lexicon.hpp"
#include "store/xapian_errors.hpp"

namespace lede::store {
namespace {

void append_entities(const std::vector<std::string>& values, std::vector<NamedEntity>& out) {
  for (const std::string& value : values) {
    NamedEntity entity = entity_from(value);
    if (std::ranges::find(out, entity) == out.end()) out.push_back(std::move(entity));
  }
}

/// What `known` holds for the key, or else what `read` gives.
template <typename Value, typename Read>
Value remembered(TextMap<Value>& known, std::string_view key, const Read& read) {
  if (const auto at = known.find(key); at != known.end()) return at->second;
  if (known.size() >= kMaxRemembered) known.clear();
  return known.emplace(key, read(key)).first->second;
}

}  // namespace

std::vector<std::string> Lexicon::values(const std::string& key) const {
  std::set<std::string> found;
  for (const Names* names : names_) names->find(key, found);
  return union_of(exchange_, "names", std::vector<std::string>(found.begin(), found.end()));
}

std::vector<std::string> Lexicon::family(std::string_view stem) const {
  return remembered(families_, stem, [this](std::string_view key) { return members(key); });
}

std::vector<NamedEntity> Lexicon::entities(std::string_view cased) const {
  return remembered(entities_, cased, [this](std::string_view key) { return spelled(key); });
}

std::vector<std::string> Lexicon::members(std::string_view stem) const {
  std::vector<std::string> members;
  with_xapian(path_, [&] {
    for (const std::string_view member :
         words_ ? words_->family(stem) : std::vector<std::string_view>{}) {
      if (articles_.term_exists(std::string(member))) members.emplace_back(member);
    }
  });
  return union_of(exchange_, "family", std::move(members));
}

std::vector<Act> Lexicon::acts(std::string_view stem) const {
  std::vector<Act> own = words_ ? words_->acts(stem) : std::vector<Act>{};
  if (exchange_ == nullptr) return own;
  std::vector<std::string> names;
  names.reserve(own.size());
  for (const Act act : own) names.emplace_back(name_of(act));
  std::vector<Act> all;
  for (const std::string& name : union_of(exchange_, "acts", std::move(names))) {
    if (Act act{}; parse_act(name, act)) all.push_back(act);
  }
  return all;
}

std::vector<NamedEntity> Lexicon::spelled(std::string_view cased) const {
  std::vector<NamedEntity> found;
  const std::string key = spelling_key(cased);
  if (!key.empty()) append_entities(values(key), found);
  return found;
}

std::vector<NamedEntity> Lexicon::similar(std::string_view name) const {
  std::vector<NamedEntity> found;
  const std::string skeleton = analysis::name_skeleton(name);
  if (!skeleton.empty()) append_entities(values(skeleton_key(skeleton)), found);
  return found;
}

std::vector<std::string> Lexicon::spellings(const NamedEntity& entity) const {
  std::vector<std::string> spellings = values(spellings_key(entity));
  const auto canonical = std::ranges::find(spellings, entity.name);
  if (canonical != spellings.end()) std::rotate(spellings.begin(), canonical, canonical + 1);
  return spellings;
}

std::string entity_term(const NamedEntity& entity) {
  return value_term(entity_prefix(entity.type), entity.name);
}

}  // namespace lede::store
