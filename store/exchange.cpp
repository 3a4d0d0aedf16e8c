// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/exchange.hpp"

#include <algorithm>

#include "store/varint.hpp"

namespace lede::store {
namespace {

constexpr std::string_view kFromShard = "what a shard sent";

}  // namespace

std::uint64_t sum_of(Exchange* exchange, std::string_view step, std::uint64_t part) {
  if (exchange == nullptr) return part;
  std::string bytes;
  put_varint(part, bytes);
  std::uint64_t sum = 0;
  for (const std::string& of : exchange->gather(step, std::move(bytes))) {
    sum += ByteReader(of, kFromShard).number<std::uint64_t>();
  }
  return sum;
}

std::vector<std::string> union_of(Exchange* exchange, std::string_view step,
                                  std::vector<std::string> part) {
  if (exchange == nullptr) return part;
  std::string bytes;
  put_varint(part.size(), bytes);
  for (const std::string& item : part) put_string(item, bytes);
  std::vector<std::string> all;
  for (const std::string& of : exchange->gather(step, std::move(bytes))) {
    ByteReader reader(of, kFromShard);
    for (std::size_t left = reader.count(); left > 0; --left) all.emplace_back(reader.string());
  }
  std::ranges::sort(all);
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Counts sum_of(Exchange* exchange, std::string_view step, Counts part) {
  if (exchange == nullptr) return part;
  std::string bytes;
  put_varint(part.size(), bytes);
  for (const auto& [key, count] : part) {
    put_string(key, bytes);
    put_varint(count, bytes);
  }
  Counts sums;
  for (const std::string& of : exchange->gather(step, std::move(bytes))) {
    ByteReader reader(of, kFromShard);
    for (std::size_t left = reader.count(); left > 0; --left) {
      std::string key(reader.string());
      sums[std::move(key)] += reader.number<std::uint64_t>();
    }
  }
  return sums;
}

}  // namespace lede::store
