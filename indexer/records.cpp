// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/records.hpp"

#include <algorithm>

#include "indexer/clean_text.hpp"
#include "indexer/input_error.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kBufferBytes = 256U << 10;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

std::string_view BufferedBytes::peek() {
  if (begin_ == end_) {
    buffer_.resize(kBufferBytes);
    begin_ = 0;
    end_ = source_.read(buffer_);
  }
  return std::string_view(buffer_).substr(begin_, end_ - begin_);
}

bool LineRecords::next(RawRecord& record) {
  while (take_line(record)) {
    if (line_ == 1 && record.text.starts_with(kByteOrderMark)) {
      record.text.erase(0, kByteOrderMark.size());
    }
    if (record.too_long || !trim(record.text).empty()) return true;
  }
  return false;
}

bool LineRecords::take_line(RawRecord& record) {
  record = {};
  record.line = ++line_;
  bool any = false;
  for (auto ready = bytes_.peek(); !ready.empty(); ready = bytes_.peek()) {
    any = true;
    const auto end = ready.find('\n');
    const auto part = ready.substr(0, end);
    if (part.find('\0') != part.npos) {
      throw InputError(ErrorCode::kInvalidInput,
                       "holds NUL bytes, so it is no NDJSON in UTF-8; the rest of it was skipped");
    }
    if (record.text.size() + part.size() > max_bytes_) {
      record.too_long = true;
      record.text = {};
    }
    if (!record.too_long) record.text.append(part);
    bytes_.skip(part.size() + (end == ready.npos ? 0 : 1));
    if (end != ready.npos) break;
  }
  return any;
}

bool ObjectRecords::next(RawRecord& record) {
  record = {};
  return find_object(record) && take_object(record);
}

/// Skips the brackets and commas between objects.
bool ObjectRecords::find_object(RawRecord& record) {
  for (auto ready = bytes_.peek(); !ready.empty(); ready = bytes_.peek()) {
    if (first_ && ready.starts_with(kByteOrderMark)) bytes_.skip(kByteOrderMark.size());
    if (first_) ready = bytes_.peek();
    first_ = false;
    const auto at = std::min(ready.find_first_not_of(" \t\r\n,[]"), ready.size());
    line_ += static_cast<std::size_t>(std::ranges::count(ready.substr(0, at), '\n'));
    bytes_.skip(at);
    if (at == ready.size()) continue;
    if (ready[at] != '{') {
      throw InputError(ErrorCode::kInvalidInput,
                       "malformed JSON, an object should begin here; the rest of it was skipped");
    }
    begun_in_line_ = line_ == last_begin_ ? begun_in_line_ + 1 : 0;
    last_begin_ = line_;
    record.line = line_;
    record.in_line = begun_in_line_;
    return true;
  }
  return false;
}

bool ObjectRecords::take_object(RawRecord& record) {
  depth_ = 0;
  in_string_ = false;
  escaped_ = false;
  for (auto ready = bytes_.peek(); !ready.empty(); ready = bytes_.peek()) {
    std::size_t at = 0;
    bool ended = false;
    while (at < ready.size() && !ended) ended = ends_object(ready[at++]);
    if (record.text.size() + at > max_bytes_) {
      record.too_long = true;
      record.text = {};
    }
    if (!record.too_long) record.text.append(ready.substr(0, at));
    bytes_.skip(at);
    if (ended) return true;
  }
  return true;  // unfinished: the parser will say where
}

bool ObjectRecords::ends_object(char c) {
  if (c == '\n') ++line_;
  if (in_string_) {
    if (escaped_) {
      escaped_ = false;
    } else if (c == '\\') {
      escaped_ = true;
    } else if (c == '"') {
      in_string_ = false;
    }
    return false;
  }
  if (c == '"') in_string_ = true;
  if (c == '{' || c == '[') ++depth_;
  if (c == '}' || c == ']') return --depth_ == 0;
  return false;
}

}  // namespace lede::indexer
