// SPDX-License-Identifier: GPL-2.0-or-later
// The searching half of lede/lede.h, over the C++ Searcher.
#include <memory>
#include <string>
#include <vector>

#include "analysis/c_boundary.hpp"
#include "lede/annotator.hpp"
#include "lede/render.hpp"
#include "lede/searcher.hpp"
#include "query/request_json.hpp"

using lede::c_boundary::copy_out;
using lede::c_boundary::guarded;
using lede::c_boundary::require;

struct lede_searcher {
  lede::Searcher searcher;
};

lede_status lede_searcher_open(const char* index, lede_searcher** searcher, lede_error** error) {
  return guarded(error, [&] {
    require(index, "index");
    require(searcher, "searcher");
    *searcher = std::make_unique<lede_searcher>(lede_searcher{lede::Searcher(index)}).release();
  });
}

lede_status lede_searcher_clone(const lede_searcher* searcher, lede_searcher** clone,
                                lede_error** error) {
  return guarded(error, [&] {
    require(searcher, "searcher");
    require(clone, "clone");
    *clone = std::make_unique<lede_searcher>(lede_searcher{searcher->searcher.clone()}).release();
  });
}

lede_status lede_searcher_refresh(lede_searcher* searcher, int* changed, lede_error** error) {
  return guarded(error, [&] {
    require(searcher, "searcher");
    const bool newer = searcher->searcher.refresh();
    if (changed != nullptr) *changed = newer ? 1 : 0;
  });
}

void lede_searcher_close(lede_searcher* searcher) {
  const std::unique_ptr<lede_searcher> owned(searcher);
}

lede_status lede_search(lede_searcher* searcher, const char* query, const char* options,
                        char** answer, lede_error** error) {
  return guarded(error, [&] {
    require(searcher, "searcher");
    require(query, "query");
    require(answer, "answer");
    const auto [request, format] = lede::query::request_from_json(query, options);
    *answer = copy_out(lede::query::format_answer(searcher->searcher.search(request), format));
  });
}

lede_status lede_more_like(lede_searcher* searcher, const char* id, const char* options,
                           char** answer, lede_error** error) {
  return guarded(error, [&] {
    require(searcher, "searcher");
    require(id, "id");
    require(answer, "answer");
    const auto [request, format] = lede::query::request_from_json("", options);
    *answer =
        copy_out(lede::query::format_answer(searcher->searcher.more_like(id, request), format));
  });
}

lede_status lede_entity(lede_searcher* searcher, const char* name, char** json,
                        lede_error** error) {
  return guarded(error, [&] {
    require(searcher, "searcher");
    require(name, "name");
    require(json, "json");
    std::string cards = "[";
    for (const lede::EntityCard& card : searcher->searcher.entity(name)) {
      if (cards.size() > 1) cards += ',';
      cards += lede::to_json(card);
    }
    *json = copy_out(cards + "]");
  });
}

lede_status lede_article(lede_searcher* searcher, const char* id, char** json, lede_error** error) {
  return guarded(error, [&] {
    require(searcher, "searcher");
    require(id, "id");
    require(json, "json");
    *json = copy_out(lede::to_json(searcher->searcher.article(id)));
  });
}
