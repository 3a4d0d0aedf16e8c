// SPDX-License-Identifier: GPL-2.0-or-later
// Searcher for Python: the GIL is released while the library works.
#include <memory>
#include <mutex>
#include <utility>

#include "lede/render.hpp"
#include "lede/searcher.hpp"
#include "tools/python/request_options.hpp"

namespace lede::python {
namespace {

using namespace pybind11::literals;

/// Python threads may share one; its calls then take turns.
class SharedSearcher {
 public:
  explicit SharedSearcher(Searcher searcher) : searcher_(std::move(searcher)) {}

  /// Runs `work` on the searcher without the GIL, alone.
  template <class Work>
  auto run(const Work& work) {
    // Before the lock: a thread that waits for the lock with the GIL would stop its holder.
    const py::gil_scoped_release unlocked;
    const std::scoped_lock turn(mutex_);
    return work(searcher_);
  }

 private:
  std::mutex mutex_{};
  Searcher searcher_;
};

std::unique_ptr<SharedSearcher> open_searcher(const py::object& index) {
  const std::string path = path_from(index);
  const py::gil_scoped_release unlocked;
  return std::make_unique<SharedSearcher>(Searcher(path));
}

std::unique_ptr<SharedSearcher> clone(SharedSearcher& self) {
  return self.run(
      [](Searcher& searcher) { return std::make_unique<SharedSearcher>(searcher.clone()); });
}

SearchResult search(SharedSearcher& self, std::string query, const py::kwargs& options) {
  const SearchRequest request = request_from(std::move(query), options);
  return self.run([&](Searcher& searcher) { return searcher.search(request); });
}

SearchResult more_like(SharedSearcher& self, const std::string& id, const py::kwargs& options) {
  const SearchRequest request = request_from("", options);
  return self.run([&](Searcher& searcher) { return searcher.more_like(id, request); });
}

/// All hits, a page at a time, of the snapshot that the searcher had when it began.
class HitIterator {
 public:
  HitIterator(std::unique_ptr<SharedSearcher> searcher, SearchRequest request)
      : searcher_(std::move(searcher)), request_(std::move(request)) {}

  Hit next() {
    if (reading_) throw py::value_error("another thread is reading this iterator");
    if (next_ == page_.size()) turn_page();
    return std::move(page_[next_++]);
  }

 private:
  void turn_page() {
    if (last_page_) throw py::stop_iteration();
    page_ = read_page();
    next_ = 0;
    last_page_ = page_.size() < request_.limit;
    request_.offset += static_cast<std::uint32_t>(page_.size());
    if (page_.empty()) throw py::stop_iteration();
  }

  std::vector<Hit> read_page() {
    struct Reading {
      explicit Reading(bool& flag) : flag_(flag) { flag_ = true; }
      ~Reading() { flag_ = false; }
      bool& flag_;
    };
    const Reading reading(reading_);
    return searcher_->run([&](Searcher& searcher) { return searcher.search(request_); }).hits;
  }

  std::unique_ptr<SharedSearcher> searcher_;
  SearchRequest request_;
  std::vector<Hit> page_{};
  bool reading_ = false;  // guarded by the GIL
  std::size_t next_ = 0;
  bool last_page_ = false;
};

HitIterator all_hits(SharedSearcher& self, std::string query, const py::kwargs& options) {
  SearchRequest request = request_from(std::move(query), options);
  constexpr std::uint32_t kPage = 100;
  if (!options.contains("limit")) request.limit = kPage;
  if (request.limit == 0) throw py::value_error("limit is the hits of a page: at least 1");
  return {clone(self), std::move(request)};
}

constexpr const char* kSearchDoc = R"(One page of hits for a query.

Options: collection ("articles" or "statements"), any (OR of the words), plain (no families, names
or acts), strict (raise Error for a malformed query), offset, limit, sort ("relevance", "date",
"-date"), snippets (at most so many a hit), exact_total, explain, collapse (one hit for
near-duplicates), partial (answer without the shards that are missing), recency_half_life_days,
filters ({"person": "…"} or ["person:…"]), facets (names or FacetRequests), saved_queries_path,
today.)";

}  // namespace

void bind_searcher(py::module_& module) {
  bind_facet_request(module);
  py::class_<HitIterator>(module, "HitIterator")
      .def("__iter__", [](py::object self) { return self; })
      .def("__next__", &HitIterator::next);
  py::class_<SharedSearcher>(
      module, "Searcher",
      "A snapshot of an index. Threads may share one and take turns; clone() gives a thread its "
      "own.")
      .def(py::init(&open_searcher), "index"_a)
      .def("clone", &clone, "A second searcher on the same snapshot; cheap.")
      .def("search", &search, "query"_a, kSearchDoc)
      .def("all_hits", &all_hits, "query"_a,
           "Iterates over every hit; options as for search, where limit is the hits read at once.")
      .def("more_like", &more_like, "id"_a, "Articles like this one; options as for search.")
      .def(
          "entity",
          [](SharedSearcher& self, const std::string& name) {
            return self.run([&](Searcher& searcher) { return searcher.entity(name); });
          },
          "name"_a, "Cards of the entities the name may stand for, most mentioned first.")
      .def(
          "article",
          [](SharedSearcher& self, const std::string& id) {
            return self.run([&](Searcher& searcher) { return searcher.article(id); });
          },
          "id"_a, "The whole article with what was read in it.")
      .def(
          "refresh",
          [](SharedSearcher& self) {
            return self.run([](Searcher& searcher) { return searcher.refresh(); });
          },
          "Moves to the newest commit; True when there was a newer one.");
}

}  // namespace lede::python
