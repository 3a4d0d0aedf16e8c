// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/searcher.hpp"

#include <fmt/format.h>

#include "lede/error.hpp"
#include "query/entity_cards.hpp"
#include "query/more_like.hpp"
#include "query/remote_shards.hpp"
#include "query/search.hpp"
#include "query/shard_codec.hpp"
#include "query/stored_article.hpp"
#include "query/word_memory.hpp"
#include "store/varint.hpp"
#include "store/xapian_errors.hpp"

namespace lede {

struct Searcher::Impl {
  explicit Impl(store::IndexReader opened, std::string from)
      : reader(std::move(opened)), path(std::move(from)), remote(reader.servers()) {}

  /// Runs `work` here and, when there are servers, `kind` with what `bytes` gives on them at the
  /// same time.
  template <typename Bytes, typename Work>
  auto run(query::FrameKind kind, const Bytes& bytes, bool partial, const Work& work) {
    return store::with_xapian(path, [&] {
      if (remote.empty()) return work();
      decltype(work()) answer{};
      remote.ask(reader, kind, bytes(), partial, [&] { answer = work(); });
      return answer;
    });
  }

  store::IndexReader reader;
  query::WordMemory memory{};
  std::string path{};
  query::RemoteShards remote;
};

Searcher::Searcher(const std::string& index)
    : impl_(std::make_unique<Impl>(store::IndexReader(index), index)) {}
Searcher::Searcher(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;
Searcher& Searcher::operator=(Searcher&&) noexcept = default;

Searcher Searcher::clone() const {
  return Searcher(std::make_unique<Impl>(impl_->reader.clone(), impl_->path));
}

SearchResult Searcher::search(const SearchRequest& request) {
  const SearchRequest dated = query::prepared(request);
  return impl_->run(
      query::FrameKind::kSearch, [&] { return query::encoded(dated); }, request.partial,
      [&] { return query::run_search(impl_->reader, dated, &impl_->memory); });
}

SearchResult Searcher::more_like(std::string_view id, const SearchRequest& request) {
  const SearchRequest dated = query::prepared(request);
  const auto bytes = [&] {
    std::string asked;
    store::put_string(id, asked);
    return asked + query::encoded(dated);
  };
  return impl_->run(query::FrameKind::kMoreLike, bytes, request.partial,
                    [&] { return query::more_like(impl_->reader, id, dated); });
}

std::vector<EntityCard> Searcher::entity(std::string_view name) {
  const auto bytes = [name] { return std::string(name); };
  return impl_->run(query::FrameKind::kEntity, bytes, false, [&] {
    impl_->reader.require_complete();
    return query::entity_cards(impl_->reader, name);
  });
}

AnnotatedArticle Searcher::article(std::string_view id) {
  const auto bytes = [id] { return std::string(id); };
  return impl_->run(query::FrameKind::kArticle, bytes, true, [&] {
    auto article = query::stored_article(impl_->reader, id);
    if (!article) {
      impl_->reader.require_complete();
      throw Error(ErrorCode::kNotFound,
                  fmt::format("{}: no article has the id {}", impl_->path, id));
    }
    return std::move(*article);
  });
}

bool Searcher::refresh() {
  return store::with_xapian(impl_->path, [&] {
    bool changed = impl_->reader.refresh();
    if (changed) {
      impl_->memory.forget();
      impl_->reader.join(nullptr, {});
      impl_->remote = query::RemoteShards(impl_->reader.servers());
    }
    if (impl_->remote.empty()) return changed;
    changed = impl_->remote.refresh(impl_->reader) || changed;
    return changed;
  });
}

}  // namespace lede
