// SPDX-License-Identifier: GPL-2.0-or-later
// What a format's reader makes of one document.
#pragma once

#include <string>
#include <vector>

#include "lede/article.hpp"

namespace lede::indexer {

/// `remarks` are what was wrong without stopping the reading, each "what; remedy" without a place:
/// the caller knows where the document came from.
struct Reading {
  Article article{};
  std::vector<std::string> remarks{};
};

}  // namespace lede::indexer
