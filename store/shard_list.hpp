// SPDX-License-Identifier: GPL-2.0-or-later
// A list of shards: a small text file that stands for one index in several places.
#pragma once

#include <string>
#include <vector>

namespace lede::store {

struct ShardAddress {
  std::string name{};    ///< as written in the list
  std::string folder{};  ///< of the index; empty for a server
  std::string host{};
  std::string port{};
};

/// Whether `path` must be a list, since it is a file.
[[nodiscard]] bool is_shard_list(const std::string& path);

/// One shard a line: the folder of an index, relative to the list's own folder, or the host:port of
/// a server; what looks like one but is a folder is written ./name:1. Blank lines and
/// lines that start with # are skipped. Throws Error (kNotAnIndex, kIo).
[[nodiscard]] std::vector<ShardAddress> read_shard_list(const std::string& path);

}  // namespace lede::store
