// SPDX-License-Identifier: GPL-2.0-or-later
// Which terms an article has, and how often: read from its words, since indexes keep no term lists.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "store/text_map.hpp"

namespace lede::store {

class IndexReader;
struct RowRef;

/// Remembers what the words of the segments are; one thread uses it.
class ArticleTerms {
 public:
  struct Term {
    std::string stem{};
    std::uint64_t articles = 0;  ///< that have it, in the whole index
  };
  struct Count {
    std::uint32_t term = 0;  ///< its number here; an article may have it several times
    std::uint32_t times = 0;
  };

  /// Comes before the first article of a request: what too many requests left behind is forgotten,
  /// the numbers of terms with it.
  void begin();
  /// Fills `out` with the terms of one article, without stop words and single letters. The number
  /// of all of its words. Throws Error kDamaged.
  std::uint32_t count(const IndexReader& reader, RowRef row, std::vector<Count>& out);
  [[nodiscard]] const Term& term(std::uint32_t number) const { return terms_[number]; }
  /// Numbers of terms are smaller than that.
  [[nodiscard]] std::size_t size() const { return terms_.size(); }

 private:
  /// Of one language in one segment: for each word the number of its term, more by one. 0 when it
  /// was not looked up.
  using WordTerms = std::vector<std::uint32_t>;

  [[nodiscard]] std::uint32_t look_up(const IndexReader& reader, std::uint32_t segment,
                                      std::uint32_t word, const std::string& language);

  std::map<std::pair<std::uint32_t, std::string>, WordTerms> known_{};
  std::size_t known_words_ = 0;  ///< of all of them
  std::deque<Term> terms_{};
  TextMap<std::uint32_t> numbers_{};
  std::vector<std::uint32_t> words_{};  ///< of the row last read
  std::vector<std::uint32_t> ranks_{};
  std::vector<std::uint32_t> times_{};
};

}  // namespace lede::store
