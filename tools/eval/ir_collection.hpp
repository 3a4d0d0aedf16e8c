// SPDX-License-Identifier: GPL-2.0-or-later
// A test collection in the BEIR layout: corpus.jsonl, queries.jsonl, qrels.tsv.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "lede/article.hpp"

namespace lede::tools {

struct IrQuery {
  std::string id{};
  std::string text{};
};

/// Relevance of articles to one query, by article id; 0 is judged and not relevant.
using Judgements = std::map<std::string, int>;

struct IrCollection {
  std::vector<Article> articles{};
  std::vector<IrQuery> queries{};  ///< those with judgements
  std::map<std::string, Judgements> judgements{};
};

/// Throws Error (kNotFound, kInvalidInput) with file and line.
[[nodiscard]] IrCollection read_ir_collection(const std::string& folder);

}  // namespace lede::tools
