// SPDX-License-Identifier: GPL-2.0-or-later
// The Python module lede._lede: errors and the order in which the parts are bound.
#include <utility>

#include "lede/lede.h"
#include "tools/python/bindings.hpp"

namespace lede::python {
namespace {

// The type outlives every use: Python keeps extension modules until it ends.
PyObject* error_type = nullptr;

void raise(const Error& error) {
  const py::object value =
      py::reinterpret_borrow<py::object>(error_type)(py::str(std::string(error.what())));
  value.attr("code") = py::str(std::string(name_of(error.code())));
  PyErr_SetObject(error_type, value.ptr());
}

void bind_error(py::module_& module) {
  error_type = PyErr_NewExceptionWithDoc(
      "lede.Error",
      "What went wrong, in one line that names the place and the remedy. `code` is a word: "
      "not_found, not_an_index, locked, incompatible, damaged, invalid_argument, invalid_input, "
      "invalid_query, io, internal.",
      nullptr, nullptr);
  if (error_type == nullptr) throw py::error_already_set();
  module.attr("Error") = py::reinterpret_borrow<py::object>(error_type);
  py::register_exception_translator([](std::exception_ptr caught) {
    try {
      if (caught) std::rethrow_exception(std::move(caught));
    } catch (const Error& error) {
      raise(error);
    }
  });
}

}  // namespace

std::string_view name_of(ErrorCode code) {
  return lede_status_name(static_cast<lede_status>(static_cast<int>(code) + 1));
}

}  // namespace lede::python

PYBIND11_MODULE(_lede, module) {
  using namespace lede::python;
  module.attr("__version__") = lede_version();
  bind_error(module);
  bind_articles(module);
  bind_results(module);
  bind_searcher(module);
  bind_writer(module);
  bind_admin(module);
}
