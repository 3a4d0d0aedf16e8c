// SPDX-License-Identifier: GPL-2.0-or-later
// One sentence as the patterns see it: folded words with their classes, mentions and quotes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "analysis/names.hpp"
#include "analysis/names/spans.hpp"
#include "analysis/statements/content_phrases.hpp"
#include "analysis/statements/lexicon.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

struct Word {
  std::string_view text{};  ///< as written
  std::string_view folded{};
  const WordInfo* info = nullptr;
  std::uint32_t mention = 0;  ///< index, or kNoMention
  ByteRange range{};
  std::span<const ContentPhrase* const> phrases{};  ///< that it may start
  bool intervenes = false;                          ///< a phrase may have it in it
  bool quoted = false;                              ///< between quotation marks
  bool punctuation = false;

  [[nodiscard]] bool is(std::uint32_t classes) const { return (info->classes & classes) != 0; }
};

/// Where a text's quotations are: `inside[t]` for the words between marks, `marks[t]` for the
/// marks themselves.
struct QuoteMap {
  std::vector<bool> inside{};
  std::vector<bool> marks{};
};
[[nodiscard]] QuoteMap map_quotes(const Document& document);

/// True when a line ends between a sentence, not the first, and the one before.
[[nodiscard]] bool paragraph_between(const Document& document, std::size_t sentence);

class Sentence {
 public:
  /// Reuses the memory of the sentence before.
  void load(const Document& document, std::size_t index, const QuoteMap& quotes,
            std::span<const std::uint32_t> mention_of_token, std::span<const Mention> mentions);

  [[nodiscard]] std::size_t size() const { return words_.size(); }
  [[nodiscard]] const Word& operator[](std::size_t i) const { return words_[i]; }
  [[nodiscard]] std::size_t index() const { return index_; }
  [[nodiscard]] ByteRange range() const { return range_; }
  [[nodiscard]] std::string_view text() const { return text_; }
  [[nodiscard]] const Mention& mention(std::uint32_t i) const { return mentions_[i]; }
  [[nodiscard]] bool has_mention(std::size_t i) const {
    return i < words_.size() && words_[i].mention != kNoMention;
  }
  /// First and one past the last word of the mention that covers word i.
  [[nodiscard]] std::size_t mention_begin(std::size_t i) const;
  [[nodiscard]] std::size_t mention_end(std::size_t i) const;
  [[nodiscard]] bool is(std::size_t i, std::uint32_t classes) const {
    return i < words_.size() && words_[i].is(classes);
  }
  /// Compares the folded word; false beyond the ends.
  [[nodiscard]] bool word_is(std::size_t i, std::string_view folded) const {
    return i < words_.size() && words_[i].folded == folded;
  }
  /// The folded word; empty beyond the ends.
  [[nodiscard]] std::string_view folded(std::size_t i) const {
    return i < words_.size() ? words_[i].folded : std::string_view();
  }
  [[nodiscard]] bool starts_quoted() const { return !words_.empty() && words_[0].quoted; }
  [[nodiscard]] bool has_quote() const { return has_quote_; }
  /// A comma, or a dash that stands between spaces.
  [[nodiscard]] bool is_pause(std::size_t i) const;

 private:
  std::vector<Word> words_;
  std::span<const Mention> mentions_;
  std::string_view text_;
  ByteRange range_{};
  std::size_t index_ = 0;
  bool has_quote_ = false;
};

}  // namespace lede::analysis
