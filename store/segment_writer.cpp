// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/segment_writer.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

#include "lede/error.hpp"
#include "store/columns.hpp"
#include "store/dates.hpp"
#include "store/document_builder.hpp"
#include "store/file_io.hpp"
#include "store/glass_file.hpp"
#include "store/ids.hpp"
#include "store/layout.hpp"
#include "store/manifest.hpp"
#include "store/schema.hpp"
#include "store/segment_files.hpp"
#include "store/spellings_writer.hpp"
#include "store/terms.hpp"
#include "store/varint.hpp"

namespace lede::store {
namespace {

constexpr std::size_t kMaxIdBytes = 4096;

template <typename Names>
consteval std::size_t index_in(const Names& names, std::string_view name) {
  return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}
consteval std::size_t article_facet(std::string_view name) {
  return index_in(kArticleFacets, name);
}
consteval std::size_t statement_facet(std::string_view name) {
  return index_in(kStatementFacets, name);
}
consteval std::size_t article_number(std::string_view name) {
  return index_in(kArticleNumbers, name);
}
consteval std::size_t statement_number(std::string_view name) {
  return index_in(kStatementNumbers, name);
}

void add_value(ColumnsWriter& columns, std::size_t facet, const std::string& value) {
  if (!value.empty()) columns.add(facet, value);
}

void add_mentions(ColumnsWriter& columns, const std::vector<Mention>& mentions) {
  for (const Mention& mention : mentions) {
    const std::string_view facet = entity_facet(mention.type);
    if (facet.empty()) continue;
    const auto at = std::ranges::find(kArticleFacets, facet);
    add_value(columns, static_cast<std::size_t>(at - kArticleFacets.begin()), mention.name);
  }
}

void check_range(ByteRange range, const std::string& text, const std::string& id) {
  if (range.begin > range.end || range.end > text.size()) {
    throw Error(ErrorCode::kInvalidArgument,
                fmt::format("article {}: an annotation lies outside the text", id));
  }
}

void check_ranges(const AnnotatedArticle& annotated) {
  const auto& [id, title, text] =
      std::tie(annotated.article.id, annotated.article.title, annotated.article.text);
  for (const ByteRange sentence : annotated.sentences) check_range(sentence, text, id);
  for (const Mention& mention : annotated.mentions) check_range(mention.range, text, id);
  for (const Mention& mention : annotated.title_mentions) check_range(mention.range, title, id);
  for (const Statement& statement : annotated.statements) {
    check_range(statement.sentence, text, id);
    check_range(statement.cue_range, text, id);
    check_range(statement.quote, text, id);
  }
}

}  // namespace

struct SegmentWriter::Impl {
  Impl(const std::string& path, std::shared_ptr<DictionaryShare> given,
       std::shared_ptr<WordForms> forms)
      : folder(path),
        words(in_folder(path, kArticlesWords)),
        builder(words, forms ? std::move(forms) : std::make_shared<WordForms>()),
        dictionary(given ? std::move(given) : std::make_shared<DictionaryShare>()),
        records(in_folder(path, kRecordsFile), dictionary) {}
  ~Impl() {
    if (!finished) remove_all_quietly(folder);
  }
  Impl(const Impl&) = delete;
  Impl& operator=(const Impl&) = delete;

  void check(const AnnotatedArticle& annotated) const {
    const std::string& id = annotated.article.id;
    if (id.empty() || id.size() > kMaxIdBytes) {
      throw Error(
          ErrorCode::kInvalidArgument,
          fmt::format("article id of {} bytes: it must have 1 to {}", id.size(), kMaxIdBytes));
    }
    if (ids.contains(id)) {
      throw Error(ErrorCode::kInvalidArgument, fmt::format("article {}: the id is taken", id));
    }
    check_ranges(annotated);
  }

  void add_article_row(const AnnotatedArticle& annotated, std::int64_t date) {
    const Article& article = annotated.article;
    article_columns.next_row();
    add_mentions(article_columns, annotated.mentions);
    add_mentions(article_columns, annotated.title_mentions);
    for (const Statement& statement : annotated.statements) {
      article_columns.add(article_facet("act"), name_of(statement.act));
      add_value(article_columns, article_facet("speaker"), statement.speaker);
      add_value(article_columns, article_facet("target"), statement.target);
    }
    add_value(article_columns, article_facet("source"), article.source);
    add_value(article_columns, article_facet("section"), article.section);
    add_value(article_columns, article_facet("lang"), article.language);
    for (const std::string& author : article.authors) {
      add_value(article_columns, article_facet("author"), author);
    }
    for (const std::string& name : article.contributors) {
      add_value(article_columns, article_facet("person"), name);
    }
    article_columns.set(article_number("date"), date);
    article_columns.set(article_number("length"), builder.length());
    article_columns.set(article_number("simhash"), static_cast<std::int64_t>(builder.simhash()));
  }

