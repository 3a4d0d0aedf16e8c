// SPDX-License-Identifier: GPL-2.0-or-later
// IndexWriter for Python: a context manager that commits, or drops after an exception.
#include <utility>

#include "tools/python/shared_writer.hpp"

namespace lede::python {
namespace {

using namespace pybind11::literals;

std::unique_ptr<SharedWriter> open_writer(const py::object& index, unsigned threads,
                                          std::uint32_t commit_every, bool strict,
                                          std::string model_path, std::string corrections_path,
                                          bool words_only, std::uint32_t shard,
                                          std::uint32_t shards, py::object on_problem,
                                          py::object on_progress) {
  WriterOptions options;
  options.annotator = {std::move(model_path), std::move(corrections_path), words_only};
  options.threads = threads;
  options.commit_every = commit_every;
  options.strict = strict;
  options.shard = shard;
  options.shards = shards;
  return std::make_unique<SharedWriter>(path_from(index), options, std::move(on_problem),
                                        std::move(on_progress));
}

void add(SharedWriter& self, const py::object& source) {
  Article article = article_from(source, [&](const Problem& problem) { self.note(problem); });
  self.run([&](IndexWriter& writer) { writer.add(std::move(article)); });
}

void add_paths(SharedWriter& self, const py::object& paths, bool prune, bool strict) {
  std::vector<std::string> names;
  if (py::isinstance<py::str>(paths) || py::hasattr(paths, "__fspath__")) {
    names.push_back(path_from(paths));
  } else {
    for (const py::handle path : py::cast<py::iterable>(paths)) {
      names.push_back(path_from(py::reinterpret_borrow<py::object>(path)));
    }
  }
  ReadOptions options;
  options.strict = strict;
  self.run([&](IndexWriter& writer) { writer.add_paths(names, options, prune); });
}

void leave(SharedWriter& self, const py::object& exception, const py::object&, const py::object&) {
  try {
    if (exception.is_none()) self.run([](IndexWriter& writer) { writer.commit(); });
  } catch (...) {
    self.close();
    throw;
  }
  self.close();
}

void bind_reports(py::module_& module) {
  py::class_<Problem>(module, "Problem", "Something wrong that did not stop the work.")
      .def_property_readonly("code", [](const Problem& self) { return name_of(self.code); })
      .def_readonly("message", &Problem::message)
      .def("__str__", [](const Problem& self) { return self.message; })
      .def("__repr__", [](const Problem& self) {
        return py::str("<lede.Problem {}: {!r}>").format(name_of(self.code), self.message);
      });
  py::class_<WriteReport>(module, "WriteReport", "What a writer did, in articles.")
      .def_readonly("added", &WriteReport::added)
      .def_readonly("replaced", &WriteReport::replaced)
      .def_readonly("unchanged", &WriteReport::unchanged)
      .def_readonly("removed", &WriteReport::removed)
      .def_readonly("problems", &WriteReport::problems)
      .def_readonly("other_shards", &WriteReport::other_shards,
                    "left out, since they belong to other shards")
      .def_readonly("text_bytes", &WriteReport::text_bytes)
      .def("__repr__", [](const WriteReport& self) {
        return py::str(
                   "<lede.WriteReport added={} replaced={} unchanged={} removed={} problems={}>")
            .format(self.added, self.replaced, self.unchanged, self.removed, self.problems);
      });
  py::class_<WriteProgress>(module, "WriteProgress")
      .def_readonly("so_far", &WriteProgress::so_far)
      .def_readonly("bytes_done", &WriteProgress::bytes_done)
      .def_readonly("bytes_total", &WriteProgress::bytes_total, "0 while unknown");
}

}  // namespace

std::string path_from(const py::object& path) {
  const py::object name = py::module_::import("os").attr("fsencode")(path);
  return name.cast<std::string>();
}

void bind_writer(py::module_& module) {
  bind_reports(module);
  const WriterOptions defaults;
  py::class_<SharedWriter>(module, "IndexWriter",
                           "The one writer of an index. As a context manager it commits at the "
                           "end, or drops what was not committed when an exception leaves it.")
      .def(py::init(&open_writer), "index"_a, py::kw_only(), "threads"_a = defaults.threads,
           "commit_every"_a = defaults.commit_every, "strict"_a = false, "model_path"_a = "",
           "corrections_path"_a = "", "words_only"_a = false, "shard"_a = 1, "shards"_a = 1,
           "on_problem"_a = py::none(), "on_progress"_a = py::none())
      .def("add", &add, "article"_a,
           "Adds a lede.Article or a dict with the members of a JSON record.")
      .def("add_paths", &add_paths, "paths"_a, py::kw_only(), "prune"_a = false, "strict"_a = false,
           "Adds what lies in files, folders and archives; with prune, removes articles of these "
           "paths that are gone.")
      .def(
          "remove",
          [](SharedWriter& self, const std::string& id) {
            return self.run([&](IndexWriter& writer) { return writer.remove(id); });
          },
          "id"_a, "False when the index holds no such article.")
      .def(
          "commit",
          [](SharedWriter& self) { self.run([](IndexWriter& writer) { writer.commit(); }); },
          "Makes everything added and removed durable and visible to searchers that refresh.")
      .def("report",
           [](SharedWriter& self) {
             return self.run([](const IndexWriter& writer) { return writer.report(); });
           })
      .def("close", &SharedWriter::close, "Drops what was not committed.")
      .def("__enter__", [](py::object self) { return self; })
      .def("__exit__", &leave);
}

}  // namespace lede::python
