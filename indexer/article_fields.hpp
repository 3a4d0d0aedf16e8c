// SPDX-License-Identifier: GPL-2.0-or-later
// The usual names of an article's fields in records, front matter and meta data.
#pragma once

#include <string_view>

#include "indexer/reading.hpp"

namespace lede::indexer {

enum class Field {
  kId,
  kTitle,
  kText,
  kDate,
  kAuthor,
  kContributor,
  kSource,
  kSection,
  kUrl,
  kLanguage,
  kPlace,
  kOrigin,
  kNone
};

/// Which field `key` (lower case) names. Several keys may name one: `rank` is lower for the better.
[[nodiscard]] Field field_named(std::string_view key, unsigned& rank);

/// Puts a plain value into the field that `key` names, unless a value is there; ids, texts and
/// unknown keys are left out. A date that is none becomes a remark.
void set_field(std::string_view key, std::string_view value, Reading& reading);

/// As set_field for the date alone.
void set_date(std::string_view value, Reading& reading);

/// The code of a language when `value` begins with one ("en-GB" → "en"), else empty.
[[nodiscard]] std::string_view language_code(std::string_view value);

}  // namespace lede::indexer
