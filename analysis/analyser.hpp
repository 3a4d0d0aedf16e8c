// SPDX-License-Identifier: GPL-2.0-or-later
// Article → annotated article: the order of the reading steps, and nothing else.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lede/annotator.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// Thread-safe once built.
class Analyser {
 public:
  /// Throws Error (kNotFound, kDamaged, kInvalidInput) for the model or the corrections.
  explicit Analyser(const AnnotatorOptions& options);
  ~Analyser();
  Analyser(Analyser&&) noexcept;
  Analyser& operator=(Analyser&&) noexcept;

  /// Fills `language` when it is empty, then sentences, mentions, statements. `article.text`
  /// and `title` must be valid UTF-8 and are not changed.
  [[nodiscard]] AnnotatedArticle analyse(Article article) const;
  /// As Annotator::annotate of several.
  [[nodiscard]] std::vector<AnnotatedArticle> analyse(std::vector<Article> articles) const;

  [[nodiscard]] std::string model_version() const;        ///< "none" when words_only
  [[nodiscard]] std::string corrections_summary() const;  ///< empty without corrections

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Changes whenever the same article would be read otherwise, model and lexicon apart.
[[nodiscard]] std::string_view analyser_version();

}  // namespace lede::analysis
