// SPDX-License-Identifier: GPL-2.0-or-later
// Keyword arguments of a search as a request.
#pragma once

#include <string>

#include "lede/search_request.hpp"
#include "tools/python/bindings.hpp"

namespace lede::python {

/// Throws TypeError for an option that does not exist or has the wrong type, ValueError for a
/// word that is none of the choices.
[[nodiscard]] SearchRequest request_from(std::string query, const py::kwargs& options);

void bind_facet_request(py::module_& module);

}  // namespace lede::python
