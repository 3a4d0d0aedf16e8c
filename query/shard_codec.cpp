// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shard_codec.hpp"

#include <concepts>
#include <type_traits>

#include "lede/error.hpp"
#include "store/varint.hpp"

namespace lede::query {
namespace {

template <class T>
concept Number = std::unsigned_integral<T> || std::is_enum_v<T>;

// The last choice of each: whatever is beyond it came from something that is no shard.
constexpr Collection last_of(Collection) {
  return Collection::kStatements;
}
constexpr SortOrder last_of(SortOrder) {
  return SortOrder::kDateDescending;
}
constexpr FacetOrder last_of(FacetOrder) {
  return FacetOrder::kSurprise;
}
constexpr MatchKind last_of(MatchKind) {
  return MatchKind::kFuzzy;
}
constexpr Act last_of(Act) {
  return Act::kStatement;
}

/// Visits the members of a value in order, to write them.
class Writer {
 public:
  void operator()(const std::string& text) { store::put_string(text, bytes_); }
  void operator()(double value) { store::put_double(value, bytes_); }
  template <Number T>
  void operator()(T value) {
    store::put_varint(static_cast<std::uint64_t>(value), bytes_);
  }
  template <class T>
  void operator()(const std::vector<T>& items) {
    store::put_varint(items.size(), bytes_);
    for (const T& item : items) (*this)(item);
  }
  template <class T>
  requires(std::is_class_v<T>) void operator()(const T& value) { visit(*this, value); }
  [[nodiscard]] std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_{};
};

/// Visits them in the same order, to read them.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : bytes_(bytes, "what a shard sent") {}
  void operator()(std::string& text) { text = bytes_.string(); }
  void operator()(double& value) { value = bytes_.real(); }
  void operator()(bool& value) { value = bytes_.number<std::uint8_t>() != 0; }
  template <std::unsigned_integral T>
  void operator()(T& value) {
    value = bytes_.number<T>();
  }
  template <class T>
  requires(std::is_enum_v<T>) void operator()(T& value) {
    value = static_cast<T>(bytes_.number<std::uint8_t>());
    if (value > last_of(T{}))
      throw Error(ErrorCode::kDamaged, "a shard sent a choice that is unknown");
  }
  template <class T>
  void operator()(std::vector<T>& items) {
    for (std::size_t left = bytes_.count(); left > 0; --left) (*this)(items.emplace_back());
  }
  template <class T>
  requires(std::is_class_v<T>) void operator()(T& value) { visit(*this, value); }

 private:
  store::ByteReader bytes_;
};

/// `T`, or `const T` where it is only written.
template <class Value, class T>
concept Of = std::same_as<std::remove_const_t<Value>, T>;

template <class Visitor, Of<ByteRange> Value>
void visit(Visitor& see, Value& range) {
  see(range.begin);
  see(range.end);
}

template <class Visitor, Of<Filter> Value>
void visit(Visitor& see, Value& filter) {
  see(filter.field);
  see(filter.value);
}

template <class Visitor, Of<FacetRequest> Value>
void visit(Visitor& see, Value& facet) {
  see(facet.field);
  see(facet.limit);
  see(facet.order);
}

template <class Visitor, Of<SearchRequest> Value>
void visit(Visitor& see, Value& request) {
  see(request.query);
  see(request.collection);
  see(request.any);
  see(request.plain);
  see(request.strict);
  see(request.offset);
  see(request.limit);
  see(request.sort);
  see(request.snippets);
  see(request.exact_total);
  see(request.bare);
  see(request.explain);
  see(request.collapse);
  see(request.partial);
  see(request.recency_half_life_days);
  see(request.filters);
  see(request.facets);
  see(request.today);
}

template <class Visitor, Of<Snippet> Value>
void visit(Visitor& see, Value& snippet) {
  see(snippet.text);
  see(snippet.range);
  see(snippet.marks);
}

template <class Visitor, Of<MatchedPart> Value>
void visit(Visitor& see, Value& part) {
  see(part.query);
  see(part.found);
  see(part.how);
  see(part.score);
}

template <class Visitor, Of<StatementHit> Value>
void visit(Visitor& see, Value& statement) {
  see(statement.speaker);
  see(statement.act);
  see(statement.target);
  see(statement.text);
  see(statement.range);
  see(statement.marks);
}

template <class Visitor, Of<Hit> Value>
void visit(Visitor& see, Value& hit) {
  see(hit.id);
  see(hit.score);
  see(hit.title);
  see(hit.title_marks);
  see(hit.date);
  see(hit.source);
  see(hit.url);
  see(hit.snippets);
  see(hit.matched);
  see(hit.statements);
  see(hit.collapsed);
  see(hit.explanation);
}

template <class T>
std::string written(const T& value) {
  Writer writer;
  writer(value);
  return writer.take();
}

template <class T>
T read(std::string_view bytes) {
  T value;
  Reader reader(bytes);
  reader(value);
  return value;
}

/// Renderers cut texts at them.
void check_marks(const std::vector<ByteRange>& marks, const std::string& text) {
  std::size_t end = 0;
  for (const ByteRange mark : marks) {
    if (mark.begin < end || mark.end < mark.begin || mark.end > text.size()) {
      throw Error(ErrorCode::kDamaged, "a shard sent marks that are not in their text");
    }
    end = mark.end;
  }
}

}  // namespace

std::string encoded(const SearchRequest& request) {
  return written(request);
}
std::string encoded(const std::vector<Hit>& hits) {
  return written(hits);
}
std::string encoded(const std::vector<std::string>& parts) {
  return written(parts);
}

SearchRequest decoded_request(std::string_view bytes) {
  return read<SearchRequest>(bytes);
}
std::vector<Hit> decoded_hits(std::string_view bytes) {
  auto hits = read<std::vector<Hit>>(bytes);
  for (const Hit& hit : hits) {
    check_marks(hit.title_marks, hit.title);
    for (const Snippet& snippet : hit.snippets) check_marks(snippet.marks, snippet.text);
    for (const StatementHit& statement : hit.statements) {
      check_marks(statement.marks, statement.text);
    }
  }
  return hits;
}
std::vector<std::string> decoded_parts(std::string_view bytes) {
  return read<std::vector<std::string>>(bytes);
}

}  // namespace lede::query
