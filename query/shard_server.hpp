// SPDX-License-Identifier: GPL-2.0-or-later
// Answers searchers on other machines for the articles of one shard.
#pragma once

#include <iosfwd>

#include "query/connection.hpp"
#include "store/index_reader.hpp"

namespace lede::query {

/// Answers one searcher after the other's connections in threads of their own, until the process
/// ends; each new connection sees the newest commit. Throws Error when
/// no connection can be taken any more.
[[noreturn]] void serve_shard(store::IndexReader reader, Listener& listener,
                              std::ostream& messages);

/// Answers one searcher until it closes the connection, is gone or cannot be served: never throws.
void serve_searcher(store::IndexReader reader, Connection connection) noexcept;

}  // namespace lede::query
