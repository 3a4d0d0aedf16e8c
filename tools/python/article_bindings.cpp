// SPDX-License-Identifier: GPL-2.0-or-later
// Articles and what is read in them, with ranges that slice Python strings.
#include <array>
#include <optional>
#include <utility>

#include "lede/annotator.hpp"
#include "lede/index_admin.hpp"
#include "lede/reader.hpp"
#include "tools/python/bindings.hpp"
#include "tools/python/code_points.hpp"

namespace lede::python {
namespace {

using namespace pybind11::literals;

struct PyMention {
  std::string type{};
  std::string name{};
  std::string text{};
  StringRange range{};
  std::string description{};
};

struct PyStatement {
  py::object speaker{};
  std::string act{};
  py::object target{};
  std::string cue{};
  std::string text{};
  StringRange sentence{};
  std::optional<StringRange> cue_range{};
  std::optional<StringRange> quote{};
};

std::vector<PyMention> mentions_of(const std::vector<Mention>& mentions, const std::string& text) {
  const CodePoints points(text);
  std::vector<PyMention> out;
  out.reserve(mentions.size());
  for (const Mention& mention : mentions) {
    out.push_back({std::string(lede::name_of(mention.type)), mention.name,
                   std::string(mention.range.of(text)), points.of(mention.range),
                   mention.description});
  }
  return out;
}

std::vector<PyStatement> statements_of(const AnnotatedArticle& annotated) {
  const CodePoints points(annotated.article.text);
  const auto range_unless_empty = [&](ByteRange range) {
    return range.empty() ? std::nullopt : std::optional(points.of(range));
  };
  std::vector<PyStatement> out;
  out.reserve(annotated.statements.size());
  for (const Statement& statement : annotated.statements) {
    out.push_back({none_if_empty(statement.speaker), std::string(lede::name_of(statement.act)),
                   none_if_empty(statement.target), statement.cue,
                   std::string(statement.sentence.of(annotated.article.text)),
                   points.of(statement.sentence), range_unless_empty(statement.cue_range),
                   range_unless_empty(statement.quote)});
  }
  return out;
}

std::string record_of(const py::object& mapping) {
  const py::object iso_format =
      py::cpp_function([](const py::object& value) { return value.attr("isoformat")(); });
  return py::module_::import("json")
      .attr("dumps")(mapping, "default"_a = iso_format)
      .cast<std::string>();
}

AnnotatedArticle annotate(const Annotator& annotator, const py::object& source) {
  Article article;
  if (py::isinstance<py::str>(source)) {
    article.text = source.cast<std::string>();
  } else {
    article = article_from(source);
  }
  const py::gil_scoped_release unlocked;
  return annotator.annotate(std::move(article));
}

const Annotator& built_in_annotator() {
  const py::gil_scoped_release unlocked;
  static const Annotator annotator;
  return annotator;
}

void bind_article(py::module_& module) {
  py::class_<Article>(module, "Article",
                      "An article as it was read. Strings; unknown fields are empty.")
      .def(py::init([](std::string id, std::string title, std::string text, std::string date,
                       std::vector<std::string> authors, std::string source, std::string section,
                       std::string url, std::string language, std::string place, std::string origin,
                       std::vector<std::string> contributors) {
             return Article{std::move(id),      std::move(title),   std::move(text),
                            std::move(date),    std::move(authors), std::move(source),
                            std::move(section), std::move(url),     std::move(language),
                            std::move(place),   std::move(origin),  std::move(contributors)};
           }),
           py::kw_only(), "id"_a = "", "title"_a = "", "text"_a = "", "date"_a = "",
           "authors"_a = std::vector<std::string>(), "source"_a = "", "section"_a = "",
           "url"_a = "", "language"_a = "", "place"_a = "", "origin"_a = "",
           "contributors"_a = std::vector<std::string>())
      .def_readwrite("id", &Article::id)
      .def_readwrite("title", &Article::title)
      .def_readwrite("text", &Article::text)
      .def_readwrite("date", &Article::date)
      .def_readwrite("authors", &Article::authors)
      .def_readwrite("source", &Article::source)
      .def_readwrite("section", &Article::section)
      .def_readwrite("url", &Article::url)
      .def_readwrite("language", &Article::language)
      .def_readwrite("place", &Article::place)
      .def_readwrite("origin", &Article::origin)
      .def_readwrite("contributors", &Article::contributors)
      .def("to_json", &to_ndjson, "One line that lede-index add reads back.")
      .def("__repr__", [](const Article& article) {
        return py::str("<lede.Article {!r}: {!r}>").format(article.id, article.title);
      });
}

void bind_readings(py::module_& module) {
  py::class_<PyMention>(module, "Mention", "A name in a text; text[range[0]:range[1]] writes it.")
      .def_readonly("type", &PyMention::type)
      .def_readonly("name", &PyMention::name, "canonical: one entity, one name everywhere")
      .def_readonly("text", &PyMention::text, "as written")
      .def_readonly("range", &PyMention::range)
      .def_readonly("description", &PyMention::description)
      .def("__repr__", [](const PyMention& mention) {
        return py::str("<lede.Mention {} {!r}>").format(mention.type, mention.name);
      });
  py::class_<PyStatement>(module, "Statement", "One reported speech act.")
      .def_readonly("speaker", &PyStatement::speaker, "None when the article names nobody")
      .def_readonly("act", &PyStatement::act)
      .def_readonly("target", &PyStatement::target)
      .def_readonly("cue", &PyStatement::cue, "the words that signal the act")
      .def_readonly("cue_range", &PyStatement::cue_range)
      .def_readonly("text", &PyStatement::text, "the sentence")
      .def_readonly("sentence", &PyStatement::sentence, "its range in the article's text")
      .def_readonly("quote", &PyStatement::quote, "range of the quoted words, or None")
      .def("__repr__", [](const PyStatement& statement) {
        return py::str("<lede.Statement {!r} {}: {!r}>")
            .format(statement.speaker, statement.act, statement.text);
      });
}

void bind_annotated(py::module_& module) {
  py::class_<AnnotatedArticle>(module, "AnnotatedArticle",
                               "An article and what Lede read in it, ordered by position.")
      .def_readonly("article", &AnnotatedArticle::article)
      .def_property_readonly("sentences",
                             [](const AnnotatedArticle& annotated) {
                               return CodePoints(annotated.article.text).of(annotated.sentences);
                             })
      .def_property_readonly("mentions",
                             [](const AnnotatedArticle& annotated) {
                               return mentions_of(annotated.mentions, annotated.article.text);
                             })
      .def_property_readonly("title_mentions",
                             [](const AnnotatedArticle& annotated) {
                               return mentions_of(annotated.title_mentions,
                                                  annotated.article.title);
                             })
      .def_property_readonly("statements", &statements_of)
      .def("to_json", [](const AnnotatedArticle& annotated) { return to_json(annotated); });
}

}  // namespace

Article article_from(const py::object& source, const std::function<void(const Problem&)>& problem) {
  if (py::isinstance<Article>(source)) return source.cast<Article>();
  if (!py::isinstance<py::dict>(source)) {
    throw py::type_error("an article is a lede.Article or a dict, not " +
                         py::repr(py::type::of(source)).cast<std::string>());
  }
  return article_from_json(record_of(source), problem);
}

void bind_articles(py::module_& module) {
  bind_article(module);
  bind_readings(module);
  bind_annotated(module);
  py::class_<Annotator>(module, "Annotator",
                        "Reads articles without an index; any number of threads may share one.")
      .def(py::init([](std::string model_path, std::string corrections_path, bool words_only) {
             const py::gil_scoped_release unlocked;
             return std::make_unique<Annotator>(
                 AnnotatorOptions{std::move(model_path), std::move(corrections_path), words_only});
           }),
           py::kw_only(), "model_path"_a = "", "corrections_path"_a = "", "words_only"_a = false)
      .def("annotate", &annotate, "article"_a, "What Lede reads in a text, a dict or an Article.");
  module.def(
      "annotate", [](const py::object& source) { return annotate(built_in_annotator(), source); },
      "article"_a, "What Lede reads in a text, a dict or an Article, with the built-in model.");
}

}  // namespace lede::python
