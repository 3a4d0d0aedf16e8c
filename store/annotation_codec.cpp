// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/annotation_codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace lede::store {
namespace {

constexpr std::uint64_t kEmptyName = 0;
constexpr std::uint64_t kNameAsSeen = 1;
constexpr std::uint64_t kNextName = 2;
constexpr std::uint64_t kFirstKnownName = 3;

/// Names recur, so that each is written once at most.
class NameWriter {
 public:
  void put(std::string_view name, std::string_view seen, std::string& out) {
    if (name.empty()) return put_varint(kEmptyName, out);
    const auto [at, fresh] = ranks_.try_emplace(name, ranks_.size());
    if (!fresh) return put_varint(kFirstKnownName + at->second, out);
    put_varint(name == seen ? kNameAsSeen : kNextName, out);
    if (name != seen) put_string(name, names_);
  }
  [[nodiscard]] const std::string& names() const { return names_; }

 private:
  std::unordered_map<std::string_view, std::uint64_t> ranks_{};
  std::string names_{};
};

void put_gaps_and_sizes(const auto& items, const auto& range_of, std::string& out) {
  std::size_t last = 0;
  for (const auto& item : items) {
    put_varint(zigzag(last, range_of(item).begin), out);
    last = range_of(item).end;
  }
  for (const auto& item : items) put_varint(range_of(item).size(), out);
}

void put_mentions(const std::vector<Mention>& mentions, std::string_view text, NameWriter& names,
                  std::string& out) {
  put_varint(mentions.size(), out);
  for (const Mention& mention : mentions) out += static_cast<char>(mention.type);
  put_gaps_and_sizes(
      mentions, [](const Mention& mention) { return mention.range; }, out);
  for (const Mention& mention : mentions) names.put(mention.name, mention.range.of(text), out);
  for (const Mention& mention : mentions) names.put(mention.description, {}, out);
}

void put_sentences(const AnnotatedArticle& annotated, std::string& out) {
  const auto& all = annotated.sentences;
  std::size_t last = 0;
  for (const Statement& statement : annotated.statements) {
    const auto at = static_cast<std::size_t>(
        std::ranges::lower_bound(all, statement.sentence.begin, {}, &ByteRange::begin) -
        all.begin());
    if (at < all.size() && all[at] == statement.sentence) {
      put_varint(1 + zigzag(last, at), out);
      last = at;
    } else {
      put_varint(0, out);
      put_varint(statement.sentence.begin, out);
      put_varint(statement.sentence.size(), out);
    }
  }
}

void put_statements(const AnnotatedArticle& annotated, NameWriter& names, std::string& out) {
  const auto& statements = annotated.statements;
  put_varint(statements.size(), out);
  for (const Statement& statement : statements) out += static_cast<char>(statement.act);
  put_sentences(annotated, out);
  for (const Statement& statement : statements) {
    put_varint(zigzag(statement.sentence.begin, statement.cue_range.begin), out);
    put_varint(statement.cue_range.size(), out);
  }
  for (const Statement& statement : statements) {
    put_varint(statement.quote.size(), out);
    if (!statement.quote.empty()) {
      put_varint(zigzag(statement.sentence.begin, statement.quote.begin), out);
    }
  }
  for (const Statement& statement : statements) names.put(statement.speaker, {}, out);
  for (const Statement& statement : statements) names.put(statement.target, {}, out);
  for (const Statement& statement : statements) {
    names.put(statement.cue, statement.cue_range.of(annotated.article.text), out);
  }
}

/// Reads columns of ranges and names.
class ColumnReader {
 public:
  ColumnReader(ByteReader& in, std::string_view where)
      : in_(in), where_(where), names_(in.string(), where) {}

  [[nodiscard]] std::size_t count() { return in_.count(); }
  [[nodiscard]] std::uint64_t number() { return in_.number<std::uint64_t>(); }

  ByteRange range(std::size_t begin, std::size_t size, std::size_t limit) const {
    if (begin > limit || size > limit - begin) fail("points outside its text");
    return {begin, begin + size};
  }

  template <typename Enum>
  Enum kind(std::size_t kinds) {
    const auto value = static_cast<unsigned char>(in_.bytes(1).front());
    if (value >= kinds) fail("holds an unknown kind");
    return static_cast<Enum>(value);
  }

