// SPDX-License-Identifier: GPL-2.0-or-later
// Reads one article without an index: sentences, mentions and statements.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "lede/article.hpp"
#include "lede/error.hpp"

namespace lede {

struct AnnotatorOptions {
  /// A tagger model to use in place of the built-in one; empty for the built-in one.
  std::string model_path{};
  /// A corrections file (docs/corrections.md); empty for none.
  std::string corrections_path{};
  /// Sentences and language only: no tagger, no statements.
  bool words_only = false;
};

/// Bytes of text that are best read together: less gains less, and more takes memory, some five
/// times the text, for little (docs/performance.md).
inline constexpr std::size_t kReadTogether = 256U << 10U;

/// Thread-safe once built: `annotate` may run in any number of threads at once.
class LEDE_API Annotator {
 public:
  /// Throws Error (kNotFound, kDamaged) when the model or the corrections can't be used.
  explicit Annotator(const AnnotatorOptions& options = {});
  ~Annotator();
  Annotator(Annotator&&) noexcept;
  Annotator& operator=(Annotator&&) noexcept;

  [[nodiscard]] AnnotatedArticle annotate(Article article) const;
  /// The same articles in the same order, read one step for all of them at a time: what a step
  /// looks up is then in the processor's caches for all but the first. Best with kReadTogether.
  [[nodiscard]] std::vector<AnnotatedArticle> annotate(std::vector<Article> articles) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// The article as one line of JSON without a newline; docs/formats.md describes the members.
[[nodiscard]] LEDE_API std::string to_json(const AnnotatedArticle& annotated);

}  // namespace lede
