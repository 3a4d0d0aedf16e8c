// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: any bytes as NDJSON or JSON are cut into records within their limit, and give
// articles in valid UTF-8 or a clear error. What simdjson takes nlohmann-json takes alike.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "analysis/unicode.hpp"
#include "indexer/byte_source.hpp"
#include "indexer/fast_json.hpp"
#include "indexer/input_error.hpp"
#include "indexer/json_record.hpp"
#include "indexer/records.hpp"

namespace {

using namespace lede::indexer;

constexpr std::size_t kMostBytes = 512;
constexpr std::size_t kPieceBytes = 16;

/// Comes in small pieces, so that records reach over their ends.
class Pieces final : public ByteSource {
 public:
  explicit Pieces(std::string_view bytes) : rest_(bytes) {}
  std::size_t read(std::span<char> buffer) override {
    const std::string_view piece = rest_.substr(0, std::min(kPieceBytes, buffer.size()));
    std::ranges::copy(piece, buffer.begin());
    rest_.remove_prefix(piece.size());
    return piece.size();
  }

 private:
  std::string_view rest_;
};

void read_record(std::string_view record) {
  nlohmann::json fast;
  if (parse_fast_json(record, fast) && fast.dump() != nlohmann::json::parse(record).dump()) {
    std::abort();
  }
  try {
    for (const auto& reading : read_json(record)) {
      if (!lede::analysis::is_valid_utf8(reading.article.text)) std::abort();
      if (!lede::analysis::is_valid_utf8(reading.article.id)) std::abort();
    }
  } catch (const InputError& error) {
    if (*error.what() == '\0') std::abort();
  }
}

template <typename Records>
void read_stream(std::string_view bytes) {
  Pieces pieces(bytes);
  Records records(pieces, kMostBytes);
  RawRecord record;
  try {
    for (std::size_t line = 0; records.next(record); line = record.line) {
      if (record.text.size() > kMostBytes || record.line < line) std::abort();
      if (record.too_long != record.text.empty()) std::abort();
      if (lede::analysis::is_valid_utf8(record.text)) read_record(record.text);
    }
  } catch (const InputError& error) {
    if (*error.what() == '\0') std::abort();
  }
}

}  // namespace

/// The first byte tells what the rest is: a record, a stream of lines or one of objects.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  switch (data[0] % 3) {
    case 0:
      read_stream<LineRecords>(bytes);
      break;
    case 1:
      read_stream<ObjectRecords>(bytes);
      break;
    default:
      read_record(bytes);
  }
  return 0;
}
