// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/shard_list.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <string_view>

#include "lede/error.hpp"
#include "store/file_io.hpp"
#include "store/text_lines.hpp"

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

bool is_server(std::string_view line) {
  const std::size_t colon = line.rfind(':');
  if (colon == std::string_view::npos || colon == 0 || colon + 1 == line.size()) return false;
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  return line.find('/') == std::string_view::npos &&
         std::ranges::all_of(line.substr(colon + 1), digit);
}

bool is_port(std::string_view digits) {
  constexpr unsigned kLastPort = 65535;
  unsigned port = 0;
  const auto [end, failure] = std::from_chars(digits.begin(), digits.end(), port);
  return failure == std::errc() && end == digits.end() && port > 0 && port <= kLastPort;
}

ShardAddress server(const std::string& path, std::string_view line) {
  const std::size_t colon = line.rfind(':');
  if (!is_port(line.substr(colon + 1))) {
    throw_no_list(path, fmt::format("\"{}\" has no port from 1 to 65535", line));
  }
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
  for (const std::string_view line : lines_of(text)) {
    if (std::ranges::any_of(line, is_control)) throw_no_list(path, "it holds control characters");
    if (shards.size() == kMostShards) {
      throw_no_list(path, fmt::format("it has more than {} lines", kMostShards));
    }
    shards.push_back(is_server(line)
                         ? server(path, line)
                         : ShardAddress{.name = std::string(line),
                                        .folder = (base / line).lexically_normal().string()});
  }
  if (shards.empty()) throw_no_list(path, "it names no shard");
  return shards;
}

}  // namespace lede::store
