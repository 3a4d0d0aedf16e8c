// SPDX-License-Identifier: GPL-2.0-or-later
// The phases of lede-bench that read a corpus, from file to index.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <nlohmann/json_fwd.hpp>

#include "lede/article.hpp"
#include "tools/bench_programs/measure.hpp"

namespace lede::bench {

/// Articles and bytes of title and text.
struct Volume {
  std::size_t articles = 0;
  std::size_t bytes = 0;
};

/// Hands every article of the file or folder to `each`; problems go to stderr.
Volume read_corpus(const std::string& corpus, const std::function<void(Article&&)>& each);

/// {"articles", "text_bytes", "wall_s", "cpu_s", "peak_rss_bytes"}
[[nodiscard]] nlohmann::json figures(const Volume& volume, const Stopwatch& watch);

struct IndexPhase {
  std::string corpus{};
  std::string index{};
  unsigned threads = 1;
  std::uint32_t commit_every = 10000;
  bool words_only = false;
};

[[nodiscard]] nlohmann::json run_read(const std::string& corpus);
/// Also "stages_cpu_s", the CPU seconds of each stage.
[[nodiscard]] nlohmann::json run_annotate(const std::string& corpus);
/// Also "index_bytes" and, of those, "stored_text_bytes".
[[nodiscard]] nlohmann::json run_index(const IndexPhase& phase);
/// Writes id, title and text of each article, apart by tabs, for the programs of other engines.
[[nodiscard]] nlohmann::json run_export(const std::string& corpus, const std::string& file);

}  // namespace lede::bench
