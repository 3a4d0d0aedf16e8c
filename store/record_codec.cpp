// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/record_codec.hpp"

#include "store/annotation_codec.hpp"

namespace lede::store {

void encode_article(const Article& article, std::string& out) {
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

Article decode_article(ByteReader& in) {
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

void encode_record(const AnnotatedArticle& annotated, std::string& out) {
  encode_article(annotated.article, out);
  encode_annotations(annotated, out);
}

AnnotatedArticle decode_record(std::string_view bytes, std::string_view where) {
  ByteReader in(bytes, where);
  AnnotatedArticle annotated{.article = decode_article(in)};
  decode_annotations(in, where, annotated);
  return annotated;
}

}  // namespace lede::store
