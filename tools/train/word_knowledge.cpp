// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/word_knowledge.hpp"

#include <algorithm>
#include <bit>
#include <fstream>
#include <map>
#include <sstream>

#include "analysis/tagger/gazetteer.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/token_attributes.hpp"
#include "analysis/tokens.hpp"
#include "lede/error.hpp"

namespace lede::tools {

using namespace analysis::tagging;

namespace {

/// A word must be seen this often before its casing says anything.
constexpr unsigned kCasingSeen = 5;

/// Of the words that are listed by frequency, so many share the first rank.
constexpr std::size_t kFrequentWords = 256;

std::ifstream open_text(const std::string& path) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::kNotFound, path + ": cannot be read");
  return in;
}

struct CasingCount {
  unsigned capital = 0;
  unsigned all = 0;
};

void count_casing(const LabelledSentence& sentence, std::map<std::uint64_t, CasingCount>& counts) {
  const std::vector<std::string_view> tokens(sentence.tokens.begin(), sentence.tokens.end());
  if (sentence_case(tokens) != SentenceCase::kNormal) return;
  std::string folded;
  bool first_word = true;
  for (const auto token : tokens) {
    const char c = token.empty() ? '\0' : token.front();
    const bool capital = c >= 'A' && c <= 'Z';
    if (!capital && !(c >= 'a' && c <= 'z')) continue;
    if (!first_word) {
      fold_word(token, folded);
      auto& count = counts[hash_bytes(folded)];
      ++count.all;
      count.capital += capital ? 1 : 0;
    }
    first_word = false;
  }
}

/// 1 for never to 7 for always.
std::uint8_t casing_level(const CasingCount& count) {
  if (count.capital == 0) return 1;
  if (count.capital == count.all) return 7;
  return static_cast<std::uint8_t>(2 + count.capital * 5 / count.all);
}

void add_phrase(const std::string& line, unsigned bit,
                std::map<std::uint64_t, GazetteerSlot>& phrases) {
  const auto tokens = analysis::tokenize(line);
  if (tokens.empty() || tokens.size() > kLongestPhrase) return;
  auto hash = kEmptyPhrase;
  std::string folded;
  for (const auto& token : tokens) {
    if (hash != kEmptyPhrase) phrases[hash].continues = kPhraseContinues;
    fold_word(token.of(line), folded);
    hash = extend_phrase(hash, hash_bytes(folded));
  }
  auto& lists = phrases[hash].lists;
  lists = static_cast<std::uint16_t>(lists | 1U << bit);
}

}  // namespace

std::vector<WordRow> read_clusters(const std::string& path) {
  auto in = open_text(path);
  std::map<std::uint64_t, WordSlot> words;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto tab = line.find('\t');
    std::istringstream columns(tab == std::string::npos ? "" : line.substr(tab));
    unsigned coarse = 0, middle = 0, fine = 0;
    if (!(columns >> coarse >> middle >> fine) || coarse > 255 || middle > 255 || fine > 65534) {
      throw Error(ErrorCode::kInvalidInput,
                  path + ':' + std::to_string(number) + ": expected a word and its three clusters");
    }
    WordSlot slot;
    slot.coarse = static_cast<std::uint8_t>(coarse);
    slot.middle = static_cast<std::uint8_t>(middle);
    slot.fine = static_cast<std::uint16_t>(fine + 1);
    slot.detail = static_cast<std::uint8_t>(std::bit_width(number / kFrequentWords));
    words.emplace(hash_bytes(std::string_view(line).substr(0, tab)), slot);
  }
  std::vector<WordRow> rows;
  rows.reserve(words.size());
  for (const auto& [key, slot] : words) rows.push_back({key, slot});
  return rows;
}

std::map<std::uint64_t, WordRow> casing_of_words(const std::vector<LabelledDocument>& documents) {
  std::map<std::uint64_t, CasingCount> counts;
  for (const auto& document : documents) {
    for (const auto& sentence : document.sentences) count_casing(sentence, counts);
  }
  std::map<std::uint64_t, WordRow> rows;
  for (const auto& [folded, count] : counts) {
    if (count.all < kCasingSeen) continue;
    auto& row = rows[casing_key(folded)];
    row.key = casing_key(folded);
    row.slot.casing = casing_level(count);
  }
  return rows;
}

void add_parts_of_speech(const std::string& path, std::map<std::uint64_t, WordRow>& rows) {
  auto in = open_text(path);
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    std::istringstream columns(line);
    std::string word;
    unsigned bits = 0;
    if (!(columns >> word >> bits) || bits > 15) {
      throw Error(ErrorCode::kInvalidInput,
                  path + ':' + std::to_string(number) + ": expected a word and a number up to 15");
    }
    const auto key = casing_key(hash_bytes(word));
    rows[key].key = key;
    rows[key].slot.detail = static_cast<std::uint8_t>(bits);
  }
}

std::vector<PhraseRow> read_lists(const std::vector<GazetteerList>& lists) {
  if (lists.size() > kGazetteerLists) {
    throw Error(ErrorCode::kInvalidInput,
                "a model holds at most " + std::to_string(kGazetteerLists) + " lists");
  }
  std::map<std::uint64_t, GazetteerSlot> phrases;
  for (std::size_t list = 0; list < lists.size(); ++list) {
    auto in = open_text(lists[list].path);
    for (std::string line; std::getline(in, line);) {
      if (!line.starts_with('#')) add_phrase(line, static_cast<unsigned>(list), phrases);
    }
  }
  std::vector<PhraseRow> rows;
  rows.reserve(phrases.size());
  for (const auto& [key, slot] : phrases) rows.push_back({key, slot});
  return rows;
}

}  // namespace lede::tools
