// SPDX-License-Identifier: GPL-2.0-or-later
// A small index and short ways to call the C API for its tests.
#pragma once

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "lede/lede.h"

/// What a call came to. The calls under test are lambdas that take the error to fill.
struct Outcome {
  lede_status status = LEDE_OK;
  std::string message{};
};

template <class Call>
Outcome outcome_of(const Call& call) {
  lede_error* error = nullptr;
  const lede_status status = call(&error);
  Outcome out{status, lede_error_message(error)};
  lede_error_free(error);
  return out;
}

/// The text that a successful call gave, freed; the call takes where to put it and the error.
template <class Call>
std::string text_of(const Call& call) {
  char* text = nullptr;
  const Outcome outcome = outcome_of([&](lede_error** error) { return call(&text, error); });
  if (outcome.status != LEDE_OK) return "failed: " + outcome.message;
  std::string out = text;
  lede_free(text);
  return out;
}

template <class Call>
nlohmann::json json_of(const Call& call) {
  return nlohmann::json::parse(text_of(call));
}

/// A new folder that goes away with its owner.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string name = (std::filesystem::temp_directory_path() / "lede-api-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return path_ + "/" + name; }

 private:
  std::string path_{};
};

inline constexpr const char* kMoscow = R"json({"id":"moscow","title":"Drones strike Moscow",
  "date":"2023-05-30","source":"Harbour Wire","text":"Several drones hit Moscow on Tuesday. Mykhailo Podolyak, an adviser to President Volodymyr Zelensky, denied that Kyiv was directly involved. “We are pleased to watch,” Podolyak added."})json";
inline constexpr const char* kReply = R"json({"id":"reply","title":"Putin answers the raid",
  "date":"2023-05-31","source":"Ledger Post","text":"Vladimir Putin accused Ukraine of trying to frighten Russians. The air defences of Moscow had worked, he said."})json";
inline constexpr const char* kRates = R"json({"id":"rates","headline":"Turkey raises its key rate",
  "date":"2023-06-22","source":"Ledger Post","text":"The Turkish central bank raised its main rate from 8.5 to 15 percent on Thursday."})json";

/// Adds `records` to the index and commits.
inline Outcome write_index(const std::string& index, std::initializer_list<const char*> records) {
  lede_writer* writer = nullptr;
  Outcome outcome = outcome_of(
      [&](lede_error** error) { return lede_writer_open(index.c_str(), nullptr, &writer, error); });
  for (const char* record : records) {
    if (outcome.status != LEDE_OK) break;
    outcome =
        outcome_of([&](lede_error** error) { return lede_writer_add(writer, record, error); });
  }
  if (outcome.status == LEDE_OK) {
    outcome = outcome_of([&](lede_error** error) { return lede_writer_commit(writer, error); });
  }
  lede_writer_close(writer);
  return outcome;
}

/// An index of the three articles above, and a searcher on it.
struct News {
  TemporaryFolder folder{};
  std::string index = folder.file("news.lede");
  Outcome written = write_index(index, {kMoscow, kReply, kRates});
  lede_searcher* searcher = nullptr;

  News() { static_cast<void>(lede_searcher_open(index.c_str(), &searcher, nullptr)); }
  ~News() { lede_searcher_close(searcher); }
  News(const News&) = delete;
  News& operator=(const News&) = delete;

  [[nodiscard]] std::string answer(const char* query, const char* options = nullptr) const {
    return text_of([&](char** text, lede_error** error) {
      return lede_search(searcher, query, options, text, error);
    });
  }
  [[nodiscard]] nlohmann::json search(const char* query, const char* options = nullptr) const {
    return nlohmann::json::parse(answer(query, options));
  }
  [[nodiscard]] Outcome fail(const char* query, const char* options) const {
    char* text = nullptr;
    return outcome_of(
        [&](lede_error** error) { return lede_search(searcher, query, options, &text, error); });
  }
};
