// SPDX-License-Identifier: GPL-2.0-or-later
// Who speaks, as far as the article tells.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace lede::analysis {

struct Speaker {
  std::string name{};  ///< canonical
  bool person = false;
};

/// The subject of a verb of saying. `found` without speakers means somebody unnamed ("officials").
struct Subject {
  bool found = false;
  std::vector<Speaker> speakers{};
  std::size_t begin = 0;  ///< first word of the subject in its sentence
  std::size_t end = 0;    ///< one past its last word, appositions included
  bool people = true;     ///< when nobody is named: somebody, not a document or a body

  [[nodiscard]] bool named() const { return !speakers.empty(); }
};

}  // namespace lede::analysis
