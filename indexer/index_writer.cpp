// SPDX-License-Identifier: GPL-2.0-or-later
#include "lede/index_writer.hpp"

#include <algorithm>
#include <thread>
#include <utility>

#include "analysis/analyser.hpp"
#include "analysis/families.hpp"
#include "analysis/steering.hpp"
#include "analysis/unicode.hpp"
#include "indexer/hash_set.hpp"
#include "indexer/pipeline.hpp"
#include "indexer/prune.hpp"
#include "indexer/read_run.hpp"
#include "indexer/walk.hpp"
#include "store/index_store.hpp"

namespace lede {
namespace {

using indexer::hash_of;

constexpr std::size_t kLongestId = 4096;

store::Versions versions_of(const analysis::Analyser& analyser) {
  return {std::string(analysis::analyser_version()), std::string(analysis::lexicon_version()),
          analyser.model_version(), analyser.corrections_summary()};
}

indexer::PipelineOptions pipeline_options(const WriterOptions& options) {
  constexpr unsigned kMostThreads = 1024;
  if (options.threads > kMostThreads) {
    throw Error(ErrorCode::kInvalidArgument,
                "at most 1,024 threads, not " + std::to_string(options.threads));
  }
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  return {options.threads == 0 ? cores : options.threads,
          std::max<std::uint32_t>(1, options.articles_per_segment)};
}

const WriterOptions& checked(const WriterOptions& options) {
  if (options.commit_every == 0) {
    throw Error(ErrorCode::kInvalidArgument,
                "a commit every 0 articles is none; give a number from 1, the default is 10,000");
  }
  if (options.shard >= 1 && options.shard <= options.shards) return options;
  throw Error(ErrorCode::kInvalidArgument, "there is no shard " + std::to_string(options.shard) +
                                               " of " + std::to_string(options.shards) +
                                               "; shards are counted from 1");
}

/// What keeps an article out of every index; empty for a good one.
std::string fault_of(const Article& article) {
  const auto shown = "article \"" + analysis::without_steering(article.id.substr(0, 80)) + "\"";
  if (article.id.empty()) return "an article has no id; give it one";
  if (article.id.size() > kLongestId)
    return shown + "…: the id is longer than 4,096 bytes; shorten it";
  if (article.text.empty()) return shown + ": it has no text; give it one";
  for (const auto* field : {&article.id, &article.title, &article.text, &article.source,
                            &article.section, &article.url, &article.place, &article.origin}) {
    if (!analysis::is_valid_utf8(*field)) return shown + ": it is not valid UTF-8; convert it";
  }
  return {};
}

}  // namespace

struct IndexWriter::Impl {
  Impl(const std::string& index, const WriterOptions& given)
      : options(checked(given)),
        analyser(given.annotator),
        store(index, versions_of(analyser)),
        pipeline(analyser, store, pipeline_options(given)) {}

  void tell(const Problem& problem) {
    ++problems;
    if (options.strict) throw Error(problem.code, problem.message);
    if (on_problem) on_problem(problem);
  }

  void tell_refused() {
    for (const auto& problem : pipeline.take_problems()) tell(problem);
  }

  void add(Article article) {
    if (const auto fault = fault_of(article); !fault.empty()) {
      return tell({ErrorCode::kInvalidInput, fault});
    }
    if (shard_of(article.id, options.shards) != options.shard) {
      ++other_shards;
      return;
    }
    // A second version of an article must reach the store after the first.
    const std::uint64_t hash = hash_of(article.id);
    if (!pending.insert(hash)) {
      drain();
      pending.insert(hash);
    }
    const auto fingerprint = store::fingerprint(article);
    const auto stored = store.stored_fingerprint(article.id);
    if (stored == fingerprint) {
      ++unchanged;
      return;
    }
    pipeline.submit({std::move(article), fingerprint, stored.has_value()});
    pipeline.adopt_finished();
    tell_refused();
    if (++uncommitted >= options.commit_every) commit();
  }

  void drain() {
    pipeline.drain();
    pending.clear();
    tell_refused();
  }

  void commit() {
    drain();
    store.commit();
    uncommitted = 0;
  }

  bool remove(std::string_view id) {
    if (pending.contains(hash_of(id))) drain();
    const bool found = store.remove(id);
    if (found) ++removed;
    return found;
  }

  [[nodiscard]] WriteReport report() const {
    const auto counts = pipeline.counts();
    return {counts.added, counts.replaced, unchanged,        removed,
            problems,     other_shards,    counts.text_bytes};
  }

  void progress(std::size_t done, std::size_t total) const {
    if (on_progress) on_progress({report(), done, total});
  }

  WriterOptions options;
  analysis::Analyser analyser;
  store::IndexStore store;
  indexer::Pipeline pipeline;
  indexer::HashSet pending{};  // ids on their way to the store
  std::uint32_t uncommitted = 0;
  std::uint64_t unchanged = 0;
  std::uint64_t removed = 0;
  std::uint64_t problems = 0;
  std::uint64_t other_shards = 0;
  std::function<void(const Problem&)> on_problem{};
  std::function<void(const WriteProgress&)> on_progress{};
};

IndexWriter::IndexWriter(const std::string& index, const WriterOptions& options)
    : impl_(std::make_unique<Impl>(index, options)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

void IndexWriter::add(Article article) {
  impl_->add(std::move(article));
}

void IndexWriter::add_paths(const std::vector<std::string>& paths, const ReadOptions& read,
                            bool prune) {
  indexer::PruneScope scope;
  ReadOptions options = read;
  options.strict = read.strict || impl_->options.strict;
  ReadSink sink;
  sink.article = [&](Article&& article) {
    if (prune) scope.read.insert(hash_of(article.id));
    impl_->add(std::move(article));
    return true;
  };
  sink.problem = [this](const Problem& problem) { impl_->tell(problem); };
  if (impl_->on_progress) {
    sink.progress = [this](std::size_t done, std::size_t total) { impl_->progress(done, total); };
  }
  const indexer::TroubleSink trouble = [&scope](const std::string& path) {
    scope.troubled.push_back(indexer::absolute_path(path));
  };
  indexer::read_articles(paths, options, sink, prune ? trouble : indexer::TroubleSink());
  if (!prune) return;
  for (const auto& path : paths) scope.roots.push_back(indexer::absolute_path(path));
  impl_->drain();
  for (const auto& id : indexer::lost_articles(impl_->store, scope)) impl_->remove(id);
}

bool IndexWriter::remove(std::string_view id) {
  return impl_->remove(id);
}
void IndexWriter::commit() {
  impl_->commit();
}
void IndexWriter::finish_merges() {
  impl_->commit();
  impl_->store.finish_merges();
}

void IndexWriter::on_problem(std::function<void(const Problem&)> handler) {
  impl_->on_problem = std::move(handler);
}
void IndexWriter::on_progress(std::function<void(const WriteProgress&)> handler) {
  impl_->on_progress = std::move(handler);
}
WriteReport IndexWriter::report() const {
  return impl_->report();
}

}  // namespace lede
