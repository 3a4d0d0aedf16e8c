// SPDX-License-Identifier: GPL-2.0-or-later
// Builds and changes an index: articles in, atomic commits out.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lede/annotator.hpp"
#include "lede/article.hpp"
#include "lede/error.hpp"
#include "lede/reader.hpp"

namespace lede {

struct WriterOptions {
  AnnotatorOptions annotator{};
  /// Analysis threads; 0 for the number of cores. Reading has a thread beside them, and so has the
  /// merging of segments while some are merged.
  unsigned threads = 0;
  std::uint32_t commit_every = 10000;  ///< articles between commits that readers see
  std::uint32_t articles_per_segment = 500;
  bool strict = false;  ///< throw at the first bad article
  /// Takes only the articles whose `shard_of` is `shard`, so that several writers with the same
  /// input and `shards` make the shards of one index.
  std::uint32_t shard = 1;
  std::uint32_t shards = 1;
};

/// The shard, 1 to `shards`, of an article with this id: XXH3-64 of the id, modulo `shards`, plus
/// 1, for ever. Throws Error kInvalidArgument for 0 shards.
[[nodiscard]] LEDE_API std::uint32_t shard_of(std::string_view id, std::uint32_t shards);

/// What one run did, in articles unless said.
struct WriteReport {
  std::uint64_t added = 0;
  std::uint64_t replaced = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t problems = 0;
  std::uint64_t other_shards = 0;  ///< left out, since they belong to other shards
  std::uint64_t text_bytes = 0;    ///< of added and replaced articles
};

struct WriteProgress {
  WriteReport so_far{};
  std::size_t bytes_done = 0;   ///< of input
  std::size_t bytes_total = 0;  ///< 0 while unknown
};

/// One writer an index: a second one throws Error kLocked that names the holder's process id.
/// Calls come from one thread; the work runs in several. Without `commit` the destructor drops
/// what was added since the last commit; the index stays as that commit left it.
class LEDE_API IndexWriter {
 public:
  /// Creates the folder `index` or opens the index in it. Throws Error.
  explicit IndexWriter(const std::string& index, const WriterOptions& options = {});
  ~IndexWriter();
  IndexWriter(IndexWriter&&) noexcept;
  IndexWriter& operator=(IndexWriter&&) noexcept;

  /// Queues an article: skipped when the index holds the same one, replacing one with its id.
  /// A bad article is counted and told to `on_problem`, or thrown when strict.
  void add(Article article);
  /// Reads `paths` (see read_articles) and adds all. With `prune`, articles whose origin lies
  /// below one of `paths` and that were not read in this run are removed at the end.
  void add_paths(const std::vector<std::string>& paths, const ReadOptions& read,
                 bool prune = false);
  /// False when the index holds no such article. Takes effect at the next commit.
  bool remove(std::string_view id);
  /// Returns when everything added so far is on disk and visible to readers that refresh. Merges of
  /// large segments go on beside what is added next.
  void commit();
  /// Commits, and waits until no merge runs. The destructor waits too, unless something is not
  /// committed; it tells no errors.
  void finish_merges();

  void on_problem(std::function<void(const Problem&)> handler);
  void on_progress(std::function<void(const WriteProgress&)> handler);
  [[nodiscard]] WriteReport report() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede
