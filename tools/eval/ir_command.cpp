// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/eval/ir_command.hpp"

#include <fmt/core.h>
#include <stdlib.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "lede/error.hpp"
#include "lede/index_writer.hpp"
#include "lede/searcher.hpp"
#include "tools/eval/ir_collection.hpp"
#include "tools/eval/ir_score.hpp"

namespace lede::tools {
namespace {

struct IrOptions {
  std::string folder{};
  std::uint32_t depth = 1000;
  bool all = false;
  bool queries = false;
};

/// A folder that goes away with the object.
class ScratchFolder {
 public:
  ScratchFolder() {
    std::string path = (std::filesystem::temp_directory_path() / "lede-eval-XXXXXX").string();
    if (mkdtemp(path.data()) == nullptr) {
      throw Error(ErrorCode::kIo, fmt::format("{}: the folder can't be created", path));
    }
    path_ = path;
  }
  ~ScratchFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  [[nodiscard]] std::string index() const { return (path_ / "index").string(); }

 private:
  std::filesystem::path path_{};
};

void build(const std::string& index, std::vector<Article> articles) {
  WriterOptions options;
  options.annotator.words_only = true;
  // Equal scores are ordered by place in the index; one thread makes that the same each time.
  options.threads = 1;
  IndexWriter writer(index, options);
  for (Article& article : articles) writer.add(std::move(article));
  writer.commit();
}

std::vector<std::string> ranking(Searcher& searcher, const IrQuery& query,
                                 const IrOptions& options) {
  SearchRequest request;
  request.query = query.text;
  request.any = !options.all;
  request.limit = options.depth;
  request.bare = true;
  std::vector<std::string> ids;
  for (Hit& hit : searcher.search(request).hits) ids.push_back(std::move(hit.id));
  return ids;
}

void run(const IrOptions& options) {
  IrCollection collection = read_ir_collection(options.folder);
  const ScratchFolder scratch;
  const std::size_t articles = collection.articles.size();
  build(scratch.index(), std::move(collection.articles));
  Searcher searcher(scratch.index());
  IrScore sum;
  for (const IrQuery& query : collection.queries) {
    const IrScore score =
        score_ranking(ranking(searcher, query, options), collection.judgements.at(query.id));
    if (options.queries) fmt::print("{:<12} {:.4f} {:.4f}\n", query.id, score.ndcg10, score.map);
    sum += score;
  }
  const IrScore all = mean(sum, collection.queries.size());
  const std::string name = std::filesystem::path(options.folder).filename().string();
  fmt::print("{:<20} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}\n", "collection", "articles", "queries",
             "nDCG@10", "MAP", "R@100", "MRR");
  fmt::print("{:<20} {:>8} {:>8} {:>8.4f} {:>8.4f} {:>8.4f} {:>8.4f}\n", name, articles,
             collection.queries.size(), all.ndcg10, all.map, all.recall100, all.mrr);
  fmt::print("{} nDCG@10 {:.4f} MAP {:.4f}\n", name, all.ndcg10, all.map);
}

}  // namespace

void add_ir_command(CLI::App& app) {
  auto options = std::make_shared<IrOptions>();
  auto* command = app.add_subcommand("ir", "score the ranking of a test collection");
  command->add_option("folder", options->folder, "corpus.jsonl, queries.jsonl, qrels.tsv")
      ->required();
  command->add_option("--depth", options->depth, "hits ranked for each query")
      ->capture_default_str();
  command->add_flag("--all", options->all, "every word must match, in place of any");
  command->add_flag("--queries", options->queries, "list each query's nDCG@10 and MAP");
  command->callback([options] { run(*options); });
}

}  // namespace lede::tools
