// SPDX-License-Identifier: GPL-2.0-or-later
// The options of lede-query and what it does with them.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "lede/search_request.hpp"

namespace CLI {
class App;
}

namespace lede::query {

enum class Format { kText, kJson, kNdjson, kTrec, kIds };

struct CliOptions {
  std::string index{};
  std::vector<std::string> words{};
  SearchRequest request{};
  std::vector<std::string> filters{};  ///< field:value
  std::vector<std::string> facets{};   ///< names; a×b crosses two
  std::uint32_t facet_limit = 10;
  bool surprise = false;
  Format format = Format::kText;
  std::string batch{};
  std::string entity{};
  std::string more_like{};
  bool pretty = false;
};

void add_options(CLI::App& app, CliOptions& options);

/// 0 with hits, 1 without, 2 when a line of a batch failed. Throws Error.
[[nodiscard]] int run(const CliOptions& options, std::ostream& out, std::ostream& messages);

}  // namespace lede::query
