// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/python/shared_writer.hpp"

#include <utility>

namespace lede::python {

SharedWriter::SharedWriter(const std::string& index, const WriterOptions& options,
                           py::object on_problem, py::object on_progress)
    : on_problem_(std::move(on_problem)), on_progress_(std::move(on_progress)) {
  const py::gil_scoped_release unlocked;
  writer_ = std::make_unique<IndexWriter>(index, options);
  writer_->on_problem([this](const Problem& problem) { note(problem); });
  writer_->on_progress([this](const WriteProgress& so_far) { progress(so_far); });
}

void SharedWriter::note(const Problem& problem) {
  const std::scoped_lock lock(problems_mutex_);
  problems_.push_back(problem);
}

void SharedWriter::close() {
  refuse_handlers();
  const py::gil_scoped_release unlocked;
  const std::scoped_lock turn(mutex_);
  writer_.reset();
}

void SharedWriter::progress(const WriteProgress& so_far) {
  if (holder_.load() != std::this_thread::get_id()) return;
  const py::gil_scoped_acquire locked;
  try {
    tell_problems();
    if (!on_progress_.is_none()) on_progress_(so_far);
    if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  } catch (const py::error_already_set&) {
    raised_ = std::current_exception();
    throw Interrupted();
  }
}

void SharedWriter::tell_problems() {
  std::vector<Problem> problems;
  {
    const std::scoped_lock lock(problems_mutex_);
    problems.swap(problems_);
  }
  if (on_problem_.is_none()) return;
  for (const Problem& problem : problems) on_problem_(problem);
}

void SharedWriter::refuse_handlers() const {
  if (holder_.load() != std::this_thread::get_id()) return;
  throw Error(ErrorCode::kInvalidArgument, "a handler can't use the writer that called it");
}

}  // namespace lede::python
