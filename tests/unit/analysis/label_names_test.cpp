// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/label_names.hpp"

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using lede::EntityType;
using lede::Mention;

// Whom the label means in an article with these names; the label is its first words.
std::string meant_by(std::string_view label, std::vector<Mention> mentions) {
  lede::analysis::Paragraph paragraph;
  paragraph.label = lede::analysis::Label::kName;
  paragraph.name = {0, label.size()};
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    if (mentions[i].range.empty()) mentions[i].range = {100 + 10 * i, 105 + 10 * i};
  }
  const std::vector<lede::analysis::Paragraph> paragraphs = {paragraph};
  const lede::analysis::Document document{label, "en", {}, {}, {}};
  return std::string(lede::analysis::LabelNames(paragraphs, document, mentions).person(paragraph));
}

const Mention kLind{EntityType::kPerson, "Ada Lind", {}, {}};
const Mention kEk{EntityType::kPerson, "Bo Ek", {}, {}};

}  // namespace

TEST_CASE("a label names a person in full, by one word or by initials") {
  for (const char* label : {"Ada Lind", "ADA LIND", "Lind", "LIND", "Ada", "AL", "Dr. Ada Lind",
                            "Mrs Lind", "President Lind"}) {
    CAPTURE(label);
    CHECK(meant_by(label, {kLind, kEk}) == "Ada Lind");
  }
  CHECK(meant_by("LIND", {kLind, {EntityType::kOrg, "LIND", {0, 4}, {}}}) == "Ada Lind");
}

TEST_CASE("a label that several may have, or a body, is nobody's") {
  CHECK(meant_by("Lind", {kLind, {EntityType::kPerson, "Bo Lind", {}, {}}}).empty());
  CHECK(meant_by("Bo Lind", {kLind, kEk}).empty());
  CHECK(meant_by("AL", {kLind, {EntityType::kOrg, "Aid League", {}, {}}}).empty());
  CHECK(meant_by("Norvia Rail", {{EntityType::kOrg, "Norvia Rail", {}, {}}}).empty());
  CHECK(meant_by("Breakfast", {kLind, kEk}).empty());
}
