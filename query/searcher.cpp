// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/searcher.hpp"

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/entity_cards.hpp"
#include "query/more_like.hpp"
#include "query/search.hpp"
#include "store/xapian_errors.hpp"

namespace lede {

struct Searcher::Impl {
  store::IndexReader reader;
  std::string path{};
};

Searcher::Searcher(const std::string& index)
    : impl_(std::make_unique<Impl>(Impl{store::IndexReader(index), index})) {}
Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Searcher Searcher::clone() const {
  return Searcher(std::make_unique<Impl>(Impl{impl_->reader.clone(), impl_->path}));
}

SearchResult Searcher::search(const SearchRequest& request) {
  return store::with_xapian(impl_->path, [&] { return query::run_search(impl_->reader, request); });
}

SearchResult Searcher::more_like(std::string_view id, const SearchRequest& request) {
  return store::with_xapian(impl_->path,
                            [&] { return query::more_like(impl_->reader, id, request); });
}

std::vector<EntityCard> Searcher::entity(std::string_view name) {
  return store::with_xapian(impl_->path, [&] {
    impl_->reader.require_complete();
    return query::entity_cards(impl_->reader, name);
  });
}

AnnotatedArticle Searcher::article(std::string_view id) {
  return store::with_xapian(impl_->path, [&] {
    const auto row = impl_->reader.find(id);
    if (!row) {
      impl_->reader.require_complete();
      throw Error(ErrorCode::kNotFound,
                  fmt::format("{}: no article has the id {}", impl_->path, id));
    }
    return impl_->reader.record(*row);
  });
}

bool Searcher::refresh() {
  return store::with_xapian(impl_->path, [&] { return impl_->reader.refresh(); });
}

}  // namespace lede
