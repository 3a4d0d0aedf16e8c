// SPDX-License-Identifier: GPL-2.0-or-later
// Looking after an index from Python.
#include <exception>

#include "lede/index_admin.hpp"
#include "tools/python/bindings.hpp"

namespace lede::python {
namespace {

using namespace pybind11::literals;

/// The handler's exception must not pass through the library, which could take it for its own.
void dump(const py::object& index, const py::object& take) {
  const std::string path = path_from(index);
  std::exception_ptr raised;
  {
    const py::gil_scoped_release unlocked;
    dump_index(path, [&](const Article& article) {
      const py::gil_scoped_acquire locked;
      try {
        take(article);
        return true;
      } catch (const py::error_already_set&) {
        raised = std::current_exception();
        return false;
      }
    });
  }
  if (raised) std::rethrow_exception(raised);
}

template <class Result, Result (*Function)(const std::string&)>
Result without_gil(const py::object& index) {
  const std::string path = path_from(index);
  const py::gil_scoped_release unlocked;
  return Function(path);
}

}  // namespace

void bind_admin(py::module_& module) {
  py::class_<IndexInfo>(module, "IndexInfo", "Versions, counts and sizes of an index.")
      .def_readonly("format_version", &IndexInfo::format_version)
      .def_readonly("analyser_version", &IndexInfo::analyser_version)
      .def_readonly("lexicon_version", &IndexInfo::lexicon_version)
      .def_readonly("model_version", &IndexInfo::model_version)
      .def_readonly("corrections", &IndexInfo::corrections)
      .def_readonly("generation", &IndexInfo::generation, "grows by one with each commit")
      .def_readonly("articles", &IndexInfo::articles)
      .def_readonly("statements", &IndexInfo::statements)
      .def_readonly("deleted", &IndexInfo::deleted)
      .def_readonly("segments", &IndexInfo::segments)
      .def_readonly("text_bytes", &IndexInfo::text_bytes)
      .def_readonly("index_bytes", &IndexInfo::index_bytes)
      .def_readonly("stored_text_bytes", &IndexInfo::stored_text_bytes)
      .def_readonly("first_date", &IndexInfo::first_date)
      .def_readonly("last_date", &IndexInfo::last_date)
      .def_readonly("languages", &IndexInfo::languages, "code → articles")
      .def("__repr__", [](const IndexInfo& self) {
        return py::str("<lede.IndexInfo: {} articles, generation {}>")
            .format(self.articles, self.generation);
      });
  module.def("index_info", &without_gil<IndexInfo, &index_info>, "index"_a);
  module.def("check_index", &without_gil<std::vector<Problem>, &check_index>, "index"_a,
             "Reads everything and checks it; empty when the index is sound.");
  module.def("compact_index", &without_gil<void, &compact_index>, "index"_a,
             "Merges all segments into one and drops removed articles for good.");
  module.def("dump_index", &dump, "index"_a, "take"_a,
             "Calls take(article) for every article, ordered by id.");
}

}  // namespace lede::python
