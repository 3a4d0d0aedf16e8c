// SPDX-License-Identifier: GPL-2.0-or-later
// The snapshots of an index's shards, joined into one. A plain index is its own only shard.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lede/search_result.hpp"
#include "store/shard_list.hpp"
#include "store/snapshot.hpp"

namespace lede::store {

/// Text analysed otherwise cannot be searched, but it can be listed and dumped.
enum class Analysers { kSame, kAny };

struct Shards {
  std::vector<std::shared_ptr<const Snapshot>> parts{};  ///< of the shards that could be opened
  std::shared_ptr<const Snapshot> joined{};              ///< all their segments, part after part
  std::vector<MissingShard> missing{};
  std::vector<ShardAddress> servers{};  ///< of shards on other machines
};

/// Opens the newest commits of the index in the folder `path`, or of the shards that the file
/// `path` lists; what `previous` (may be null) holds and did not change is shared with it. A shard
/// that cannot be opened is missing, as long as another one can. Throws Error (kNotFound,
/// kNotAnIndex, kIncompatible, kDamaged, kIo).
[[nodiscard]] Shards open_shards(const std::string& path, Analysers analysers,
                                 const Shards* previous);

/// Whether both hold the same commits of the same shards.
[[nodiscard]] bool same_commits(const Shards& a, const Shards& b);

}  // namespace lede::store
