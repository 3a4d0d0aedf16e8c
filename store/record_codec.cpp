// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/record_codec.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "store/varint.hpp"

namespace lede::store {
namespace {

/// Names recur within an article, so each is written once and then referred to by number.
class NameTable {
 public:
  std::uint64_t number_of(std::string_view name) {
    const auto [at, fresh] = numbers_.try_emplace(name, numbers_.size());
    if (fresh) names_.push_back(name);
    return at->second;
  }
  void put(std::string& out) const {
    put_varint(names_.size(), out);
    for (const std::string_view name : names_) put_string(name, out);
  }

 private:
  std::map<std::string_view, std::uint64_t> numbers_{};
  std::vector<std::string_view> names_{};
};

/// Ranges are written as the distance from the last one's begin and their length; statements of
/// one sentence may go backwards, so the distance is zigzag-coded.
class RangeWriter {
 public:
  explicit RangeWriter(std::string& out) : out_(out) {}
  void put(ByteRange range) {
    const auto step = static_cast<std::int64_t>(range.begin) - static_cast<std::int64_t>(last_);
    put_varint((static_cast<std::uint64_t>(step) << 1U) ^ static_cast<std::uint64_t>(step >> 63),
               out_);
    put_varint(range.size(), out_);
    last_ = range.begin;
  }

 private:
  std::string& out_;
  std::size_t last_ = 0;
};

class RangeReader {
 public:
  RangeReader(ByteReader& in, std::size_t limit, std::string_view where)
      : in_(in), limit_(limit), where_(where) {}
  ByteRange next() {
    const auto coded = in_.number<std::uint64_t>();
    const std::uint64_t step = (coded >> 1U) ^ (~(coded & 1U) + 1U);
    last_ += step;
    const auto size = in_.number<std::uint64_t>();
    if (last_ > limit_ || size > limit_ - last_) {
      throw Error(ErrorCode::kDamaged, fmt::format("{} points outside its text", where_));
    }
    return {last_, last_ + size};
  }

 private:
  ByteReader& in_;
  std::size_t limit_;
  std::string_view where_;
  std::uint64_t last_ = 0;
};

template <typename Enum>
Enum enum_of(std::uint64_t value, std::size_t count, std::string_view where) {
  if (value >= count) {
    throw Error(ErrorCode::kDamaged, fmt::format("{} holds an unknown kind", where));
  }
  return static_cast<Enum>(value);
}

void put_article(const Article& article, std::string& out) {
  for (const std::string* field :
       {&article.id, &article.title, &article.text, &article.date, &article.source,
        &article.section, &article.url, &article.language, &article.place, &article.origin}) {
    put_string(*field, out);
  }
  put_varint(article.authors.size(), out);
  for (const std::string& author : article.authors) put_string(author, out);
  put_varint(article.contributors.size(), out);
  for (const std::string& name : article.contributors) put_string(name, out);
}

Article take_article(ByteReader& in) {
  Article article;
  for (std::string* field :
       {&article.id, &article.title, &article.text, &article.date, &article.source,
        &article.section, &article.url, &article.language, &article.place, &article.origin}) {
    *field = in.string();
  }
  for (std::size_t left = in.count(); left > 0; --left) article.authors.emplace_back(in.string());
  for (std::size_t left = in.count(); left > 0; --left) {
    article.contributors.emplace_back(in.string());
  }
  return article;
}

void put_mentions(const std::vector<Mention>& mentions, NameTable& names, std::string& out) {
  put_varint(mentions.size(), out);
  RangeWriter ranges(out);
  for (const Mention& mention : mentions) {
    put_varint(static_cast<std::uint64_t>(mention.type), out);
    put_varint(names.number_of(mention.name), out);
    put_varint(names.number_of(mention.description), out);
    ranges.put(mention.range);
  }
}

void put_statements(const std::vector<Statement>& statements, NameTable& names, std::string& out) {
  put_varint(statements.size(), out);
  RangeWriter ranges(out);
  for (const Statement& statement : statements) {
    put_varint(static_cast<std::uint64_t>(statement.act), out);
    put_varint(names.number_of(statement.speaker), out);
    put_varint(names.number_of(statement.target), out);
    put_varint(names.number_of(statement.cue), out);
    ranges.put(statement.sentence);
    ranges.put(statement.cue_range);
    ranges.put(statement.quote);
  }
}

/// Takes the annotations apart again; `names` come before them in the record.
class AnnotationReader {
 public:
  AnnotationReader(ByteReader& in, std::string_view where) : in_(in), where_(where) {
    for (std::size_t left = in.count(); left > 0; --left) names_.push_back(in.string());
  }

  std::vector<Mention> mentions(std::size_t limit) {
    std::vector<Mention> mentions(in_.count());
    RangeReader ranges(in_, limit, where_);
    for (Mention& mention : mentions) {
      mention.type = enum_of<EntityType>(in_.number<std::uint64_t>(), kEntityTypes, where_);
      mention.name = name();
      mention.description = name();
      mention.range = ranges.next();
    }
    return mentions;
  }

  std::vector<Statement> statements(std::size_t limit) {
    std::vector<Statement> statements(in_.count());
    RangeReader ranges(in_, limit, where_);
    for (Statement& statement : statements) {
      statement.act = enum_of<Act>(in_.number<std::uint64_t>(), kActs, where_);
      statement.speaker = name();
      statement.target = name();
      statement.cue = name();
      statement.sentence = ranges.next();
      statement.cue_range = ranges.next();
      statement.quote = ranges.next();
    }
    return statements;
  }

 private:
  std::string name() {
    return std::string(
        names_[enum_of<std::size_t>(in_.number<std::uint64_t>(), names_.size(), where_)]);
  }

  ByteReader& in_;
  std::string_view where_;
  std::vector<std::string_view> names_{};
};

}  // namespace

void encode_record(const AnnotatedArticle& annotated, std::string& out) {
  put_article(annotated.article, out);
  put_varint(annotated.sentences.size(), out);
  RangeWriter ranges(out);
  for (const ByteRange sentence : annotated.sentences) ranges.put(sentence);
  NameTable names;
  std::string annotations;
  put_mentions(annotated.mentions, names, annotations);
  put_mentions(annotated.title_mentions, names, annotations);
  put_statements(annotated.statements, names, annotations);
  names.put(out);
  out += annotations;
}

AnnotatedArticle decode_record(std::string_view bytes, std::string_view where) {
  ByteReader in(bytes, where);
  AnnotatedArticle annotated;
  annotated.article = take_article(in);
  const std::size_t text_bytes = annotated.article.text.size();
  annotated.sentences.resize(in.count());
  RangeReader ranges(in, text_bytes, where);
  for (ByteRange& sentence : annotated.sentences) sentence = ranges.next();
  AnnotationReader annotations(in, where);
  annotated.mentions = annotations.mentions(text_bytes);
  annotated.title_mentions = annotations.mentions(annotated.article.title.size());
  annotated.statements = annotations.statements(text_bytes);
  return annotated;
}

}  // namespace lede::store
