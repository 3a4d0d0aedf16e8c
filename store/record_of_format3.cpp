// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/record_of_format3.hpp"

#include <fmt/format.h>

#include <vector>

#include "store/record_codec.hpp"
#include "store/varint.hpp"

namespace lede::store {
namespace {

/// Ranges are the distance from the last one's begin, zigzag-coded, and their length.
class RangeReader {
 public:
  RangeReader(ByteReader& in, std::size_t limit, std::string_view where)
      : in_(in), limit_(limit), where_(where) {}
  ByteRange next() {
    last_ = zagzig(last_, in_.number<std::uint64_t>());
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

AnnotatedArticle decode_record_of_format3(std::string_view bytes, std::string_view where) {
  ByteReader in(bytes, where);
  AnnotatedArticle annotated{.article = decode_article(in)};
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
