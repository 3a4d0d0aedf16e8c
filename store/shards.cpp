// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/shards.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "analysis/analyser.hpp"
#include "lede/error.hpp"
#include "store/layout.hpp"
#include "store/shard_list.hpp"

namespace lede::store {
namespace {

using Part = std::shared_ptr<const Snapshot>;

void check_analyser(const Snapshot& snapshot) {
  const std::string& theirs = snapshot.manifest.versions.analyser;
  const std::string_view ours = analysis::analyser_version();
  if (theirs == ours) return;
  throw Error(ErrorCode::kIncompatible,
              fmt::format("{}: the index was made by analyser {}, this program has {}; rebuild it: "
                          "lede-index dump {} | lede-index add NEW -",
                          snapshot.path, theirs, ours, snapshot.path));
}

Part open_part(const std::string& folder, Analysers analysers, const Shards* previous) {
  if (is_shard_list(folder)) {
    throw Error(
        ErrorCode::kInvalidArgument,
        fmt::format("{}: this is a file; a list names folders of indexes and servers, and no "
                    "other list",
                    folder));
  }
  const Snapshot* old = nullptr;
  if (previous != nullptr) {
    const auto at =
        std::ranges::find(previous->parts, folder, [](const Part& part) { return part->path; });
    if (at != previous->parts.end()) {
      if (is_newest(**at)) return *at;
      old = at->get();
    }
  }
  Part part = load_snapshot(folder, old);
  if (analysers == Analysers::kSame) check_analyser(*part);
  return part;
}

/// Words and names would mean one thing in one shard and another in the next.
void check_versions(const Snapshot& one, const Snapshot& other) {
  const auto check = [&](std::string_view what, const std::string& a, const std::string& b) {
    if (a == b) return;
    throw Error(ErrorCode::kIncompatible,
                fmt::format("the shards {} and {} were made with {} \"{}\" and \"{}\"; rebuild one "
                            "of them: lede-index dump OLD | lede-index add NEW -",
                            one.path, other.path, what, a, b));
  };
  check("analyser", one.manifest.versions.analyser, other.manifest.versions.analyser);
  check("lexicon", one.manifest.versions.lexicon, other.manifest.versions.lexicon);
  check("model", one.manifest.versions.model, other.manifest.versions.model);
  check("corrections", one.manifest.versions.corrections, other.manifest.versions.corrections);
}

/// Every segment has a database of its own making, so that equal ones are the same or copies.
void check_distinct(const Snapshot& one, const Snapshot& other) {
  for (const SegmentEntry& segment : one.manifest.segments) {
    const std::string name(kArticlesGlass);
    const auto seal = segment.files.find(name);
    if (seal == segment.files.end()) continue;
    for (const SegmentEntry& there : other.manifest.segments) {
      const auto same = there.files.find(name);
      if (same == there.files.end() || same->second != seal->second) continue;
      throw Error(ErrorCode::kInvalidArgument,
                  fmt::format("the shards {} and {} hold the same articles; list one of them",
                              one.path, other.path));
    }
  }
}

void add_info(const IndexInfo& part, IndexInfo& info) {
  info.generation += part.generation;
  info.articles += part.articles;
  info.statements += part.statements;
  info.deleted += part.deleted;
  info.segments += part.segments;
  info.text_bytes += part.text_bytes;
  info.index_bytes += part.index_bytes;
  info.stored_text_bytes += part.stored_text_bytes;
  for (const auto& [code, count] : part.languages) info.languages[code] += count;
  if (part.first_date.empty()) return;
  if (info.first_date.empty() || part.first_date < info.first_date) {
    info.first_date = part.first_date;
  }
  info.last_date = std::max(info.last_date, part.last_date);
}

/// Documents and the frequencies of terms are counted in 32 bits.
void check_size(const Snapshot& snapshot) {
  std::uint64_t articles = 0;
  std::uint64_t statements = 0;
  for (const auto& segment : snapshot.segments) {
    articles += segment->article_columns->rows();
    statements += segment->statement_columns->rows();
  }
  if (std::max(articles, statements) <= std::numeric_limits<std::uint32_t>::max()) return;
  throw Error(ErrorCode::kInvalidArgument,
              fmt::format("{}: {} articles with {} statements are too many for one process; list "
                          "fewer shards",
                          snapshot.path, articles, statements));
}

Part joined(const std::string& path, const std::vector<Part>& parts) {
  auto all = std::make_shared<Snapshot>();
  all->path = path;
  if (parts.empty()) return all;
  all->info = parts.front()->info;
  all->words = parts.front()->words;
  const Snapshot* filled = nullptr;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Snapshot& part = *parts[i];
    if (i > 0) add_info(part.info, all->info);
    if (part.segments.empty()) continue;
    for (std::size_t before = 0; before < i; ++before) check_distinct(*parts[before], part);
    if (filled != nullptr) check_versions(*filled, part);
    if (filled == nullptr) all->words = part.words;
    filled = &part;
    all->segments.insert(all->segments.end(), part.segments.begin(), part.segments.end());
    all->deleted_articles.insert(all->deleted_articles.end(), part.deleted_articles.begin(),
                                 part.deleted_articles.end());
    all->deleted_statements.insert(all->deleted_statements.end(), part.deleted_statements.begin(),
                                   part.deleted_statements.end());
  }
  check_size(*all);
  return all;
}

}  // namespace

Shards open_shards(const std::string& path, Analysers analysers, const Shards* previous) {
  Shards shards;
  if (!is_shard_list(path)) {
    shards.joined = open_part(path, analysers, previous);
    shards.parts.push_back(shards.joined);
    return shards;
  }
  for (const ShardAddress& address : read_shard_list(path)) {
    if (address.folder.empty()) {
      shards.servers.push_back(address);
      continue;
    }
    try {
      shards.parts.push_back(open_part(address.folder, analysers, previous));
    } catch (const Error& error) {
      shards.missing.push_back({address.name, error.code(), error.what()});
    }
  }
  if (shards.parts.empty() && shards.servers.empty()) {
    const MissingShard& last = shards.missing.back();
    throw Error(last.code,
                fmt::format("{}: no shard can be opened; {}: {}", path, last.shard, last.message));
  }
  shards.joined = joined(path, shards.parts);
  return shards;
}

bool same_commits(const Shards& a, const Shards& b) {
  const auto name = &ShardAddress::name;
  return a.parts == b.parts && a.missing.size() == b.missing.size() &&
         std::ranges::equal(a.servers, b.servers, {}, name, name);
}

}  // namespace lede::store
