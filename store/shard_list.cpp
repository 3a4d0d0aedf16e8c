// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/shard_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string_view>

#include "lede/error.hpp"
#include "store/file_io.hpp"

namespace lede::store {
namespace {

/// Longer files are surely something else.
constexpr std::uintmax_t kLongestList = 1U << 20;
constexpr std::size_t kMostShards = 4096;

[[noreturn]] void throw_no_list(const std::string& path, const std::string& why) {
  throw Error(ErrorCode::kNotAnIndex,
              fmt::format("{}: this is neither an index nor a list of shards: {}; a list has the "
                          "folder of one index or the host:port of one server a line",
                          path, why));
}

std::string_view trimmed(std::string_view line) {
  constexpr std::string_view kBlanks = " \t\r";
  const std::size_t begin = line.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return line.substr(begin, line.find_last_not_of(kBlanks) - begin + 1);
}

bool is_server(std::string_view line) {
  const std::size_t colon = line.rfind(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == line.size()) return false;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return line.find('/') == std::string_view::npos &&
         std::ranges::all_of(line.substr(colon + 1), digit);
}

ShardAddress server(std::string_view line) {
  const std::size_t colon = line.rfind(':');
  std::string_view host = line.substr(0, colon);
  const bool brackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (brackets) host = host.substr(1, host.size() - 2);
  return {std::string(line), {}, std::string(host), std::string(line.substr(colon + 1))};
}

bool is_control(char c) {
  return static_cast<unsigned char>(c) < 0x20U;
}

}  // namespace

bool is_shard_list(const std::string& path) {
  std::error_code failure;
  return std::filesystem::is_regular_file(path, failure);
}

std::vector<ShardAddress> read_shard_list(const std::string& path) {
  std::error_code failure;
  if (std::filesystem::file_size(path, failure) > kLongestList) {
    throw_no_list(path, "the file is too long");
  }
  const std::string text = read_file(path);
  const auto base = std::filesystem::path(path).parent_path();
  std::vector<ShardAddress> shards;
  std::string_view rest = text;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = trimmed(rest.substr(0, end));
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.empty() || line.front() == '#') continue;
    if (std::ranges::any_of(line, is_control)) throw_no_list(path, "it holds control characters");
    if (shards.size() == kMostShards) {
      throw_no_list(path, fmt::format("it has more than {} lines", kMostShards));
    }
    shards.push_back(is_server(line)
                         ? server(line)
                         : ShardAddress{.name = std::string(line),
                                        .folder = (base / line).lexically_normal().string()});
  }
  if (shards.empty()) throw_no_list(path, "it names no shard");
  return shards;
}

}  // namespace lede::store
