// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/annotator.hpp"

#include <utility>

#include "analysis/analyser.hpp"

namespace lede {

struct Annotator::Impl {
  explicit Impl(const AnnotatorOptions& options) : analyser(options) {}
  analysis::Analyser analyser;
};

Annotator::Annotator(const AnnotatorOptions& options) : impl_(std::make_unique<Impl>(options)) {}
Annotator::~Annotator() = default;
Annotator::Annotator(Annotator&&) noexcept = default;
Annotator& Annotator::operator=(Annotator&&) noexcept = default;

AnnotatedArticle Annotator::annotate(Article article) const {
  return impl_->analyser.analyse(std::move(article));
}

std::vector<AnnotatedArticle> Annotator::annotate(std::vector<Article> articles) const {
  return impl_->analyser.analyse(std::move(articles));
}

}  // namespace lede
