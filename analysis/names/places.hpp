// SPDX-License-Identifier: GPL-2.0-or-later
// Canonical names of places, and the one that two places share.
#pragma once

#include <string>
#include <string_view>

namespace lede::analysis {

[[nodiscard]] std::string canonical_place(std::string_view surface);

/// Tells Georgia the country from Georgia the state by the company it keeps in the article.
class GeorgiaContext {
 public:
  void add(std::string_view surface);
  /// "Georgia" becomes "Georgia (US state)" among American names; other names pass.
  [[nodiscard]] std::string settle(std::string name) const;

 private:
  int american_ = 0;
  int caucasian_ = 0;
};

}  // namespace lede::analysis
