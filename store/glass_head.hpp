// SPDX-License-Identifier: GPL-2.0-or-later
// The first block of a glass file: where its tables are, and counts over all documents.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/glass_format.hpp"

namespace lede::store::glass {

struct TableRoot {
  std::uint32_t block = 0;
  std::uint32_t level = 0;
  bool is_empty = true;
};

/// Counts of all documents that the head of a file holds.
struct Statistics {
  std::uint32_t documents = 0;
  std::uint32_t last_document = 0;
  std::uint32_t least_length = 0;  ///< of documents that have any; 0 when none has
  std::uint32_t most_length = 0;
  std::uint32_t most_wdf = 0;
  std::uint64_t total_length = 0;
};

/// Block 0 of a file.
struct Head {
  TableRoot postings{};
  Statistics statistics{};
};

/// `path` is for messages. Throws Error kDamaged.
[[nodiscard]] Head read_head(std::string_view file, std::string_view path);
/// The file's first block; `postings` is what TableWriter::finish gave.
[[nodiscard]] std::string make_head(const Statistics& statistics, std::string_view postings);

}  // namespace lede::store::glass
