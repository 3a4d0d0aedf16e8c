// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_head.hpp"

#include <fmt/format.h>

#include <random>

#include "lede/error.hpp"
#include "store/varint.hpp"

namespace lede::store::glass {
namespace {

TableRoot take_root(ByteReader& in) {
  constexpr std::uint32_t kNotWritten = 1;
  TableRoot root;
  root.block = in.number<std::uint32_t>();
  const auto levels = in.number<std::uint32_t>();
  root.level = levels >> 2U;
  root.is_empty = (levels & kNotWritten) != 0;
  static_cast<void>(in.number<std::uint64_t>());  // entries
  static_cast<void>(in.number<std::uint32_t>());  // block size
  static_cast<void>(in.number<std::uint32_t>());  // least size to compress
  static_cast<void>(in.string());                 // free blocks
  return root;
}

/// No two databases are alike, so that shards with equal ones are known as copies.
void put_new_uuid(std::string& out) {
  std::random_device random;
  for (std::size_t left = kUuidBytes; left > 0; --left) out += static_cast<char>(random());
}

/// A table that has no block.
std::string no_table(std::size_t table) {
  constexpr char kWrittenInOrderButNotThere = 3;
  std::string described(1, '\0');
  described += kWrittenInOrderButNotThere;
  described += '\0';
  put_varint(kBlockBytes / kBlockUnit, described);
  put_varint(kCompressedFrom[table], described);
  put_string({}, described);
  return described;
}

Statistics take_statistics(ByteReader& in) {
  Statistics statistics;
  statistics.documents = in.number<std::uint32_t>();
  statistics.last_document = statistics.documents + in.number<std::uint32_t>();
  statistics.least_length = in.number<std::uint32_t>();
  statistics.most_wdf = in.number<std::uint32_t>();
  statistics.most_length = statistics.most_wdf + in.number<std::uint32_t>();
  static_cast<void>(in.number<std::uint32_t>());  // revisions kept
  statistics.total_length = in.number<std::uint64_t>();
  return statistics;
}

void put_statistics(const Statistics& statistics, std::string& out) {
  put_varint(statistics.documents, out);
  put_varint(statistics.last_document - statistics.documents, out);
  put_varint(statistics.least_length, out);
  put_varint(statistics.most_wdf, out);
  put_varint(statistics.most_length - statistics.most_wdf, out);
  put_varint(0, out);  // revisions kept
  put_varint(statistics.total_length, out);
  put_varint(0, out);  // frequency of spellings
}

}  // namespace

Head read_head(std::string_view file, std::string_view path) {
  const std::string what = fmt::format("{}: the head", path);
  if (file.size() < kBlockBytes || !file.starts_with(kMagic)) {
    throw Error(ErrorCode::kDamaged,
                fmt::format("{}: the file is damaged: it has no head; rebuild the index with "
                            "lede-index dump OLD | lede-index add NEW -",
                            path));
  }
  ByteReader in(file.substr(0, kBlockBytes), what);
  static_cast<void>(in.bytes(kMagic.size() + kUuidBytes));
  static_cast<void>(in.number<std::uint32_t>());  // revision
  Head head;
  head.postings = take_root(in);
  for (std::size_t other = 1; other < kTables; ++other) static_cast<void>(take_root(in));
  head.statistics = take_statistics(in);
  return head;
}

std::string make_head(const Statistics& statistics, std::string_view postings) {
  std::string described;
  put_varint(kRevision, described);
  described += postings;
  for (std::size_t other = 1; other < kTables; ++other) described += no_table(other);
  put_statistics(statistics, described);
  std::string head(kMagic);
  put_new_uuid(head);
  head += described;
  head.resize(kBlockBytes);
  return head;
}

}  // namespace lede::store::glass
