// SPDX-License-Identifier: GPL-2.0-or-later
// The people, the railway and the country that sentences of the statement tests are about.
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/unit/analysis/marked_text.hpp"

namespace lede::tests {

using Acts = std::vector<std::string>;

/// "speaker: act" of every statement in the text.
inline Acts acts_in_norvia(const std::string& text) {
  const Marks names = {{"Ada Lind", EntityType::kPerson},
                       {"Bo Ek", EntityType::kPerson},
                       {"Norvia Rail", EntityType::kOrg},
                       {"Norvia", EntityType::kPlace}};
  return read_marked(text, names).acts();
}

/// A text and what its statements are.
struct Row {
  const char* text;
  Acts acts;
};

inline void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    const std::string text = row.text;
    CAPTURE(text);
    CHECK(acts_in_norvia(text) == row.acts);
  }
}

}  // namespace lede::tests
