// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.hpp"

#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

#include "indexer/bounded_queue.hpp"
#include "store/word_forms.hpp"

namespace lede::indexer {
namespace {

// Enough to keep the threads busy; an article of any size fits when the queue is empty.
constexpr std::size_t kQueuedBytes = 8U << 20;
constexpr std::size_t kBytesBesideText = 512;

using Jobs = std::vector<Job>;

}  // namespace

struct Pipeline::Impl {
  Impl(const analysis::Analyser& reading, store::IndexStore& index, const PipelineOptions& given)
      : analyser(reading), store(index), options(given) {
    for (unsigned at = 0; at < options.threads; ++at) {
      forms.push_back(std::make_shared<store::WordForms>());
    }
    start();
  }

  void start() {
    queue = std::make_unique<BoundedQueue<Jobs>>(kQueuedBytes);
    working = options.threads;
    for (unsigned at = 0; at < options.threads; ++at) {
      threads.emplace_back([this, at] { work(forms[at]); });
    }
  }

  void join() {
    for (auto& thread : threads) thread.join();
    threads.clear();
  }

  /// Takes articles until the queue closes, then finishes the segment that it was filling.
  void work(const std::shared_ptr<store::WordForms>& words) {
    try {
      std::optional<store::SegmentWriter> segment;
      while (auto jobs = queue->pop()) take(std::move(*jobs), segment, words);
      if (segment && !failed()) finish(segment);
    } catch (...) {
      const std::lock_guard lock(mutex);
      if (!failure) failure = std::current_exception();
      queue->abandon();
    }
    const std::lock_guard lock(mutex);
    --working;
    changed.notify_one();
  }

  /// What is read together is settled here, not by which thread is free: articles that fit together
  /// come into the index in their order.
  void submit(Job job) {
    collected_bytes += job.article.text.size() + kBytesBesideText;
    collected.push_back(std::move(job));
    if (collected_bytes >= kReadTogether) queue_collected();
  }

  void queue_collected() {
    if (collected.empty()) return;
    const std::size_t weight = std::exchange(collected_bytes, 0);
    if (!queue->push(std::exchange(collected, {}), weight)) rethrow();
  }

  void take(Jobs jobs, std::optional<store::SegmentWriter>& segment,
            const std::shared_ptr<store::WordForms>& words) {
    std::vector<Article> articles;
    articles.reserve(jobs.size());
    for (Job& job : jobs) articles.push_back(std::move(job.article));
    const auto annotated = analyser.analyse(std::move(articles));
    for (std::size_t at = 0; at < jobs.size(); ++at) {
      if (!segment) segment.emplace(store.new_segment(words));
      add(annotated[at], jobs[at], *segment);
      if (segment->articles() >= options.articles_per_segment) finish(segment);
    }
  }

  void add(const AnnotatedArticle& annotated, const Job& job, store::SegmentWriter& segment) {
    try {
      segment.add(annotated, job.fingerprint);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kInvalidArgument) throw;
      const std::lock_guard lock(mutex);
      problems.push_back({ErrorCode::kInvalidInput, error.what()});
      return;
    }
    const std::lock_guard lock(mutex);
    ++(job.replaces ? counts.replaced : counts.added);
    counts.text_bytes += annotated.article.text.size();
  }

  void finish(std::optional<store::SegmentWriter>& segment) {
    segment->finish();
    const std::lock_guard lock(mutex);
    finished.push_back(std::move(*segment));
    segment.reset();
    changed.notify_one();
  }

  [[nodiscard]] bool failed() {
    const std::lock_guard lock(mutex);
    return failure != nullptr;
  }

  void rethrow() {
    const std::lock_guard lock(mutex);
    if (failure) std::rethrow_exception(failure);
  }

  void adopt_finished() {
    std::vector<store::SegmentWriter> ready;
    {
      const std::lock_guard lock(mutex);
      ready = std::exchange(finished, {});
    }
    try {
      for (auto& segment : ready) store.adopt(std::move(segment));
    } catch (...) {  // a later commit must not pass over the articles that were lost here
      const std::lock_guard lock(mutex);
      failure = std::current_exception();
      throw;
    }
  }

  /// What is adopted while the threads still work is merged beside that, not after it.
  void adopt_while_working() {
    while (true) {
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [this] { return failure || working == 0 || !finished.empty(); });
        if (failure || working == 0) return;
      }
      adopt_finished();
    }
  }

  const analysis::Analyser& analyser;
  store::IndexStore& store;
  PipelineOptions options;
  std::vector<std::shared_ptr<store::WordForms>> forms{};  // by thread
  std::unique_ptr<BoundedQueue<Jobs>> queue{};
  Jobs collected{};  ///< to be read together
  std::size_t collected_bytes = 0;
  std::vector<std::thread> threads{};

  std::mutex mutex{};  // guards all below
  std::vector<store::SegmentWriter> finished{};
  std::vector<Problem> problems{};
  PipelineCounts counts{};
  std::exception_ptr failure{};
  unsigned working = 0;  // threads
  std::condition_variable changed{};
};

Pipeline::Pipeline(const analysis::Analyser& analyser, store::IndexStore& store,
                   const PipelineOptions& options)
    : impl_(std::make_unique<Impl>(analyser, store, options)) {}

Pipeline::~Pipeline() {
  impl_->queue->abandon();
  impl_->join();
}

void Pipeline::submit(Job job) {
  impl_->submit(std::move(job));
}

void Pipeline::adopt_finished() {
  impl_->rethrow();
  impl_->adopt_finished();
}

void Pipeline::drain() {
  impl_->queue_collected();
  impl_->queue->close();
  impl_->adopt_while_working();
  impl_->join();
  impl_->rethrow();
  impl_->adopt_finished();
  impl_->start();
}

PipelineCounts Pipeline::counts() const {
  const std::lock_guard lock(impl_->mutex);
  return impl_->counts;
}

std::vector<Problem> Pipeline::take_problems() {
  const std::lock_guard lock(impl_->mutex);
  return std::exchange(impl_->problems, {});
}

}  // namespace lede::indexer