  void gaps_and_sizes(auto& items, const auto& range_of, std::size_t limit) {
    std::vector<std::uint64_t> gaps(items.size());
    for (std::uint64_t& gap : gaps) gap = number();
    std::size_t last = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
      range_of(items[i]) = range(zagzig(last, gaps[i]), number(), limit);
      last = range_of(items[i]).end;
    }
  }

  std::string name(std::string_view seen) {
    const std::uint64_t code = number();
    if (code == kEmptyName) return {};
    if (code >= kFirstKnownName) {
      if (code - kFirstKnownName >= known_.size()) fail("holds an unknown name");
      return std::string(known_[code - kFirstKnownName]);
    }
    known_.push_back(code == kNameAsSeen ? seen : names_.string());
    return std::string(known_.back());
  }

  [[noreturn]] void fail(std::string_view how) const {
    throw Error(ErrorCode::kDamaged, fmt::format("{} {}", where_, how));
  }

 private:
  ByteReader& in_;
  std::string_view where_;
  ByteReader names_;
  std::vector<std::string_view> known_{};  ///< views of the names and of the article
};

void take_mentions(ColumnReader& in, std::string_view text, std::vector<Mention>& mentions) {
  mentions.resize(in.count());
  for (Mention& mention : mentions) mention.type = in.kind<EntityType>(kEntityTypes);
  in.gaps_and_sizes(
      mentions, [](Mention& mention) -> ByteRange& { return mention.range; }, text.size());
  for (Mention& mention : mentions) mention.name = in.name(mention.range.of(text));
  for (Mention& mention : mentions) mention.description = in.name({});
}

void take_sentences(ColumnReader& in, AnnotatedArticle& annotated) {
  const std::size_t limit = annotated.article.text.size();
  std::size_t last = 0;
  for (Statement& statement : annotated.statements) {
    const std::uint64_t code = in.number();
    if (code == 0) {
      const std::uint64_t begin = in.number();
      statement.sentence = in.range(begin, in.number(), limit);
      continue;
    }
    last = zagzig(last, code - 1);
    if (last >= annotated.sentences.size()) in.fail("names a sentence that is not there");
    statement.sentence = annotated.sentences[last];
  }
}

void take_statements(ColumnReader& in, AnnotatedArticle& annotated) {
  const std::string_view text = annotated.article.text;
  auto& statements = annotated.statements;
  statements.resize(in.count());
  for (Statement& statement : statements) statement.act = in.kind<Act>(kActs);
  take_sentences(in, annotated);
  for (Statement& statement : statements) {
    const std::size_t begin = zagzig(statement.sentence.begin, in.number());
    statement.cue_range = in.range(begin, in.number(), text.size());
  }
  for (Statement& statement : statements) {
    const std::uint64_t size = in.number();
    if (size == 0) continue;
    statement.quote = in.range(zagzig(statement.sentence.begin, in.number()), size, text.size());
  }
  for (Statement& statement : statements) statement.speaker = in.name({});
  for (Statement& statement : statements) statement.target = in.name({});
  for (Statement& statement : statements) statement.cue = in.name(statement.cue_range.of(text));
}

}  // namespace

void encode_annotations(const AnnotatedArticle& annotated, std::string& out) {
  NameWriter names;
  std::string columns;
  put_varint(annotated.sentences.size(), columns);
  put_gaps_and_sizes(
      annotated.sentences, [](ByteRange sentence) { return sentence; }, columns);
  put_mentions(annotated.mentions, annotated.article.text, names, columns);
  put_mentions(annotated.title_mentions, annotated.article.title, names, columns);
  put_statements(annotated, names, columns);
  put_string(names.names(), out);
  out += columns;
}

void decode_annotations(ByteReader& in, std::string_view where, AnnotatedArticle& annotated) {
  const std::string_view text = annotated.article.text;
  ColumnReader columns(in, where);
  annotated.sentences.resize(columns.count());
  columns.gaps_and_sizes(
      annotated.sentences, [](ByteRange& sentence) -> ByteRange& { return sentence; }, text.size());
  take_mentions(columns, text, annotated.mentions);
  take_mentions(columns, annotated.article.title, annotated.title_mentions);
  take_statements(columns, annotated);
}

}  // namespace lede::store
