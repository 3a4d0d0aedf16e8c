// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_postings.hpp"

#include "store/varint.hpp"

namespace lede::store::glass {
namespace {

/// A chunk of this size, its heads and its key make one item of a table.
constexpr std::size_t kChunkBytes = 1900;
constexpr char kLast = '1';
constexpr char kNotLast = '0';

/// Takes the document's number off a key; empty when the key has none.
std::string_view take_document(std::string_view& key) {
  if (key.starts_with(kLengthsKey)) {
    const std::string_view document = key.substr(kLengthsKey.size());
    key = kLengthsKey;
    return document;
  }
  for (std::size_t nul = key.find('\0'); nul != key.npos; nul = key.find('\0', nul + 1)) {
    if (nul + 1 < key.size() && key[nul + 1] == '\xff') continue;
    const std::string_view document = key.substr(nul + 1);
    key = key.substr(0, nul);
    return document;
  }
  return {};
}

/// What put_sorted wrote; it says how long it is, but here it is all that is left of a key.
std::uint32_t sorted_number(std::string_view bytes) {
  bytes = bytes.substr(0, kMaxSortedBytes);
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8U | static_cast<unsigned char>(byte);
  const std::size_t ones = bytes.size() < 2 ? 0 : bytes.size() - 2;
  const std::uint64_t bits = bytes.size() * 8 - ones - 1;
  return static_cast<std::uint32_t>(value & ((std::uint64_t{1} << bits) - 1));
}

}  // namespace

void PostingsWriter::start(std::uint32_t first) {
  parts_.push_back({.first = first, .begin = postings_.size()});
}

void PostingsWriter::add(std::uint32_t document, std::uint32_t wdf) {
  if (parts_.empty() || postings_.size() - parts_.back().begin >= kChunkBytes) {
    start(document);
  } else {
    put_varint(document - parts_.back().last - 1, postings_);
  }
  put_varint(wdf, postings_);
  parts_.back().last = document;
}

void PostingsWriter::append(const Chunk& chunk) {
  if (parts_.empty() ||
      postings_.size() - parts_.back().begin + chunk.postings.size() > kChunkBytes) {
    start(chunk.first);
  } else {
    put_varint(chunk.first - parts_.back().last - 1, postings_);
  }
  postings_ += chunk.postings;
  parts_.back().last = chunk.last;
}

void PostingsWriter::finish(std::string_view key, std::uint32_t documents, std::uint32_t wdf_sum) {
  for (std::size_t at = 0; at < parts_.size(); ++at) {
    const Part& part = parts_[at];
    const bool last = at + 1 == parts_.size();
    const std::size_t end = last ? postings_.size() : parts_[at + 1].begin;
    key_.assign(key);
    tag_.clear();
    if (at == 0) {
      put_varint(documents, tag_);
      put_varint(wdf_sum, tag_);
      put_varint(part.first - 1, tag_);
    } else {
      if (key != kLengthsKey) key_ += '\0';
      put_sorted(part.first, key_);
    }
    tag_ += last ? kLast : kNotLast;
    put_varint(part.last - part.first, tag_);
    tag_.append(postings_, part.begin, end - part.begin);
    table_.add(key_, tag_);
  }
  parts_.clear();
  postings_.clear();
}

bool PostingsReader::next() {
  if (!table_.next()) return false;
  key_ = table_.key();
  const std::string_view document = take_document(key_);
  ByteReader in(table_.tag(), path_);
  documents_ = wdf_sum_ = 0;
  if (document.empty()) {
    documents_ = in.number<std::uint32_t>();
    wdf_sum_ = in.number<std::uint32_t>();
    chunk_.first = in.number<std::uint32_t>() + 1;
  } else {
    chunk_.first = sorted_number(document);
  }
  chunk_.first += shift_;
  static_cast<void>(in.bytes(1));  // whether it is the last one
  chunk_.last = chunk_.first + in.number<std::uint32_t>();
  chunk_.postings = in.rest();
  return true;
}

}  // namespace lede::store::glass
