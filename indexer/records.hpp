// SPDX-License-Identifier: GPL-2.0-or-later
// Cuts streams of JSON into records without holding more than one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "indexer/byte_source.hpp"

namespace lede::indexer {

struct RawRecord {
  std::string text{};
  std::size_t line = 0;     ///< on which it begins, from 1
  std::size_t in_line = 0;  ///< records that began on the same line before it
  bool too_long = false;    ///< then `text` is empty
};

/// Looks ahead in a source by one buffer.
class BufferedBytes {
 public:
  explicit BufferedBytes(ByteSource& source) : source_(source) {}
  /// Unread bytes; refilled when there are none, empty at the end.
  [[nodiscard]] std::string_view peek();
  void skip(std::size_t bytes) { begin_ += bytes; }

 private:
  ByteSource& source_;
  std::string buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
};

/// NDJSON: one record a line; blank lines are passed over. A line longer than the limit is
/// skipped to its end and reported.
class LineRecords {
 public:
  LineRecords(ByteSource& source, std::size_t max_bytes) : bytes_(source), max_bytes_(max_bytes) {}
  /// False at the end. Throws InputError kInvalidInput at a NUL byte: the stream is no text.
  bool next(RawRecord& record);

 private:
  bool take_line(RawRecord& record);

  BufferedBytes bytes_;
  std::size_t max_bytes_;
  std::size_t line_ = 0;
};

/// A JSON file: one object, a list of objects, or objects one after the other.
class ObjectRecords {
 public:
  ObjectRecords(ByteSource& source, std::size_t max_bytes)
      : bytes_(source), max_bytes_(max_bytes) {}
  /// False at the end. Throws InputError kInvalidInput when something stands where an object
  /// should.
  bool next(RawRecord& record);
  [[nodiscard]] std::size_t line() const { return line_; }

 private:
  bool find_object(RawRecord& record);
  bool take_object(RawRecord& record);
  bool ends_object(char c);

  BufferedBytes bytes_;
  std::size_t max_bytes_;
  std::size_t line_ = 1;
  std::size_t last_begin_ = 0;
  std::size_t begun_in_line_ = 0;
  std::size_t depth_ = 0;
  bool in_string_ = false;
  bool escaped_ = false;
  bool first_ = true;
};

}  // namespace lede::indexer
