// SPDX-License-Identifier: GPL-2.0-or-later
// An IndexWriter that Python threads may share, whose handlers run where Python can bear it.
#pragma once

#include <atomic>
#include <exception>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "lede/index_writer.hpp"
#include "tools/python/bindings.hpp"

namespace lede::python {

/// The library tells of problems from any of its threads and without the GIL. They are kept and
/// handed to `on_problem` from the thread that called the writer, so that an exception of the
/// handler, or Ctrl-C, ends that call and nothing else.
class SharedWriter {
 public:
  SharedWriter(const std::string& index, const WriterOptions& options, py::object on_problem,
               py::object on_progress);

  /// Runs `work` on the writer without the GIL, alone.
  template <class Work>
  auto run(const Work& work);
  /// Keeps a problem for `on_problem`, which hears of it when the next `run` ends.
  void note(const Problem& problem);
  /// Drops what was not committed and lets go of the index.
  void close();

 private:
  struct Interrupted {};

  void progress(const WriteProgress& so_far);
  void tell_problems();
  void refuse_handlers() const;

  py::object on_problem_;
  py::object on_progress_;
  std::mutex mutex_{};
  std::atomic<std::thread::id> holder_{};
  std::mutex problems_mutex_{};
  std::vector<Problem> problems_{};
  std::exception_ptr raised_{};
  std::unique_ptr<IndexWriter> writer_{};
};

template <class Work>
auto SharedWriter::run(const Work& work) {
  refuse_handlers();
  struct Finish {
    SharedWriter& self;
    explicit Finish(SharedWriter& owner) : self(owner) {
      self.holder_ = std::this_thread::get_id();
    }
    ~Finish() { self.holder_ = std::thread::id(); }
  };
  const auto work_alone = [&] {
    const py::gil_scoped_release unlocked;
    const std::scoped_lock turn(mutex_);
    const Finish finish(*this);
    if (writer_ == nullptr) throw Error(ErrorCode::kInvalidArgument, "the writer is closed");
    return work(*writer_);
  };
  try {
    if constexpr (std::is_void_v<decltype(work(*writer_))>) {
      work_alone();
      tell_problems();
    } else {
      auto result = work_alone();
      tell_problems();
      return result;
    }
  } catch (const Interrupted&) {
    std::rethrow_exception(std::exchange(raised_, nullptr));
  }
}

}  // namespace lede::python
