// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/cli.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "analysis/steering.hpp"
#include "lede/error.hpp"
#include "lede/render.hpp"
#include "lede/searcher.hpp"
#include "query/filter_text.hpp"
#include "query/remark_text.hpp"
#include "query/terminal_text.hpp"

namespace lede::query {
namespace {

constexpr auto kReplace = nlohmann::json::error_handler_t::replace;
constexpr int kHits = 0;
constexpr int kNone = 1;
constexpr int kFailed = 2;
constexpr unsigned kNarrowest = 40;
constexpr unsigned kWidest = 100;

TextStyle terminal_style() {
  TextStyle style;
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  const char* no_colour = std::getenv("NO_COLOR");
  style.colour = terminal && (no_colour == nullptr || *no_colour == '\0');
  winsize size{};
  if (terminal && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::clamp<unsigned>(size.ws_col, kNarrowest, kWidest);
  }
  return style;
}

std::string query_text(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
  return out;
}

SearchRequest request_of(const CliOptions& options) {
  SearchRequest request = options.request;
  request.query = query_text(options.words);
  request.bare = options.format == Format::kTrec || options.format == Format::kIds;
  for (const std::string& filter : options.filters) {
    for (Filter& one : filters_of(filter)) request.filters.push_back(std::move(one));
  }
  for (std::string field : options.facets) {
    std::ranges::replace(field, '+', ',');
    FacetRequest facet{.field = field};
    facet.limit = options.facet_limit;
    facet.order = options.surprise ? FacetOrder::kSurprise : FacetOrder::kCount;
    request.facets.push_back(facet);
  }
  return request;
}

void show_remarks(const SearchResult& result, std::ostream& messages) {
  for (const Diagnostic& diagnostic : result.diagnostics)
    messages << remark_text(result.query, diagnostic);
  for (const std::string& suggestion : result.suggestions) {
    messages << "did you mean: " << harmless(suggestion) << "?\n";
  }
}

void show(const SearchResult& result, const CliOptions& options, std::ostream& out,
          std::ostream& messages) {
  switch (options.format) {
    case Format::kText:
      show_remarks(result, messages);
      out << to_text(result, terminal_style());
      break;
    case Format::kJson:
      out << to_json(result, options.pretty) << '\n';
      break;
    case Format::kNdjson:
      out << to_ndjson(result);
      break;
    case Format::kTrec:
      show_remarks(result, messages);
      out << to_trec(result, "1");
      break;
    case Format::kIds:
      show_remarks(result, messages);
      out << to_ids(result);
      break;
  }
}

/// A line of a batch as messages name it.
std::string place_of(const CliOptions& options, std::size_t line) {
  return fmt::format("{}:{}", options.batch, line);
}

void show_of_batch(const SearchResult& result, const std::string& id, const std::string& place,
                   const CliOptions& options, std::ostream& out, std::ostream& messages) {
  if (options.format == Format::kTrec || options.format == Format::kIds) {
    for (const Diagnostic& diagnostic : result.diagnostics) {
      messages << place << ": note: " << harmless(diagnostic.message);
      if (!diagnostic.suggestion.empty())
        messages << "; write " << shortened(diagnostic.suggestion);
      messages << '\n';
    }
    out << (options.format == Format::kTrec ? to_trec(result, id) : to_ids(result));
  } else if (options.format == Format::kJson) {
    const std::string json = to_json(result);
    // The id is the first member, so that a reader sees at once which line is answered.
    out << "{\"id\":"
        << analysis::json_without_steering(nlohmann::json(id).dump(-1, ' ', false, kReplace)) << ','
        << std::string_view(json).substr(1) << '\n';
  } else {
    if (options.format == Format::kText) out << "== " << harmless(id) << '\n';
    show(result, options, out, messages);
  }
}

/// Answers one line of a batch; an error becomes the answer.
SearchResult batch_result(Searcher& searcher, SearchRequest request, const std::string& query) {
  request.query = query;
  try {
    return searcher.search(request);
  } catch (const Error& problem) {
    if (problem.code() != ErrorCode::kInvalidQuery) throw;
    SearchResult failed;
    failed.query = query;
    failed.error = problem.what();
    return failed;
  }
}

int run_batch(const CliOptions& options, std::ostream& out, std::ostream& messages) {
  std::ifstream file;
  if (options.batch != "-") file.open(options.batch);
  std::istream& lines = options.batch == "-" ? std::cin : file;
  if (!lines) {
    throw Error(ErrorCode::kNotFound, fmt::format("{}: the file can't be read", options.batch));
  }
  Searcher searcher(options.index);
  const SearchRequest request = request_of(options);
  int status = kNone;
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) continue;
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos || tab == 0) {
      messages << place_of(options, number)
               << ": no id and tab before the query; the line is left out\n";
      status = kFailed;
      continue;
    }
    const SearchResult result = batch_result(searcher, request, line.substr(tab + 1));
    if (!result.error.empty()) {
      messages << place_of(options, number) << ": " << harmless(result.error) << '\n';
      status = kFailed;
    } else if (status == kNone && result.total > 0) {
      status = kHits;
    }
    show_of_batch(result, line.substr(0, tab), place_of(options, number), options, out, messages);
  }
  return status;
}

int show_entity(const CliOptions& options, std::ostream& out) {
  const auto cards = Searcher(options.index).entity(options.entity);
  for (const EntityCard& card : cards) {
    const bool text = options.format == Format::kText;
    out << (text ? to_text(card, terminal_style()) : to_json(card) + "\n");
  }
  return cards.empty() ? kNone : kHits;
}

/// Each of these answers by itself, so that a query beside it would be dropped in silence.
void check_modes(const CliOptions& options) {
  const std::string words = query_text(options.words);
  std::string mode;
  for (const auto& [name, value] :
       {std::pair("--entity", &options.entity), std::pair("--more-like", &options.more_like),
        std::pair("--batch", &options.batch)}) {
    if (value->empty()) continue;
    if (!mode.empty()) {
      throw Error(ErrorCode::kInvalidArgument,
                  fmt::format("{} and {} don't go together; give one of them", mode, name));
    }
    mode = name;
  }
  if (mode.empty() || words.empty()) return;
  throw Error(ErrorCode::kInvalidArgument,
              fmt::format("{} takes no query beside it; leave out “{}”", mode, shortened(words)));
}

}  // namespace

int run(const CliOptions& options, std::ostream& out, std::ostream& messages) {
  check_modes(options);
  if (!options.entity.empty()) return show_entity(options, out);
  if (!options.batch.empty()) return run_batch(options, out, messages);
  Searcher searcher(options.index);
  const SearchRequest request = request_of(options);
  const SearchResult result = options.more_like.empty()
                                  ? searcher.search(request)
                                  : searcher.more_like(options.more_like, request);
  show(result, options, out, messages);
  return result.total == 0 ? kNone : kHits;
}

}  // namespace lede::query
