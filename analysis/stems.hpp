// SPDX-License-Identifier: GPL-2.0-or-later
// Folded word → index term, by language.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace lede::analysis {

/// Caches; make one for each thread. Terms are at most 200 bytes: longer words are cut at a code
/// point, so that Xapian's limit of 245 is never met.
class Stemmer {
 public:
  /// `language`: ISO 639-1; without a Snowball algorithm for it words stay as folded.
  explicit Stemmer(std::string_view language);
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  /// The term of a folded word. The view lives until the next call.
  [[nodiscard]] std::string_view stem(std::string_view folded);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// True for the commonest words of the language ("the", "of"), given folded.
[[nodiscard]] bool is_stop_word(std::string_view folded, std::string_view language);

/// Cuts a folded word to the longest term the index takes.
[[nodiscard]] std::string_view clip_term(std::string_view folded);

}  // namespace lede::analysis
