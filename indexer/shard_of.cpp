// SPDX-License-Identifier: GPL-2.0-or-later
#include <xxhash.h>

#include "lede/index_writer.hpp"

namespace lede {

std::uint32_t shard_of(std::string_view id, std::uint32_t shards) {
  if (shards == 0) throw Error(ErrorCode::kInvalidArgument, "there is no shard of 0 shards");
  return static_cast<std::uint32_t>(XXH3_64bits(id.data(), id.size()) % shards) + 1;
}

}  // namespace lede