  void add_statement_row(const AnnotatedArticle& annotated, std::size_t ordinal,
                         std::int64_t date) {
    const Article& article = annotated.article;
    const Statement& statement = annotated.statements[ordinal];
    statement_columns.next_row();
    add_value(statement_columns, statement_facet("speaker"), statement.speaker);
    statement_columns.add(statement_facet("act"), name_of(statement.act));
    add_value(statement_columns, statement_facet("target"), statement.target);
    add_value(statement_columns, statement_facet("source"), article.source);
    add_value(statement_columns, statement_facet("section"), article.section);
    add_value(statement_columns, statement_facet("lang"), article.language);
    for (const std::string& author : article.authors) {
      add_value(statement_columns, statement_facet("author"), author);
    }
    for (const Mention& mention : builder.mentions_in(statement.sentence)) {
      if (mention.type == EntityType::kPerson && statement.sentence.contains(mention.range)) {
        add_value(statement_columns, statement_facet("person"), mention.name);
      }
    }
    statement_columns.set(statement_number("date"), date);
    statement_columns.set(statement_number("article"), ids.rows());
    statement_columns.set(statement_number("ordinal"), static_cast<std::int64_t>(ordinal));
    statement_columns.set(statement_number("span"), builder.words_in(statement.sentence).packed());
  }

  void add_statements(const AnnotatedArticle& annotated, std::int64_t date) {
    for (std::size_t i = 0; i < annotated.statements.size(); ++i) {
      statements.add(builder.statement(annotated.statements[i]));
      add_statement_row(annotated, i, date);
    }
  }

  void add_spellings(const AnnotatedArticle& annotated) {
    const Article& article = annotated.article;
    for (const Mention& mention : annotated.mentions) {
      spellings.add(mention.type, mention.name, mention.range.of(article.text));
    }
    for (const Mention& mention : annotated.title_mentions) {
      spellings.add(mention.type, mention.name, mention.range.of(article.title));
    }
    for (const std::string& name : article.contributors) {
      spellings.add(EntityType::kPerson, name, name);
    }
  }

  std::string folder;
  bool finished = false;
  WordsWriter words;
  DocumentBuilder builder;
  GlassBuilder articles{builder.vocabulary()};
  GlassBuilder statements{builder.vocabulary()};
  SpellingsWriter spellings{};
  ColumnsWriter article_columns{kArticleFacets, kArticleNumbers};
  ColumnsWriter statement_columns{kStatementFacets, kStatementNumbers};
  std::shared_ptr<DictionaryShare> dictionary;
  RecordsWriter records;
  IdsWriter ids{};
  SegmentEntry entry{};
};

SegmentWriter::SegmentWriter(const std::string& folder, std::shared_ptr<DictionaryShare> dictionary,
                             std::shared_ptr<WordForms> forms) {
  create_new_folder(folder);
  impl_ = std::make_unique<Impl>(folder, std::move(dictionary), std::move(forms));
}
SegmentWriter::~SegmentWriter() = default;
SegmentWriter::SegmentWriter(SegmentWriter&&) noexcept = default;
SegmentWriter& SegmentWriter::operator=(SegmentWriter&&) noexcept = default;

std::uint32_t SegmentWriter::articles() const {
  return impl_->ids.rows();
}
const SegmentEntry& SegmentWriter::entry() const {
  return impl_->entry;
}

void SegmentWriter::add(const AnnotatedArticle& annotated, std::uint64_t fingerprint) {
  impl_->check(annotated);
  const Article& article = annotated.article;
  const std::int64_t date = days_of(article.date).value_or(kNoDate);
  impl_->builder.read(annotated);
  impl_->articles.add(impl_->builder.article());
  impl_->add_article_row(annotated, date);
  impl_->add_statements(annotated, date);
  impl_->add_spellings(annotated);
  impl_->builder.write_words(impl_->words);
  impl_->records.add(annotated);
  impl_->ids.add({article.id, article.origin, fingerprint, article.text.size()});
}

void SegmentWriter::finish() {
  const auto path = [&](std::string_view name) { return in_folder(impl_->folder, name); };
  impl_->articles.write(path(kArticlesGlass));
  if (!impl_->spellings.is_empty()) impl_->spellings.write(path(kNamesFile));
  if (!impl_->statements.is_empty()) impl_->statements.write(path(kStatementsGlass));
  impl_->words.finish();
  impl_->article_columns.write(path(kArticlesColumns));
  impl_->statement_columns.write(path(kStatementsColumns));
  impl_->records.finish();
  impl_->ids.write(path(kIdsFile));
  impl_->entry = describe_segment(impl_->folder);
  impl_->finished = true;
}

std::uint64_t fingerprint(const Article& article) {
  std::string bytes;
  for (const std::string* field :
       {&article.id, &article.title, &article.text, &article.date, &article.source,
        &article.section, &article.url, &article.language, &article.place, &article.origin}) {
    put_string(*field, bytes);
  }
  for (const std::string& author : article.authors) put_string(author, bytes);
  for (const std::string& name : article.contributors) put_string(name, bytes);
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace lede::store
