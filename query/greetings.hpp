// SPDX-License-Identifier: GPL-2.0-or-later
// Connects to several servers at the same time and hears what each of them says first.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/connection.hpp"
#include "store/shard_list.hpp"

namespace lede::query {

struct Greeting {
  std::optional<Connection> connection{};  ///< none when there is a problem
  std::string versions{};                  ///< what the server says of itself
  std::optional<Error> problem{};
};

/// One for each address, in their order, at the latest a little after `patience`: the resolver of
/// host names has a patience of its own.
[[nodiscard]] std::vector<Greeting> greetings_of(const std::vector<store::ShardAddress>& servers,
                                                 std::chrono::milliseconds patience = kPatience);

}  // namespace lede::query
