// SPDX-License-Identifier: GPL-2.0-or-later
// What a search answers, read-only; parts of a result keep the whole alive.
#include <pybind11/functional.h>

#include "lede/render.hpp"
#include "lede/searcher.hpp"
#include "tools/python/bindings.hpp"
#include "tools/python/code_points.hpp"

namespace lede::python {
namespace {

using namespace pybind11::literals;

std::string marked(const std::string& text, const std::vector<ByteRange>& marks,
                   const std::string& before, const std::string& after) {
  std::string out;
  std::size_t done = 0;
  for (const ByteRange mark : marks) {
    out.append(text, done, mark.begin - done).append(before);
    out.append(mark.of(text)).append(after);
    done = mark.end;
  }
  return out.append(text, done);
}

StringRange pair_of(ByteRange range) {
  return {range.begin, range.end};
}

/// The members that every marked extract has.
template <class Extract>
void bind_extract(py::class_<Extract>& type) {
  type.def_readonly("text", &Extract::text)
      .def_property_readonly(
          "marks",
          [](const Extract& extract) { return CodePoints(extract.text).of(extract.marks); },
          "(begin, end) slices of `text` that the query matched")
      .def_property_readonly(
          "byte_range", [](const Extract& extract) { return pair_of(extract.range); },
          "(begin, end) in the article's text as UTF-8 bytes")
      .def(
          "marked",
          [](const Extract& extract, const std::string& before, const std::string& after) {
            return marked(extract.text, extract.marks, before, after);
          },
          "before"_a = "**", "after"_a = "**", "The text with each mark between two strings.")
      .def("__str__", [](const Extract& extract) { return extract.text; });
}

void bind_evidence(py::module_& module) {
  py::class_<Snippet> snippet(module, "Snippet", "Sentences of an article that show the match.");
  bind_extract(snippet);
  snippet.def("to_html", [](const Snippet& self) { return to_html(self); })
      .def("__repr__", [](const Snippet& self) {
        return py::str("<lede.Snippet {!r}>").format(marked(self.text, self.marks, "**", "**"));
      });
  py::class_<StatementHit> statement(module, "StatementHit",
                                     "A statement of the article that the query asks about.");
  bind_extract(statement);
  statement
      .def_property_readonly("speaker",
                             [](const StatementHit& self) { return none_if_empty(self.speaker); })
      .def_property_readonly("act",
                             [](const StatementHit& self) { return lede::name_of(self.act); })
      .def_property_readonly("target",
                             [](const StatementHit& self) { return none_if_empty(self.target); })
      .def("__repr__", [](const StatementHit& self) {
        return py::str("<lede.StatementHit {!r} {}: {!r}>")
            .format(none_if_empty(self.speaker), lede::name_of(self.act), self.text);
      });
  py::class_<MatchedPart>(module, "MatchedPart", "How one word of the query was found.")
      .def_readonly("query", &MatchedPart::query)
      .def_readonly("found", &MatchedPart::found)
      .def_property_readonly("how", [](const MatchedPart& self) { return lede::name_of(self.how); })
      .def_readonly("score", &MatchedPart::score)
      .def("__repr__", [](const MatchedPart& self) {
        return py::str("<lede.MatchedPart {!r} found {!r} ({})>")
            .format(self.query, self.found, lede::name_of(self.how));
      });
}

void bind_hit(py::module_& module) {
  py::class_<Hit>(module, "Hit", "An article, or in the statements collection a statement of one.")
      .def_readonly("id", &Hit::id, "of the article")
      .def_readonly("score", &Hit::score)
      .def_readonly("title", &Hit::title)
      .def_readonly("date", &Hit::date)
      .def_readonly("source", &Hit::source)
      .def_readonly("url", &Hit::url)
      .def_readonly("snippets", &Hit::snippets)
      .def_readonly("matched", &Hit::matched)
      .def_readonly("statements", &Hit::statements)
      .def_readonly("collapsed", &Hit::collapsed, "near-duplicates hidden behind this hit")
      .def_readonly("explanation", &Hit::explanation)
      .def("__repr__", [](const Hit& self) {
        return py::str("<lede.Hit {!r} {:.3f}: {!r}>").format(self.id, self.score, self.title);
      });
}

void bind_facets(py::module_& module) {
  py::class_<FacetValue>(module, "FacetValue")
      .def_readonly("value", &FacetValue::value)
      .def_readonly("count", &FacetValue::count)
      .def_readonly("selected", &FacetValue::selected)
      .def_readonly("parts", &FacetValue::parts)
      .def("__repr__", [](const FacetValue& self) {
        return py::str("<lede.FacetValue {!r} {}>").format(self.value, self.count);
      });
  py::class_<Facet>(module, "Facet",
                    "The values of one field over all matches; iterates over them.")
      .def_readonly("field", &Facet::field)
      .def_readonly("values", &Facet::values)
      .def_readonly("distinct", &Facet::distinct, "values with a count, before the limit")
      .def("__len__", [](const Facet& self) { return self.values.size(); })
      .def(
          "__iter__",
          [](const Facet& self) {
            return py::make_iterator(self.values.begin(), self.values.end());
          },
          py::keep_alive<0, 1>())
      .def("__repr__", [](const Facet& self) {
        return py::str("<lede.Facet {!r}: {} of {} values>")
            .format(self.field, self.values.size(), self.distinct);
      });
  py::class_<Diagnostic>(module, "Diagnostic", "A remark on the query.")
      .def_property_readonly(
          "byte_range", [](const Diagnostic& self) { return pair_of(self.range); },
          "(begin, end) in the query as UTF-8 bytes")
      .def_readonly("message", &Diagnostic::message)
      .def_readonly("suggestion", &Diagnostic::suggestion)
      .def("__repr__", [](const Diagnostic& self) {
        return py::str("<lede.Diagnostic {!r}>").format(self.message);
      });
}

py::dict facets_by_field(const py::object& self) {
  py::dict out;
  for (const Facet& facet : self.cast<const SearchResult&>().facets) {
    out[py::str(facet.field)] = py::cast(facet, py::return_value_policy::reference_internal, self);
  }
  return out;
}

void bind_result(py::module_& module) {
  py::class_<SearchResult>(module, "SearchResult", "One page of hits; iterates over them.")
      .def_readonly("query", &SearchResult::query)
      .def_readonly("parsed", &SearchResult::parsed, "what was understood, in canonical form")
      .def_readonly("diagnostics", &SearchResult::diagnostics)
      .def_readonly("suggestions", &SearchResult::suggestions, "did you mean; never applied")
      .def_readonly("offset", &SearchResult::offset)
      .def_readonly("limit", &SearchResult::limit)
      .def_readonly("total", &SearchResult::total, "matches in the whole index")
      .def_readonly("total_exact", &SearchResult::total_exact, "False when `total` is an estimate")
      .def_readonly("hits", &SearchResult::hits)
      .def_property_readonly("facets", &facets_by_field, "field → Facet, in the order asked for")
      .def_property_readonly(
          "missing_shards",
          [](const SearchResult& self) {
            py::dict shards;
            for (const MissingShard& missing : self.missing_shards) {
              shards[py::str(missing.shard)] = missing.message;
            }
            return shards;
          },
          "shards that have no part in the answer, with the reason; only with partial")
      .def("to_json", [](const SearchResult& self) { return to_json(self); })
      .def("__len__", [](const SearchResult& self) { return self.hits.size(); })
      .def(
          "__iter__",
          [](const SearchResult& self) {
            return py::make_iterator(self.hits.begin(), self.hits.end());
          },
          py::keep_alive<0, 1>())
      .def(
          "__getitem__",
          [](const SearchResult& self, const py::object& index) {
            return py::cast(self.hits, py::return_value_policy::copy).attr("__getitem__")(index);
          },
          "index"_a)
      .def("__str__", [](const SearchResult& self) { return to_text(self); })
      .def("__repr__", [](const SearchResult& self) {
        return py::str("<lede.SearchResult {!r}: {} of {}>")
            .format(self.parsed, self.hits.size(), self.total);
      });
}

void bind_card(py::module_& module) {
  py::class_<EntityCard::Counted>(module, "Counted")
      .def_readonly("value", &EntityCard::Counted::value)
      .def_readonly("count", &EntityCard::Counted::count)
      .def("__repr__", [](const EntityCard::Counted& self) {
        return py::str("<lede.Counted {!r} {}>").format(self.value, self.count);
      });
  py::class_<EntityCard>(module, "EntityCard", "What the index knows of one entity.")
      .def_readonly("name", &EntityCard::name)
      .def_property_readonly("type",
                             [](const EntityCard& self) { return lede::name_of(self.type); })
      .def_readonly("articles", &EntityCard::articles)
      .def_readonly("spellings", &EntityCard::spellings)
      .def_readonly("descriptions", &EntityCard::descriptions)
      .def_readonly("first_date", &EntityCard::first_date)
      .def_readonly("last_date", &EntityCard::last_date)
      .def_readonly("together", &EntityCard::together, "entities named in the same articles")
      .def_readonly("statements", &EntityCard::statements, "act → statements of this speaker")
      .def("to_json", [](const EntityCard& self) { return to_json(self); })
      .def("__str__", [](const EntityCard& self) { return to_text(self); })
      .def("__repr__", [](const EntityCard& self) {
        return py::str("<lede.EntityCard {} {!r}>").format(lede::name_of(self.type), self.name);
      });
}

}  // namespace

void bind_results(py::module_& module) {
  bind_evidence(module);
  bind_hit(module);
  bind_facets(module);
  bind_result(module);
  bind_card(module);
}

}  // namespace lede::python
