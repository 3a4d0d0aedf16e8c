// SPDX-License-Identifier: GPL-2.0-or-later
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <CLI/CLI.hpp>

#include "query/cli.hpp"

namespace lede::query {
namespace {

/// Takes one of the names; CLI11's own transformer would take their numbers too and show them.
template <class T>
CLI::Validator one_of(std::vector<std::pair<std::string, T>> choices) {
  return {[choices = std::move(choices)](std::string& text) {
            std::string all;
            for (const auto& [name, value] : choices) {
              if (text == name) {
                text = std::to_string(static_cast<int>(value));
                return std::string();
              }
              all += (all.empty() ? "" : ", ") + name;
            }
            return fmt::format("“{}” is none of {}", text, all);
          },
          ""};
}

void add_answers(CLI::App& app, CliOptions& options) {
  SearchRequest& request = options.request;
  app.add_option("--limit,-n", request.limit, "Hits to show")->capture_default_str();
  app.add_option("--offset", request.offset, "Hits to skip")->capture_default_str();
  app.add_option("--sort", request.sort, "relevance, date (oldest first) or -date")
      ->type_name("ORDER")
      ->transform(one_of<SortOrder>({{"relevance", SortOrder::kRelevance},
                                     {"date", SortOrder::kDateAscending},
                                     {"-date", SortOrder::kDateDescending}}));
  const CLI::Validator days(
      [](std::string& text) {
        double value = -1;
        const bool number = CLI::detail::lexical_cast(text, value);
        return number && std::isfinite(value) && value >= 0
                   ? std::string()
                   : "“" + text + "” is no number of days; write 30 or 0.5";
      },
      "DAYS");
  app.add_option("--snippets", request.snippets, "Sentences for each hit")->capture_default_str();
  app.add_flag("--collapse", request.collapse, "One hit for each group of near-duplicate articles");
  app.add_option("--recency", request.recency_half_life_days,
                 "Half-life in days of a bonus for newer articles")
      ->check(days);
  app.add_flag("--exact-total", request.exact_total, "Count every match");
  app.add_flag("--partial", request.partial, "Answer without the shards that are missing");
  app.add_flag("--explain", request.explain, "Say why each hit matched and scored");
}

void add_format(CLI::App& app, CliOptions& options) {
  app.add_option("--format,-f", options.format, "text, json, ndjson, trec or ids")
      ->type_name("NAME")
      ->transform(one_of<Format>({{"text", Format::kText},
                                  {"json", Format::kJson},
                                  {"ndjson", Format::kNdjson},
                                  {"trec", Format::kTrec},
                                  {"ids", Format::kIds}}));
  app.add_flag("--pretty", options.pretty, "Indent JSON");
}

}  // namespace

void add_options(CLI::App& app, CliOptions& options) {
  SearchRequest& request = options.request;
  app.add_option("INDEX", options.index, "The index's folder, or a file that lists its shards")
      ->required();
  app.add_option("QUERY", options.words, "The query; several words are joined by blanks");
  app.add_option("--in", request.collection, "articles or statements")
      ->type_name("NAME")
      ->transform(one_of<Collection>(
          {{"articles", Collection::kArticles}, {"statements", Collection::kStatements}}));
  app.add_flag("--any", request.any, "Any of the words, for verbose queries");
  app.add_flag("--plain", request.plain,
               "Words in their inflections only: no families, names or acts");
  app.add_flag("--strict", request.strict, "Refuse a malformed query");
  app.add_option("--facet", options.facets,
                 "Facets to count: person,org,place,act,speaker,source,date,…; speaker+act crosses "
                 "two")
      ->delimiter(',');
  app.add_option("--facet-limit", options.facet_limit, "Values of each facet; 0 for all")
      ->capture_default_str();
  app.add_flag("--surprise", options.surprise, "Facet values more frequent than elsewhere first");
  app.add_option("--filter", options.filters,
                 "field:value or field:(one OR \"the other\"); repeatable")
      ->allow_extra_args(false);
  app.add_option("--batch", options.batch,
                 "File of queries, one `id<TAB>query` a line; - is stdin");
  app.add_option("--saved", request.saved_queries_path, "File of `name = query` for query:name");
  app.add_option("--today", request.today, "ISO date that relative dates start from");
  app.add_option("--entity", options.entity, "What the index knows of a name");
  app.add_option("--more-like", options.more_like, "Articles like the one with this id");
  add_answers(app, options);
  add_format(app, options);
}

}  // namespace lede::query
