// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/encoding.hpp"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

#include "analysis/unicode.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kDetectionBytes = 64U << 10;
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

struct Mark {
  std::string_view bytes;
  const char* charset;
};
// UTF-32's mark begins with that of UTF-16, so that it is looked for first.
constexpr std::array<Mark, 5> kMarks{{{{"\xEF\xBB\xBF", 3}, "UTF-8"},
                                      {{"\xFF\xFE\0\0", 4}, "UTF-32LE"},
                                      {{"\0\0\xFE\xFF", 4}, "UTF-32BE"},
                                      {{"\xFF\xFE", 2}, "UTF-16LE"},
                                      {{"\xFE\xFF", 2}, "UTF-16BE"}}};

std::size_t count_of(std::string_view text, std::string_view what) {
  std::size_t found = 0;
  for (auto at = text.find(what); at != text.npos; at = text.find(what, at + what.size())) ++found;
  return found;
}

/// Browsers read these names as Windows' superset of them, and so do the pages' authors.
std::string canonical_charset(std::string_view name) {
  std::string lower(name);
  std::ranges::transform(lower, lower.begin(),
                         [](unsigned char c) { return c >= 'A' && c <= 'Z' ? c + 32 : c; });
  if (lower.empty() || lower == "ascii" || lower == "us-ascii" || lower == "latin1" ||
      lower == "iso-8859-1") {
    return "windows-1252";
  }
  if (lower == "gb2312" || lower == "gbk") return "gb18030";
  return lower;
}

bool is_known_charset(const std::string& name) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter* converter = ucnv_open(name.c_str(), &status);
  if (converter != nullptr) ucnv_close(converter);
  return U_SUCCESS(status) != 0;
}

Decoded convert(std::string_view bytes, const std::string& charset) {
  const icu::UnicodeString wide(bytes.data(), static_cast<int32_t>(bytes.size()), charset.c_str());
  Decoded decoded;
  wide.toUTF8String(decoded.text);
  decoded.replaced = count_of(decoded.text, kReplacement);
  return decoded;
}

/// UTF-16 without a mark shows in Western text as NULs at every second byte.
const char* unmarked_utf16(std::string_view bytes) {
  const auto sample = bytes.substr(0, 4096);
  std::array<std::size_t, 2> nuls{};
  for (std::size_t at = 0; at < sample.size(); ++at) nuls[at % 2] += sample[at] == '\0' ? 1U : 0U;
  const auto many = sample.size() / 5;
  if (nuls[0] == 0 && nuls[1] > many) return "UTF-16LE";
  if (nuls[1] == 0 && nuls[0] > many) return "UTF-16BE";
  return nullptr;
}

bool is_binary(std::string_view bytes) {
  if (bytes.find('\0') != bytes.npos || bytes.starts_with("%PDF-")) return true;
  const auto controls = std::ranges::count_if(bytes, [](unsigned char c) {
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B) || c == 0x7F;
  });
  return static_cast<std::size_t>(controls) * 50 > bytes.size();
}

/// A text that is UTF-8 but for a few bytes is damaged UTF-8 rather than another encoding.
std::optional<Decoded> damaged_utf8(std::string_view bytes) {
  Decoded decoded;
  decoded.text = analysis::repair_utf8(bytes, decoded.replaced);
  const auto is_lead = [](unsigned char c) { return c >= 0xC2; };
  const auto leads = static_cast<std::size_t>(std::ranges::count_if(bytes, is_lead));
  if (leads < decoded.replaced * 5) return std::nullopt;
  return decoded;
}

std::string detected_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                       &uchardet_delete);
  const auto sample = bytes.substr(0, kDetectionBytes);
  uchardet_handle_data(detector.get(), sample.data(), sample.size());
  uchardet_data_end(detector.get());
  return canonical_charset(uchardet_get_charset(detector.get()));
}

}  // namespace

std::optional<Decoded> decode(std::string bytes, std::string_view declared) {
  for (const auto& mark : kMarks) {
    if (!bytes.starts_with(mark.bytes)) continue;
    bytes.erase(0, mark.bytes.size());
    if (std::string_view(mark.charset) != "UTF-8") return convert(bytes, mark.charset);
    break;
  }
  if (const char* charset = unmarked_utf16(bytes)) return convert(bytes, charset);
  if (is_binary(bytes)) return std::nullopt;
  const bool shifts = bytes.find('\x1B') != bytes.npos;  // ISO-2022 hides in ASCII
  if (!shifts && analysis::is_valid_utf8(bytes)) return Decoded{std::move(bytes), 0};
  if (!declared.empty()) {
    const auto charset = canonical_charset(declared);
    if (charset != "utf-8" && is_known_charset(charset)) return convert(bytes, charset);
  }
  if (auto repaired = damaged_utf8(bytes)) return repaired;
  const auto charset = detected_charset(bytes);
  return convert(bytes, is_known_charset(charset) ? charset : "windows-1252");
}

std::string_view declared_charset(std::string_view bytes) {
  const auto head = bytes.substr(0, 1024);
  for (const std::string_view key : {"charset=", "encoding="}) {
    auto at = head.find(key);
    if (at == head.npos) continue;
    at = head.find_first_not_of("\"' ", at + key.size());
    if (at == head.npos) continue;
    return head.substr(at, head.find_first_of("\"' />;?\r\n", at) - at);
  }
  return {};
}

}  // namespace lede::indexer
