// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/python/request_options.hpp"

#include <functional>
#include <map>
#include <string_view>
#include <utility>

namespace lede::python {
namespace {

using namespace pybind11::literals;

template <class T>
T choice(std::string_view option, const std::string& word,
         std::initializer_list<std::pair<std::string_view, T>> choices) {
  std::string known;
  for (const auto& [name, value] : choices) {
    if (name == word) return value;
    known += (known.empty() ? "" : ", ") + std::string(name);
  }
  throw py::value_error(std::string(option) + " is one of " + known + ", not '" + word + "'");
}

FacetOrder facet_order(const std::string& word) {
  return choice<FacetOrder>("order", word,
                            {{"count", FacetOrder::kCount}, {"surprise", FacetOrder::kSurprise}});
}

void add_filter_values(const std::string& field, const py::handle& values,
                       std::vector<Filter>& filters) {
  if (py::isinstance<py::str>(values)) {
    filters.push_back({field, values.cast<std::string>()});
    return;
  }
  for (const py::handle value : py::cast<py::iterable>(values)) {
    filters.push_back({field, value.cast<std::string>()});
  }
}

/// {"person": "Vladimir Putin", "date": ["2023-05", "2023-06"]} or ["person:Vladimir Putin", …]
std::vector<Filter> filters_from(const py::handle& source) {
  std::vector<Filter> filters;
  if (source.is_none()) return filters;
  if (py::isinstance<py::dict>(source)) {
    for (const auto& [field, values] : source.cast<py::dict>()) {
      add_filter_values(field.cast<std::string>(), values, filters);
    }
    return filters;
  }
  if (py::isinstance<py::str>(source)) throw py::cast_error("a string");
  for (const py::handle item : py::cast<py::iterable>(source)) {
    const std::string text = item.cast<std::string>();
    const std::size_t colon = text.find(':');
    if (colon == std::string::npos) {
      throw py::value_error("a filter is written field:value, not '" + text + "'");
    }
    filters.push_back({text.substr(0, colon), text.substr(colon + 1)});
  }
  return filters;
}

std::vector<FacetRequest> facets_from(const py::handle& source) {
  std::vector<FacetRequest> facets;
  if (py::isinstance<py::str>(source)) throw py::cast_error("a string");
  for (const py::handle item : py::cast<py::iterable>(source)) {
    if (py::isinstance<py::str>(item)) {
      facets.push_back({item.cast<std::string>()});
    } else {
      facets.push_back(item.cast<FacetRequest>());
    }
  }
  return facets;
}

using Setter = std::function<void(SearchRequest&, const py::handle&)>;

template <class T>
Setter plain(T SearchRequest::*field) {
  return [field](SearchRequest& request, const py::handle& value) {
    request.*field = value.cast<T>();
  };
}

const std::map<std::string, Setter, std::less<>>& setters() {
  static const std::map<std::string, Setter, std::less<>> table = {
      {"any", plain(&SearchRequest::any)},
      {"plain", plain(&SearchRequest::plain)},
      {"strict", plain(&SearchRequest::strict)},
      {"offset", plain(&SearchRequest::offset)},
      {"limit", plain(&SearchRequest::limit)},
      {"snippets", plain(&SearchRequest::snippets)},
      {"exact_total", plain(&SearchRequest::exact_total)},
      {"explain", plain(&SearchRequest::explain)},
      {"collapse", plain(&SearchRequest::collapse)},
      {"partial", plain(&SearchRequest::partial)},
      {"recency_half_life_days", plain(&SearchRequest::recency_half_life_days)},
      {"saved_queries_path", plain(&SearchRequest::saved_queries_path)},
      {"today", plain(&SearchRequest::today)},
      {"collection",
       [](SearchRequest& request, const py::handle& value) {
         request.collection = choice<Collection>(
             "collection", value.cast<std::string>(),
             {{"articles", Collection::kArticles}, {"statements", Collection::kStatements}});
       }},
      {"sort",
       [](SearchRequest& request, const py::handle& value) {
         request.sort = choice<SortOrder>("sort", value.cast<std::string>(),
                                          {{"relevance", SortOrder::kRelevance},
                                           {"date", SortOrder::kDateAscending},
                                           {"-date", SortOrder::kDateDescending}});
       }},
      {"filters", [](SearchRequest& request,
                     const py::handle& value) { request.filters = filters_from(value); }},
      {"facets", [](SearchRequest& request, const py::handle& value) {
         request.facets = facets_from(value);
       }}};
  return table;
}

}  // namespace

SearchRequest request_from(std::string query, const py::kwargs& options) {
  SearchRequest request;
  request.query = std::move(query);
  for (const auto& [key, value] : options) {
    const auto name = key.cast<std::string>();
    const auto setter = setters().find(name);
    if (setter == setters().end()) throw py::type_error("there is no option '" + name + "'");
    try {
      setter->second(request, value);
    } catch (const py::cast_error&) {
      throw py::type_error("option '" + name + "' can't be " + py::repr(value).cast<std::string>());
    }
  }
  return request;
}

void bind_facet_request(py::module_& module) {
  py::class_<FacetRequest>(module, "FacetRequest",
                           "A facet with a limit (0 for all values) and an order: count, or "
                           "surprise for what is more frequent than in the whole index.")
      .def(py::init([](std::string field, std::uint32_t limit, const std::string& order) {
             return FacetRequest{std::move(field), limit, facet_order(order)};
           }),
           "field"_a, "limit"_a = 10, "order"_a = "count")
      .def_readonly("field", &FacetRequest::field)
      .def_readonly("limit", &FacetRequest::limit)
      .def_property_readonly("order", [](const FacetRequest& self) {
        return self.order == FacetOrder::kCount ? "count" : "surprise";
      });
}

}  // namespace lede::python
