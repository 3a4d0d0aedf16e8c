// SPDX-License-Identifier: GPL-2.0-or-later
// An article as it was read, and what Lede reads in it: mentions and statements.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lede/export.hpp"
#include "lede/text.hpp"

namespace lede {

/// One news article. All strings are valid UTF-8; unknown fields are empty.
struct Article {
  std::string id{};     ///< unique in an index; 1 to 4096 bytes
  std::string title{};  ///< headline, not part of `text`
  std::string text{};   ///< body; paragraphs are separated by blank lines
  std::string date{};   ///< ISO 8601 date "2023-05-30", or empty
  std::vector<std::string> authors{};
  std::string source{};  ///< the publication
  std::string section{};
  std::string url{};
  std::string language{};  ///< ISO 639-1 code; detected when empty
  std::string place{};     ///< of the dateline, as written ("HELSINKI")
  std::string origin{};    ///< the file it was read from; never an id
  /// Those of the authors whom the text credits below itself ("Additional reporting by …"); such
  /// a line is no part of `text`, but its people count as named in the article.
  std::vector<std::string> contributors{};
};

enum class EntityType : unsigned char {
  kPerson,
  kOrg,
  kPlace,
  kNorp,
  kEvent,
  kProduct,
  kDate,
  kMoney,
  kMisc
};
inline constexpr std::size_t kEntityTypes = 9;

/// "person", "org", "place", "norp", "event", "product", "date", "money", "misc".
[[nodiscard]] LEDE_API std::string_view name_of(EntityType type);

/// The acts of a statement; docs/statements.md defines each.
enum class Act : unsigned char {
  kDenial,
  kAccusation,
  kAcknowledgement,
  kDecline,
  kAppeal,
  kDemand,
  kPledge,
  kThreat,
  kWarning,
  kCriticism,
  kRejection,
  kPraise,
  kStatement
};
inline constexpr std::size_t kActs = 13;

/// "denial", "accusation", …: the lower-case words that the query language uses.
[[nodiscard]] LEDE_API std::string_view name_of(Act act);
/// The nearest CAMEO root or code, for instance "016"; empty for a warning.
[[nodiscard]] LEDE_API std::string_view cameo_code(Act act);
/// False when `name` names no act, and `act` is left as it was.
[[nodiscard]] LEDE_API bool parse_act(std::string_view name, Act& act);
/// False when `name` names no type, and `type` is left as it was.
[[nodiscard]] LEDE_API bool parse_entity_type(std::string_view name, EntityType& type);

/// A name in the text. `name` is canonical: one entity, one name in every article.
struct Mention {
  EntityType type = EntityType::kMisc;
  std::string name{};
  ByteRange range{};          ///< into the text, or into the title for title mentions
  std::string description{};  ///< "Russia's defence minister", beside a person's name
};

/// One reported speech act. Ranges index the article's text.
struct Statement {
  std::string speaker{};  ///< canonical name; empty when the article names nobody
  Act act = Act::kStatement;
  std::string target{};  ///< canonical name of whom the act is aimed at, or empty
  std::string cue{};     ///< the words that signal the act, as written; may be empty
  ByteRange cue_range{};
  ByteRange sentence{};
  ByteRange quote{};  ///< the quoted words, without marks; empty when there are none
};

/// An article and everything read in it. Sorted by position; sentences are disjoint.
struct AnnotatedArticle {
  Article article{};
  std::vector<ByteRange> sentences{};
  std::vector<Mention> mentions{};
  std::vector<Mention> title_mentions{};
  std::vector<Statement> statements{};
};

}  // namespace lede
