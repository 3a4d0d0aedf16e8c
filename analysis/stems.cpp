// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/stems.hpp"

#include <libstemmer.h>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "analysis/embedded.hpp"

namespace lede::analysis {

LEDE_EMBEDDED(stopwords)

namespace {

constexpr std::size_t kLongestTerm = 200;
// A news vocabulary's frequent words; beyond it, words are stemmed each time.
constexpr std::size_t kCached = 1U << 16;

struct SnowballDelete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};

/// Ukrainian has no Snowball algorithm. This light stemmer drops the commonest endings of nouns,
/// adjectives and verbs, longest first, and keeps at least three letters (docs/languages.md).
std::string_view strip_ukrainian(std::string_view word) {
  static constexpr std::string_view kEndings[] = {
      "ського", "ському", "ськими", "ських", "ською", "ування", "увати", "ються", "ється",
      "ками",   "ення",   "ання",   "ість",  "ості",  "істю",   "ого",   "ому",   "ими",
      "ами",    "ями",    "ові",    "еві",   "ськ",   "ати",    "яти",   "ити",   "іти",
      "ють",    "уть",    "ать",    "ять",   "ить",   "ала",    "али",   "ило",   "ила",
      "или",    "ий",     "ій",     "ої",    "ою",    "ею",     "их",    "им",    "ім",
      "ах",     "ях",     "ам",     "ям",    "ом",    "ем",     "єм",    "ів",    "їв",
      "ти",     "ла",     "ло",     "ли",    "ть",    "ся",     "а",     "я",     "у",
      "ю",      "и",      "і",      "ї",     "о",     "е",      "є",     "й",     "ь"};
  constexpr std::size_t kKept = 6;  // bytes of three Cyrillic letters
  for (const auto ending : kEndings) {
    if (word.size() >= ending.size() + kKept && word.ends_with(ending)) {
      return word.substr(0, word.size() - ending.size());
    }
  }
  return word;
}

}  // namespace

struct Stemmer::Impl {
  std::unique_ptr<sb_stemmer, SnowballDelete> snowball{};
  bool ukrainian = false;
  std::unordered_map<std::string, std::string, StringHash, std::equal_to<>> cache{};
  std::string last{};

  std::string_view compute(std::string_view folded) {
    if (ukrainian) return strip_ukrainian(folded);
    if (snowball == nullptr) return folded;
    const auto* stemmed =
        sb_stemmer_stem(snowball.get(), reinterpret_cast<const sb_symbol*>(folded.data()),
                        static_cast<int>(folded.size()));
    if (stemmed == nullptr) return folded;
    return {reinterpret_cast<const char*>(stemmed),
            static_cast<std::size_t>(sb_stemmer_length(snowball.get()))};
  }
};

Stemmer::Stemmer(std::string_view language) : impl_(std::make_unique<Impl>()) {
  impl_->ukrainian = language == "uk";
  impl_->snowball.reset(sb_stemmer_new(std::string(language).c_str(), nullptr));
}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string_view Stemmer::stem(std::string_view folded) {
  folded = clip_term(folded);
  if (impl_->snowball == nullptr && !impl_->ukrainian) return folded;
  if (const auto found = impl_->cache.find(folded); found != impl_->cache.end()) {
    return found->second;
  }
  const auto stemmed = impl_->compute(folded);
  if (impl_->cache.size() < kCached) {
    return impl_->cache.emplace(folded, stemmed).first->second;
  }
  impl_->last = stemmed;
  return impl_->last;
}

std::string_view clip_term(std::string_view folded) {
  if (folded.size() <= kLongestTerm) return folded;
  auto end = kLongestTerm;
  while (end > 0 && (static_cast<unsigned char>(folded[end]) & 0xC0) == 0x80) --end;
  return folded.substr(0, end);
}

bool is_stop_word(std::string_view folded, std::string_view language) {
  using Words = std::unordered_set<std::string_view>;
  static const auto tables = [] {
    std::unordered_map<std::string_view, Words> by_language;
    auto rest = embedded_stopwords();
    while (!rest.empty()) {
      const auto line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(rest.size(), line.size() + 1));
      auto words = line.substr(std::min(line.size(), line.find('\t') + 1));
      auto& table = by_language[line.substr(0, line.find('\t'))];
      while (!words.empty()) {
        const auto word = words.substr(0, words.find(' '));
        table.insert(word);
        words.remove_prefix(std::min(words.size(), word.size() + 1));
      }
    }
    return by_language;
  }();
  const auto table = tables.find(language);
  return table != tables.end() && table->second.contains(folded);
}

}  // namespace lede::analysis
