// SPDX-License-Identifier: GPL-2.0-or-later
// One call of read_articles: its problems, its ids, its progress.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_set>

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

class ReadRun {
 public:
  /// `sink` must outlive the run.
  ReadRun(const ReadOptions& options, const ReadSink& sink) : options_(options), sink_(sink) {}

  [[nodiscard]] const ReadOptions& options() const { return options_; }
  /// True once the sink asked for no more.
  [[nodiscard]] bool stopped() const { return stopped_; }
  [[nodiscard]] std::uint64_t delivered() const { return delivered_; }

  /// Tells the sink, or throws when strict.
  void problem(ErrorCode code, const Place& place, std::string_view what);
  /// Hands over what was read, unless it has no text or its id was read before in this run.
  void deliver(Reading&& reading, const Place& place);

  void expect(std::size_t bytes) { total_ += bytes; }
  void consumed(std::size_t bytes);

 private:
  const ReadOptions& options_;
  const ReadSink& sink_;
  std::unordered_set<std::uint64_t> ids_;  // hashes: an archive has millions of ids
  std::size_t done_ = 0;
  std::size_t total_ = 0;
  std::uint64_t delivered_ = 0;
  bool stopped_ = false;
};

}  // namespace lede::indexer
