// SPDX-License-Identifier: GPL-2.0-or-later
// Reads and applies a corrections file.
#include "analysis/corrections.hpp"

#include <fstream>
#include <iterator>

#include "analysis/tables.hpp"
#include "analysis/unicode.hpp"
#include "lede/error.hpp"

namespace lede::analysis {
namespace {

std::string read_file(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw Error(ErrorCode::kNotFound,
                path + ": can't read the corrections file; check the path after --corrections");
  }
  return {std::istreambuf_iterator<char>(file), {}};
}

[[noreturn]] void reject(const std::string& place, const std::string& what) {
  throw Error(ErrorCode::kInvalidInput, place + ": " + what + "; see docs/corrections.md");
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + ' ' + std::string(count == 1 ? one : many);
}

}  // namespace

Corrections Corrections::from_file(const std::string& path) {
  return from_text(read_file(path), path);
}

Corrections Corrections::from_text(std::string_view text, const std::string& origin) {
  Corrections corrections;
  std::size_t line_number = 0;
  for (std::string_view line : split_cells(text, '\n')) {
    ++line_number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == '#') continue;
    corrections.add_rule(line, origin + ':' + std::to_string(line_number));
  }
  return corrections;
}

void Corrections::add_rule(std::string_view line, const std::string& place) {
  const std::vector<std::string_view> cells = split_cells(line, '\t');
  const std::string_view kind = cells[0];
  const std::size_t wanted = kind == "not-a-name" ? 2 : 3;
  if (kind != "merge" && kind != "split" && kind != "type" && kind != "not-a-name") {
    reject(place, "unknown rule '" + std::string(kind) + "'; use merge, split, type or not-a-name");
  }
  if (cells.size() != wanted || cells[1].empty() || cells.back().empty()) {
    reject(place, std::string(kind) + " needs " + std::to_string(wanted - 1) +
                      " values, separated by tabs");
  }
  const std::string spelling = fold(cells[1]);
  if (kind == "merge") {
    merges_[spelling] = cells[2];
  } else if (kind == "split") {
    splits_[spelling] = cells[2];
  } else if (kind == "not-a-name") {
    not_names_.insert(spelling);
  } else if (!parse_entity_type(cells[2], types_[spelling])) {
    reject(place, "'" + std::string(cells[2]) + "' is no type; use person, org, place, norp, " +
                      "event, product, date, money or misc");
  }
}

bool Corrections::apply(std::string_view surface, Mention& mention) const {
  const std::string written = fold(surface);
  if (not_names_.contains(written) || not_names_.contains(fold(mention.name))) return false;
  if (const auto split = splits_.find(written); split != splits_.end()) {
    mention.name = split->second;
  } else if (const std::string_view name = merged(surface); !name.empty()) {
    mention.name = name;
  } else if (const std::string_view canonical = merged(mention.name); !canonical.empty()) {
    mention.name = canonical;
  }
  auto type = types_.find(fold(mention.name));
  if (type == types_.end()) type = types_.find(written);
  if (type != types_.end()) mention.type = type->second;
  return true;
}

std::string_view Corrections::merged(std::string_view name) const {
  const auto found = merges_.find(fold(name));
  return found == merges_.end() ? std::string_view{} : std::string_view(found->second);
}

std::string Corrections::summary() const {
  return counted(merges_.size(), "merge", "merges") + ", " +
         counted(splits_.size(), "split", "splits") + ", " +
         counted(types_.size(), "type", "types") + ", " +
         counted(not_names_.size(), "not a name", "not names");
}

}  // namespace lede::analysis
