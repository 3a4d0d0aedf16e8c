// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/manifest.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "lede/error.hpp"
#include "store/file_io.hpp"
#include "store/layout.hpp"
#include "store/schema.hpp"

namespace lede::store {
namespace {

using nlohmann::json;

constexpr const char* kFormatName = "lede-index";

void put(json& out, const Versions& versions) {
  out["analyser"] = versions.analyser;
  out["lexicon"] = versions.lexicon;
  out["model"] = versions.model;
  out["corrections"] = versions.corrections;
}

json to_object(const SegmentEntry& segment) {
  json files = json::object();
  for (const auto& [name, seal] : segment.files) {
    files[name] = {{"bytes", seal.bytes}, {"xxh3", seal.checksum}};
  }
  return {{"name", segment.name},
          {"rows", segment.rows},
          {"statement_rows", segment.statement_rows},
          {"articles", segment.articles},
          {"statements", segment.statements},
          {"text_bytes", segment.text_bytes},
          {"first_date", segment.first_date},
          {"last_date", segment.last_date},
          {"languages", segment.languages},
          {"tombstones", segment.tombstones},
          {"files", std::move(files)}};
}

/// Names become paths, so that a manifest from elsewhere must not lead out of the index.
void check_file_name(std::string_view name, std::string_view what) {
  if (name.find('/') != std::string_view::npos || name.find('\0') != std::string_view::npos ||
      name == "." || name == "..") {
    throw std::invalid_argument(fmt::format("{} is no file name", what));
  }
}

std::string file_name(const json& object, const char* key) {
  auto name = object.at(key).get<std::string>();
  check_file_name(name, key);
  return name;
}

SegmentEntry segment_from(const json& object) {
  SegmentEntry segment;
  segment.name = file_name(object, "name");
  segment.rows = object.at("rows").get<std::uint32_t>();
  segment.statement_rows = object.at("statement_rows").get<std::uint32_t>();
  segment.articles = object.at("articles").get<std::uint32_t>();
  segment.statements = object.at("statements").get<std::uint32_t>();
  segment.text_bytes = object.at("text_bytes").get<std::uint64_t>();
  segment.first_date = object.at("first_date").get<std::string>();
  segment.last_date = object.at("last_date").get<std::string>();
  segment.languages = object.at("languages").get<std::map<std::string, std::uint64_t>>();
  segment.tombstones = file_name(object, "tombstones");
  for (const auto& [name, seal] : object.at("files").items()) {
    check_file_name(name, "a member of files");
    segment.files[name] = {seal.at("bytes").get<std::uint64_t>(),
                           seal.at("xxh3").get<std::uint64_t>()};
  }
  if (segment.name.empty() || segment.articles > segment.rows ||
      segment.statements > segment.statement_rows) {
    throw std::invalid_argument("a segment contradicts itself");
  }
  return segment;
}

std::uint64_t checksum_of(const json& object) {
  const std::string text = object.dump();
  return XXH3_64bits(text.data(), text.size());
}

Manifest manifest_from(const json& object) {
  Manifest manifest;
  manifest.format_version = object.at("format_version").get<int>();
  manifest.generation = object.at("generation").get<std::uint64_t>();
  manifest.next_segment = object.at("next_segment").get<std::uint64_t>();
  manifest.versions = {.analyser = object.at("analyser").get<std::string>(),
                       .lexicon = object.at("lexicon").get<std::string>(),
                       .model = object.at("model").get<std::string>(),
                       .corrections = object.at("corrections").get<std::string>()};
  manifest.lexicon_file = file_name(object, "lexicon_file");
  for (const json& segment : object.at("segments")) {
    manifest.segments.push_back(segment_from(segment));
  }
  return manifest;
}

[[noreturn]] void throw_damaged(const std::string& path, const std::string& how) {
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: the manifest is damaged ({}); restore it from a backup or rebuild "
                          "the index with lede-index dump OLD | lede-index add NEW -",
                          path, how));
}

[[noreturn]] void throw_other_format(const std::string& path, const json& version) {
  const bool newer = version.is_number() && version > kFormatVersion;
  throw Error(
      ErrorCode::kIncompatible,
      fmt::format("{}: the index has format {}, this program reads formats {} to {}; {}rebuild it "
                  "with the program that wrote it and this one: lede-index dump OLD | "
                  "lede-index add NEW -",
                  path, version.dump(), kOldestFormatVersion, kFormatVersion,
                  newer ? "a newer Lede wrote it: install that one, or " : ""));
}

/// Copying and printing recurse, so that a hostile depth would exhaust the stack.
json parse_shallow(const std::string& text, const std::string& path) {
  constexpr int kMaxDepth = 8;
  const auto limit_depth = [&path](int depth, json::parse_event_t, const json&) {
    if (depth > kMaxDepth) throw_damaged(path, "it is nested too deeply");
    return true;
  };
  return json::parse(text, limit_depth, /*allow_exceptions=*/false);
}

}  // namespace

std::string to_json(const Manifest& manifest) {
  json object = {{"format", kFormatName},
                 {"format_version", kFormatVersion},
                 {"generation", manifest.generation},
                 {"next_segment", manifest.next_segment},
                 {"lexicon_file", manifest.lexicon_file},
                 {"segments", json::array()}};
  put(object, manifest.versions);
  for (const SegmentEntry& segment : manifest.segments) {
    object["segments"].push_back(to_object(segment));
  }
  object["checksum"] = checksum_of(object);
  return object.dump(1) + "\n";
}

Manifest parse_manifest(const std::string& text, const std::string& path) {
  json object = parse_shallow(text, path);
  if (!object.is_object()) throw_damaged(path, "it is not JSON");
  if (object.value("format", json()) != kFormatName) {
    throw Error(ErrorCode::kNotAnIndex, fmt::format("{}: this is no manifest of Lede", path));
  }
  const json version = object.value("format_version", json());
  if (!version.is_number_integer() || version < kOldestFormatVersion || version > kFormatVersion) {
    throw_other_format(path, version);
  }
  const json checksum = object.value("checksum", json());
  object.erase("checksum");
  if (checksum != checksum_of(object)) throw_damaged(path, "its checksum differs");
  try {
    return manifest_from(object);
  } catch (const std::exception& error) {
    throw_damaged(path, error.what());
  }
}

Manifest read_manifest(const std::string& index) {
  std::error_code failure;
  const auto status = std::filesystem::status(index, failure);
  if (status.type() == std::filesystem::file_type::not_found) {
    throw Error(ErrorCode::kNotFound,
                fmt::format("{}: there is no such index; make one with lede-index add", index));
  }
  if (std::filesystem::is_regular_file(status)) {
    throw Error(
        ErrorCode::kNotAnIndex,
        fmt::format("{}: this is a file, and no folder of an index; if it lists shards, name "
                    "one of them",
                    index));
  }
  const std::string path = manifest_path(index);
  if (!std::filesystem::is_directory(status) || !std::filesystem::exists(path, failure)) {
    throw Error(ErrorCode::kNotAnIndex,
                fmt::format("{}: this is no Lede index: it holds no manifest.json", index));
  }
  return parse_manifest(read_file(path), path);
}

void write_manifest(const std::string& index, const Manifest& manifest) {
  replace_file(manifest_path(index), to_json(manifest));
}

}  // namespace lede::store
