// SPDX-License-Identifier: GPL-2.0-or-later
// One call of read_articles: its problems, its ids, its progress.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/hash_set.hpp"
#include "indexer/reading.hpp"
#include "lede/reader.hpp"

namespace lede::indexer {

/// Where something was read: a path as messages show it, and a line from 1 or 0 for the whole.
struct Place {
  std::string path{};
  std::size_t line = 0;
};

/// "path:7"; control characters in names are written as \x0a, so that a message is one line.
[[nodiscard]] std::string shown(const Place& place);

/// "16 MiB", "1 KiB" or "1000 bytes".
[[nodiscard]] std::string size_text(std::uint64_t bytes);

/// Hears the path of each file or folder that could not be read as it should.
using TroubleSink = std::function<void(const std::string& path)>;

class ReadRun {
 public:
  /// The arguments must outlive the run; `trouble` may be empty.
  ReadRun(const ReadOptions& options, const ReadSink& sink, const TroubleSink& trouble)
      : options_(options), sink_(sink), trouble_(trouble) {}

  [[nodiscard]] const ReadOptions& options() const { return options_; }
  /// Whether what is not read in this run is going to be forgotten.
  [[nodiscard]] bool prunes() const { return trouble_ != nullptr; }
  /// True once the sink asked for no more.
  [[nodiscard]] bool stopped() const { return stopped_; }

  /// Tells the sink that something was left unread, or throws when strict.
  void problem(ErrorCode code, const Place& place, std::string_view what);
  /// Hands over what was read, unless it has no text or its id was read before in this run.
  void deliver(Reading&& reading, const Place& place);

  void expect(std::size_t bytes) { total_ += bytes; }
  void consumed(std::size_t bytes);

 private:
  void tell(ErrorCode code, const Place& place, std::string_view what);

  const ReadOptions& options_;
  const ReadSink& sink_;
  const TroubleSink& trouble_;
  HashSet ids_{};
  std::size_t done_ = 0;
  std::size_t total_ = 0;
  bool stopped_ = false;
};

/// read_articles with an ear for trouble: what could not be read is not gone.
void read_articles(const std::vector<std::string>& paths, const ReadOptions& options,
                   const ReadSink& sink, const TroubleSink& trouble);

/// 64-bit FNV-1a of an id: two of a million ids share one once in some 40 million runs.
[[nodiscard]] std::uint64_t hash_of(std::string_view id);

}  // namespace lede::indexer
