// SPDX-License-Identifier: GPL-2.0-or-later
// The index's one table of terms, columns and versions; writing, searching and docs use it.
//
// An index is a folder:
//   manifest.json          names the live segments; replaced by rename, the commit point
//   lock                   held by the one writer; its text is the holder's process id
//   lexicon-VERSION        word families and act words that the index was built with
//   segments/NAME/         immutable once named by a manifest
//     articles.glass       Xapian, compacted, single file; docid = row + 1
//     statements.glass     the same for statements; missing when there are none
//     articles.words       the words of each article in order, by row
//     articles.columns     memory-mapped columns of facets and numbers, by row
//     statements.columns
//     records              compressed articles with their annotations, by row
//     ids                  article ids → row, with fingerprints and origins
//     names                entities and their spellings; missing when there are none
//   tombstones/NAME.GEN    rows of a segment that are deleted (Roaring bitmap)
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace lede::store {

inline constexpr int kFormatVersion = 4;
/// The oldest that is read; what is written into such an index makes it one of the present format.
inline constexpr int kOldestFormatVersion = 3;

/// Term prefixes. A word's term is its stem, bare, so that each word has one posting. No term has
/// positions: order, distance and exact forms are read from articles.words, which costs a quarter
/// of the bytes and of the time that positions in Xapian do.
inline constexpr std::string_view kTitleWord = "S";  ///< + stem
inline constexpr std::string_view kId = "Q";         ///< + id (hashed beyond 200 bytes)
inline constexpr std::string_view kLanguage = "L";
inline constexpr std::string_view kEntity = "XE";   ///< + type letter + folded canonical name
inline constexpr std::string_view kAct = "XA";      ///< + act; in both collections
inline constexpr std::string_view kSpeaker = "XS";  ///< + folded name; in both collections
inline constexpr std::string_view kTarget = "XT";
inline constexpr std::string_view kSource = "XO";  ///< + folded value
inline constexpr std::string_view kSection = "XC";
inline constexpr std::string_view kAuthor = "XU";
inline constexpr std::string_view kUrl = "XR";

/// What a word of the title adds to the wdf of its body term; its kTitleWord term counts 1.
/// Entities, acts, speakers and targets count 1 a mention; all other terms are boolean (wdf 0).
inline constexpr std::uint32_t kTitleWordWdf = 2;

/// Multi-valued text columns (facets). Statements have the second list.
inline constexpr std::array<std::string_view, 14> kArticleFacets = {
    "person", "org",     "place",  "norp",   "event",   "product", "misc",
    "act",    "speaker", "target", "source", "section", "author",  "lang"};
inline constexpr std::array<std::string_view, 8> kStatementFacets = {
    "speaker", "act", "target", "source", "section", "author", "lang", "person"};

/// Numeric columns of articles: "date" (days since 1970-01-01, kNoDate when unknown), "length"
/// (words), "simhash" (64 bits). Of statements: "date", "article" (row of the article in the same
/// segment), "ordinal" (which of the article's statements), "span" (which words of the text its
/// sentence is; see WordSpan).
inline constexpr std::array<std::string_view, 3> kArticleNumbers = {"date", "length", "simhash"};
inline constexpr std::array<std::string_view, 4> kStatementNumbers = {"date", "article", "ordinal",
                                                                      "span"};
inline constexpr std::int32_t kNoDate = INT32_MIN;

/// Some words of a text, numbered from 0, as one number of a column.
struct WordSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  [[nodiscard]] constexpr std::int64_t packed() const {
    return static_cast<std::int64_t>(std::uint64_t{begin} << 32U | end);
  }
  [[nodiscard]] static constexpr WordSpan unpacked(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    return {static_cast<std::uint32_t>(bits >> 32U), static_cast<std::uint32_t>(bits)};
  }
};

/// One row a term prefix, for docs and for `field:` lookups in the query language. terms.hpp makes
/// the terms.
struct Field {
  std::string_view name;    ///< in the query language
  std::string_view prefix;  ///< "" for fields that are no single term
  std::string_view meaning;
};
/// Statements have the same terms, of their sentence: its words, the entities named in it, its one
/// act, speaker and target, and the article's id, source, section, authors and language. They have
/// no kTitleWord.
inline constexpr std::array<Field, 18> kFields = {{
    {"title", kTitleWord, "words of the headline"},
    {"person", "XEp", "people named"},
    {"org", "XEo", "organisations named"},
    {"place", "XEl", "places named"},
    {"norp", "XEn", "nationalities and groups named"},
    {"event", "XEe", "events named"},
    {"product", "XEr", "products named"},
    {"misc", "XEm", "other names"},
    {"act", kAct, "acts reported: denial, accusation, …"},
    {"speaker", kSpeaker, "who made a reported statement"},
    {"target", kTarget, "whom a reported statement is aimed at"},
    {"source", kSource, "the publication"},
    {"section", kSection, "the section of the publication"},
    {"author", kAuthor, "who wrote it"},
    {"lang", kLanguage, "ISO 639-1 code of the language"},
    {"id", kId, "the article's id"},
    {"url", kUrl, "the article's address"},
    {"date", "", "ISO dates and ranges"},
}};

}  // namespace lede::store
