// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/vocabulary.hpp"

#include <algorithm>
#include <map>

#include "analysis/tokens.hpp"
#include "analysis/unicode.hpp"
#include "query/edit_distance.hpp"
#include "store/varint.hpp"

namespace lede::query {
namespace {

/// Of the letters before the first * or ?.
std::string_view literal_start(std::string_view pattern) {
  return pattern.substr(0, std::min(pattern.find_first_of("*?"), pattern.size()));
}

/// An edit changes the length by one letter at most; counting them is far cheaper than edits.
bool may_be_near(std::size_t letters, std::size_t others, std::size_t edits) {
  return std::max(letters, others) - std::min(letters, others) <= edits;
}

bool more_frequent(const Form& a, const Form& b) {
  if (a.edits != b.edits) return a.edits < b.edits;
  if (a.articles != b.articles) return a.articles > b.articles;
  return a.text < b.text;
}

}  // namespace

bool matches_pattern(std::string_view pattern, std::string_view word) {
  std::size_t p = 0;
  std::size_t w = 0;
  std::size_t star = std::string_view::npos;
  std::size_t retry = 0;
  while (w < word.size()) {
    const bool more = p < pattern.size();
    if (more && pattern[p] == '*') {
      star = p++;
      retry = w;
    } else if (more && pattern[p] == '?') {
      ++p;
      w += analysis::code_point_at(word, w).bytes;
    } else if (more && pattern[p] == word[w]) {
      ++p;
      ++w;
    } else if (star != std::string_view::npos) {
      p = star + 1;
      retry += analysis::code_point_at(word, retry).bytes;
      w = retry;
    } else {
      return false;
    }
  }
  return pattern.substr(p).find_first_not_of('*') == std::string_view::npos;
}

/// Forms that several shards have count once, with the articles of all.
void VocabularyScan::take_in_others(Forms& forms) const {
  if (reader_.exchange() == nullptr) return;
  store::Counts part;
  // What never is a form tells that there was more.
  if (forms.cut) part[""] = 1;
  for (const Form& form : forms.found) {
    std::string key;
    store::put_varint(form.edits, key);
    part[key + form.text] = form.articles;
  }
  forms.found.clear();
  for (const auto& [key, articles] : store::sum_of(reader_.exchange(), "forms", std::move(part))) {
    if (key.empty()) {
      forms.cut = true;
      continue;
    }
    store::ByteReader bytes(key, "what a shard sent");
    const auto edits = bytes.number<std::size_t>();
    forms.found.push_back(
        {std::string(bytes.rest()), static_cast<Xapian::doccount>(articles), edits});
  }
}

template <typename Accept>
void VocabularyScan::scan_values(const std::string& prefix, std::string_view start,
                                 std::size_t& left, Forms& forms, const Accept& accept) {
  const Xapian::Database& database = reader_.database(collection_);
  const std::string from = prefix + std::string(start);
  for (auto term = database.allterms_begin(from); term != database.allterms_end(from); ++term) {
    if (left == 0) {
      forms.cut = true;
      break;
    }
    --left;
    Form form{(*term).substr(prefix.size())};
    if (!accept(form)) continue;
    form.articles = term.get_termfreq();
    forms.found.push_back(std::move(form));
  }
  take_in_others(forms);
}

template <typename Accept>
void VocabularyScan::scan_forms(std::string_view start, Forms& forms, const Accept& accept) {
  std::map<std::string, Form, std::less<>> known;
  std::size_t edits = 0;
  const auto visit = [&](const store::WordEntry& entry) {
    if (left_ == 0) {
      forms.cut = true;
      return;
    }
    --left_;
    if (!entry.form.starts_with(start)) return;
    if (const auto at = known.find(entry.form); at != known.end()) {
      at->second.articles += entry.articles;
      return;
    }
    if (!accept(entry.form, edits)) return;
    std::string text(entry.form);
    known.emplace(text, Form{text, entry.articles, edits});
  };
  for (std::uint32_t segment = 0; segment < reader_.segments(); ++segment) {
    reader_.segment(segment).words->each_near_start(start, visit);
  }
  for (auto& [text, form] : known) forms.found.push_back(std::move(form));
  take_in_others(forms);
  std::vector<Form>& merged = forms.found;
  std::ranges::sort(merged, more_frequent);
  const std::size_t room = std::min(kMaxExpansions, kMaxQueryExpansions - expanded_);
  if (merged.size() > room) {
    merged.resize(room);
    forms.cut = true;
  }
  expanded_ += merged.size();
}

Forms VocabularyScan::matching(std::string_view folded_pattern) {
  Forms forms;
  scan_forms(literal_start(folded_pattern), forms, [&](std::string_view form, std::size_t&) {
    return matches_pattern(folded_pattern, form);
  });
  return forms;
}

Forms VocabularyScan::near(std::string_view folded, std::size_t edits) {
  Forms forms;
  const EditDistance distance(folded);
  // The first letter is rarely the wrong one, and keeping it spares most of the vocabulary.
  const std::string_view first = folded.substr(0, analysis::code_point_at(folded, 0).bytes);
  const std::size_t letters = letters_of(folded);
  scan_forms(first, forms, [&](std::string_view form, std::size_t& found) {
    if (!may_be_near(letters_of(form), letters, edits)) return false;
    found = distance.to(form, edits);
    return found <= edits;
  });
  return forms;
}

Forms VocabularyScan::values_matching(std::string_view prefix, std::string_view folded_pattern) {
  Forms forms;
  scan_values(std::string(prefix), literal_start(folded_pattern), left_, forms,
              [&](const Form& form) { return matches_pattern(folded_pattern, form.text); });
  std::ranges::sort(forms.found, more_frequent);
  if (forms.found.size() > kMaxExpansions) {
    forms.found.resize(kMaxExpansions);
    forms.cut = true;
  }
  return forms;
}

Forms VocabularyScan::values_near(std::string_view prefix, std::string_view folded,
                                  std::size_t edits) {
  Forms forms;
  const EditDistance distance(folded);
  const std::size_t letters = letters_of(folded);
  const auto edits_of = [&](std::string_view text) {
    return may_be_near(letters_of(text), letters, edits) ? distance.to(text, edits) : edits + 1;
  };
  scan_values(std::string(prefix), {}, left_for_hints_, forms, [&](Form& form) {
    form.edits = edits + 1;
    if (letters_of(form.text) + edits < letters) return false;
    form.edits = edits_of(form.text);
    for (const auto& token : analysis::tokenize(form.text)) {
      if (token.is_term()) form.edits = std::min(form.edits, edits_of(token.of(form.text)));
    }
    return form.edits <= edits;
  });
  std::ranges::sort(forms.found, more_frequent);
  if (forms.found.size() > kMaxExpansions) forms.found.resize(kMaxExpansions);
  return forms;
}

Forms VocabularyScan::values_with_words(std::string_view prefix,
                                        const std::vector<std::string>& folded_words) {
  Forms forms;
  if (folded_words.empty()) return forms;
  scan_values(std::string(prefix), {}, left_, forms, [&](const Form& form) {
    std::vector<std::string_view> words;
    for (const auto& token : analysis::tokenize(form.text)) {
      if (token.is_term()) words.push_back(token.of(form.text));
    }
    return std::ranges::all_of(folded_words, [&](const std::string& word) {
      return std::ranges::find(words, word) != words.end();
    });
  });
  std::ranges::sort(forms.found, more_frequent);
  if (forms.found.size() > kMaxExpansions) {
    forms.found.resize(kMaxExpansions);
    forms.cut = true;
  }
  return forms;
}

}  // namespace lede::query
