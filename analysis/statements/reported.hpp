// SPDX-License-Identifier: GPL-2.0-or-later
// What a reported clause does by its subject: "said he would stay" pledges, "said Sundia had stolen
// it" accuses.
#pragma once

#include <cstddef>
#include <optional>

#include "analysis/statements/discourse.hpp"
#include "analysis/statements/sentence.hpp"
#include "analysis/statements/speaker.hpp"
#include "lede/article.hpp"

namespace lede::analysis {

/// True for police, prosecutors and courts: what they find is a report, not the charge of a party.
[[nodiscard]] bool enforces_law(const Subject& subject);

/// True when the clause names another person, body or people as the one who does something.
[[nodiscard]] bool tells_on_other(const Sentence& sentence, std::size_t begin, std::size_t end,
                                  const Speaker& speaker);

/// "Responding to the accusations, X said": whatever follows, it answers them.
[[nodiscard]] bool answers_allegation(const Sentence& sentence, const Subject& subject);

/// The act of words [begin, end) in the mouth of `speaker`, where phrases show none.
[[nodiscard]] std::optional<Act> act_of_clause(const Sentence& sentence, std::size_t begin,
                                               std::size_t end, const Speaker& speaker,
                                               const Discourse& discourse);

/// True when another party is said to have attacked: a charge or a report, which words don't tell.
[[nodiscard]] bool reports_attack(const Sentence& sentence, std::size_t begin, std::size_t end,
                                  const Speaker& speaker);

/// What somebody tells of a person whom he has accused mostly goes on with the charge.
[[nodiscard]] bool tells_on_charged(const Sentence& sentence, std::size_t begin, std::size_t end,
                                    const Speaker& speaker, const Discourse& discourse);

/// "said it was X who …": whether that blames X or praises, words alone don't tell.
[[nodiscard]] bool singles_out(const Sentence& sentence, std::size_t begin, std::size_t end,
                               const Speaker& speaker);

}  // namespace lede::analysis
