// SPDX-License-Identifier: GPL-2.0-or-later
// Threads that analyse articles and fill segments, one segment a thread at a time.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "analysis/analyser.hpp"
#include "lede/article.hpp"
#include "lede/error.hpp"
#include "store/index_store.hpp"

namespace lede::indexer {

struct PipelineOptions {
  unsigned threads = 1;
  std::uint32_t articles_per_segment = 500;
};

/// An article that the index lacks or holds otherwise.
struct Job {
  Article article{};
  std::uint64_t fingerprint = 0;
  bool replaces = false;
};

/// Counts of articles that are in finished or growing segments.
struct PipelineCounts {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t text_bytes = 0;
};

/// One thread calls it. Ids between two calls of `drain` must differ.
///
///   (submit | adopt_finished)* drain
class Pipeline {
 public:
  /// The references must outlive the pipeline.
  Pipeline(const analysis::Analyser& analyser, store::IndexStore& store,
           const PipelineOptions& options);
  /// Drops what was not adopted.
  ~Pipeline();
  Pipeline(const Pipeline&) = delete;
  Pipeline& operator=(const Pipeline&) = delete;

  /// Waits while the threads are behind. Throws what a thread threw.
  void submit(Job job);
  /// Gives the store the segments that are full by now.
  void adopt_finished();
  /// Waits until every article is in a finished segment, and gives the store all of them.
  void drain();

  [[nodiscard]] PipelineCounts counts() const;
  /// Articles that were refused since the last call.
  [[nodiscard]] std::vector<Problem> take_problems();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::indexer
