// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/records.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <utility>

#include "lede/error.hpp"
#include "store/annotation_codec.hpp"
#include "store/layout.hpp"
#include "store/record_codec.hpp"
#include "store/record_of_format3.hpp"

namespace lede::store {
namespace {

/// Numbers and text compress better apart.
std::string annotations_path(const std::string& path) {
  return path + std::string(kAnnotationsSuffix);
}

}  // namespace

Records::Records(const std::string& path, Open what) : articles_(path) {
  if (what == Open::kArticlesOnly || !std::filesystem::exists(annotations_path(path))) return;
  annotations_.emplace(annotations_path(path));
  if (annotations_->rows() == rows()) return;
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: the file has other rows than the articles; rebuild the index with "
                          "lede-index dump OLD | lede-index add NEW -",
                          annotations_path(path)));
}

std::string Records::name_of(std::uint32_t row) const {
  return fmt::format("{}: record {}", articles_.path(), row);
}

Article Records::article(std::uint32_t row) const {
  const std::string where = name_of(row);
  std::string large;
  ByteReader in(articles_.read(row, where, large), where);
  return decode_article(in);
}

AnnotatedArticle Records::read(std::uint32_t row) const {
  std::string large;
  std::string where = name_of(row);
  if (!annotations_) return decode_record_of_format3(articles_.read(row, where, large), where);
  AnnotatedArticle record{.article = article(row)};
  where = fmt::format("{}: record {}", annotations_->path(), row);
  ByteReader in(annotations_->read(row, where, large), where);
  decode_annotations(in, where, record);
  return record;
}

void Records::forget() const noexcept {
  articles_.forget();
  if (annotations_) annotations_->forget();
}

void Records::verify() const {
  articles_.verify();
  if (annotations_) annotations_->verify();
  for (std::uint32_t row = 0; row < rows(); ++row) static_cast<void>(read(row));
}

RecordsWriter::RecordsWriter(const std::string& path, Dictionary dictionary)
    : RecordsWriter(path, std::make_shared<DictionaryShare>(std::move(dictionary))) {}

RecordsWriter::RecordsWriter(const std::string& path, std::shared_ptr<DictionaryShare> share)
    : share_(std::move(share)), articles_(path, *share_), annotations_(annotations_path(path)) {}

void RecordsWriter::add(const AnnotatedArticle& article) {
  encoded_.clear();
  encode_article(article.article, encoded_);
  articles_.add(encoded_);
  encoded_.clear();
  encode_annotations(article, encoded_);
  annotations_.add(encoded_);
}

void RecordsWriter::append(const Records& source) {
  if (source.annotations_) {
    articles_.append(source.articles_);
    annotations_.append(*source.annotations_);
    return;
  }
  for (std::uint32_t row = 0; row < source.rows(); ++row) add(source.read(row));
}

void RecordsWriter::finish() {
  articles_.finish();
  annotations_.finish();
}

}  // namespace lede::store
