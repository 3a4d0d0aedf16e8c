// SPDX-License-Identifier: GPL-2.0-or-later
// The administrative part of lede/lede.h, over index_admin.hpp.
#include <nlohmann/json.hpp>
#include <string>

#include "analysis/c_boundary.hpp"
#include "lede/index_admin.hpp"

using lede::c_boundary::copy_out;
using lede::c_boundary::guarded;
using lede::c_boundary::require;

namespace {

std::string dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

lede_status lede_index_info(const char* index, char** json, lede_error** error) {
  return guarded(error, [&] {
    require(index, "index");
    require(json, "json");
    const lede::IndexInfo info = lede::index_info(index);
    const nlohmann::ordered_json members = {{"format_version", info.format_version},
                                            {"analyser_version", info.analyser_version},
                                            {"lexicon_version", info.lexicon_version},
                                            {"model_version", info.model_version},
                                            {"corrections", info.corrections},
                                            {"generation", info.generation},
                                            {"articles", info.articles},
                                            {"statements", info.statements},
                                            {"deleted", info.deleted},
                                            {"segments", info.segments},
                                            {"text_bytes", info.text_bytes},
                                            {"index_bytes", info.index_bytes},
                                            {"stored_text_bytes", info.stored_text_bytes},
                                            {"first_date", info.first_date},
                                            {"last_date", info.last_date},
                                            {"languages", info.languages}};
    *json = copy_out(dump(members));
  });
}

lede_status lede_index_check(const char* index, char** json, lede_error** error) {
  return guarded(error, [&] {
    require(index, "index");
    require(json, "json");
    auto problems = nlohmann::ordered_json::array();
    for (const lede::Problem& problem : lede::check_index(index)) {
      problems.push_back({{"code", lede_status_name(lede::c_boundary::status_of(problem.code))},
                          {"message", problem.message}});
    }
    *json = copy_out(dump(problems));
  });
}

lede_status lede_index_compact(const char* index, lede_error** error) {
  return guarded(error, [&] {
    require(index, "index");
    lede::compact_index(index);
  });
}
