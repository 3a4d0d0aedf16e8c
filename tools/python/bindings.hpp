// SPDX-License-Identifier: GPL-2.0-or-later
// What the parts of the Python module share.
#pragma once

#include <pybind11/pybind11.h>
#include <pybind11/stl.h>

#include <functional>
#include <string>
#include <string_view>

#include "lede/article.hpp"
#include "lede/error.hpp"

namespace lede::python {

namespace py = pybind11;

void bind_articles(py::module_& module);
void bind_results(py::module_& module);
void bind_searcher(py::module_& module);
void bind_writer(py::module_& module);
void bind_admin(py::module_& module);

/// An Article from an Article, or from a mapping read like a JSON record of a file.
/// `problem` as for article_from_json.
[[nodiscard]] Article article_from(const py::object& source,
                                   const std::function<void(const Problem&)>& problem = {});

/// A path from str, bytes or os.PathLike, as the file system has it.
[[nodiscard]] std::string path_from(const py::object& path);

/// "not_found" and so on, the values of lede.Error.code.
[[nodiscard]] std::string_view name_of(ErrorCode code);

/// Python says None where the library says "".
[[nodiscard]] inline py::object none_if_empty(const std::string& text) {
  return text.empty() ? py::object(py::none()) : py::object(py::str(text));
}

}  // namespace lede::python
