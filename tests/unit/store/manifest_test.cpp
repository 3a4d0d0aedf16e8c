// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/manifest.hpp"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "errors.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using store::Manifest;
using store::parse_manifest;

namespace {

Manifest sample() {
  Manifest manifest;
  manifest.generation = 7;
  manifest.next_segment = 4;
  manifest.versions = {"a1", "l1", "none", "2 merges"};
  manifest.lexicon_file = "lexicon-l1";
  store::SegmentEntry segment;
  segment.name = "s00000003";
  segment.rows = 10;
  segment.articles = 9;
  segment.statement_rows = 4;
  segment.statements = 3;
  segment.text_bytes = 1234;
  segment.first_date = "2023-05-30";
  segment.last_date = "2023-06-01";
  segment.languages = {{"en", 8}, {"uk", 1}};
  segment.tombstones = "s00000003.7";
  segment.files = {{"records", {99, 0xFFFFFFFFFFFFFFFFU}}};
  manifest.segments = {segment};
  return manifest;
}

Error parse_error(const std::string& text) {
  return test::error_of([&] { static_cast<void>(parse_manifest(text, "m.json")); });
}

}  // namespace

TEST_CASE("a manifest comes back as it was written") {
  const test::TemporaryFolder folder;
  store::write_manifest(folder.path(), sample());
  const Manifest got = store::read_manifest(folder.path());
  CHECK(got.generation == 7);
  CHECK(got.next_segment == 4);
  CHECK(got.versions == sample().versions);
  CHECK(got.lexicon_file == "lexicon-l1");
  CHECK(got.segments == sample().segments);
  CHECK_FALSE(std::filesystem::exists(folder / "manifest.json.new"));
}

TEST_CASE("any change to a manifest is noticed") {
  const std::string text = store::to_json(sample());
  std::string other = text;
  other.replace(other.find("1234"), 4, "1235");
  test::check_error(parse_error(other), ErrorCode::kDamaged,
                    {"m.json", "the manifest is damaged", "checksum differs"});
  test::check_error(parse_error(text.substr(0, text.size() / 2)), ErrorCode::kDamaged,
                    {"m.json", "it is not JSON"});
  test::check_error(parse_error(""), ErrorCode::kDamaged, {"it is not JSON"});
  test::check_error(parse_error("[]"), ErrorCode::kDamaged, {"it is not JSON"});
}

TEST_CASE("a manifest of another format names the command that rebuilds") {
  auto object = nlohmann::json::parse(store::to_json(sample()));
  object["format_version"] = 99;
  test::check_error(parse_error(object.dump()), ErrorCode::kIncompatible,
                    {"m.json", "format 99", "a newer Lede wrote it",
                     "lede-index dump OLD | lede-index add NEW -"});
  for (const nlohmann::json& past : {nlohmann::json(0), nlohmann::json("1"), nlohmann::json()}) {
    object["format_version"] = past;
    const Error error = parse_error(object.dump());
    test::check_error(error, ErrorCode::kIncompatible, {"m.json", "rebuild it with the program"});
    CHECK(std::string(error.what()).find("newer") == std::string::npos);
  }
}

TEST_CASE("a manifest that is nested without end is refused, not followed") {
  const std::string deep = std::string(1'000'000, '[') + std::string(1'000'000, ']');
  test::check_error(parse_error(R"({"format":"lede-index","segments":)" + deep + "}"),
                    ErrorCode::kDamaged, {"m.json", "nested too deeply"});
}

TEST_CASE("JSON of something else is no manifest") {
  test::check_error(parse_error(R"({"name":"other"})"), ErrorCode::kNotAnIndex,
                    {"m.json", "no manifest of Lede"});
}

TEST_CASE("a manifest never leads out of its folder") {
  for (const std::string name : {"../other", "..", "a/b", ""}) {
    Manifest manifest = sample();
    manifest.segments[0].name = name;
    test::check_error(parse_error(store::to_json(manifest)), ErrorCode::kDamaged, {"m.json"});
  }
  Manifest manifest = sample();
  manifest.segments[0].files = {{"../../secret", {1, 2}}};
  test::check_error(parse_error(store::to_json(manifest)), ErrorCode::kDamaged,
                    {"m.json", "no file name"});
}

TEST_CASE("a path without an index is told apart from a folder that is none") {
  const test::TemporaryFolder folder;
  test::check_error(
      test::error_of([&] { static_cast<void>(store::read_manifest(folder / "none")); }),
      ErrorCode::kNotFound, {folder / "none", "there is no such index", "lede-index add"});
  test::check_error(test::error_of([&] { static_cast<void>(store::read_manifest(folder.path())); }),
                    ErrorCode::kNotAnIndex, {folder.path(), "holds no manifest.json"});
  test::write_all(folder / "file", "x");
  test::check_error(
      test::error_of([&] { static_cast<void>(store::read_manifest(folder / "file")); }),
      ErrorCode::kNotAnIndex, {folder / "file"});
}
