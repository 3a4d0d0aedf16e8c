// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/plain_json.hpp"

#include <charconv>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>

#include "analysis/unicode.hpp"

namespace lede::indexer {
namespace {

using nlohmann::json;

constexpr unsigned kMaxDepth = 32;
/// Numbers of so many characters fit into 64 bits.
constexpr std::size_t kMaxNumberBytes = 18;

bool ends_run(char c) {
  return c == '"' || c == '\\' || static_cast<unsigned char>(c) < 0x20U;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Every function that parses returns false for what is left to the library.
class PlainParser {
 public:
  explicit PlainParser(std::string_view text) : at_(text.data()), end_(at_ + text.size()) {}

  bool document(json& out) {
    if (!value(out, 0)) return false;
    skip_space();
    return at_ == end_;
  }

 private:
  void skip_space() {
    while (at_ != end_ && (*at_ == ' ' || *at_ == '\n' || *at_ == '\t' || *at_ == '\r')) ++at_;
  }

  bool take(char c) {
    skip_space();
    if (at_ == end_ || *at_ != c) return false;
    ++at_;
    return true;
  }

  bool literal(std::string_view word, json value, json& out) {
    if (!std::string_view(at_, end_).starts_with(word)) return false;
    at_ += word.size();
    out = std::move(value);
    return true;
  }

  bool value(json& out, unsigned depth) {
    skip_space();
    if (at_ == end_ || depth > kMaxDepth) return false;
    switch (*at_) {
      case '{':
        return object(out, depth + 1);
      case '[':
        return array(out, depth + 1);
      case '"':
        out = json::value_t::string;
        return string(out.get_ref<std::string&>());
      case 't':
        return literal("true", true, out);
      case 'f':
        return literal("false", false, out);
      case 'n':
        return literal("null", nullptr, out);
      default:
        return integer(out);
    }
  }

  bool object(json& out, unsigned depth) {
    ++at_;
    out = json::value_t::object;
    if (take('}')) return true;
    std::string key;
    do {
      skip_space();
      key.clear();
      // The last of several members of one name counts.
      if (!string(key) || !take(':') || !value(out[key], depth)) return false;
    } while (take(','));
    return take('}');
  }

  bool array(json& out, unsigned depth) {
    ++at_;
    out = json::value_t::array;
    if (take(']')) return true;
    do {
      if (!value(out.emplace_back(), depth)) return false;
    } while (take(','));
    return take(']');
  }

  /// Strings are copied in runs up to what is escaped.
  bool string(std::string& out) {
    if (at_ == end_ || *at_ != '"') return false;
    for (++at_;;) {
      const char* begin = at_;
      unsigned char all = 0;
      for (; at_ != end_ && !ends_run(*at_); ++at_) all |= static_cast<unsigned char>(*at_);
      const std::string_view run(begin, at_);
      if (all >= 0x80U && !analysis::is_valid_utf8(run)) return false;
      out += run;
      if (at_ == end_) return false;
      if (*at_ == '"') {
        ++at_;
        return true;
      }
      if (*at_ != '\\' || !escape(out)) return false;
    }
  }

  bool escape(std::string& out) {
    if (end_ - at_ < 2) return false;
    constexpr std::string_view kNames = "\"\\/bfnrt";
    constexpr std::string_view kMeant = "\"\\/\b\f\n\r\t";
    const char name = at_[1];
    at_ += 2;
    if (name == 'u') return code_point(out);
    const std::size_t which = kNames.find(name);
    if (which == kNames.npos) return false;
    out += kMeant[which];
    return true;
  }

  bool code_point(std::string& out) {
    constexpr std::ptrdiff_t kDigits = 4;
    if (end_ - at_ < kDigits) return false;
    std::uint32_t code = 0;
    if (std::from_chars(at_, at_ + kDigits, code, 16).ptr != at_ + kDigits) return false;
    if (code >= 0xD800U && code < 0xE000U) return false;
    at_ += kDigits;
    if (code < 0x80U) {
      out += static_cast<char>(code);
    } else if (code < 0x800U) {
      out += static_cast<char>(0xC0U | code >> 6U);
      out += static_cast<char>(0x80U | (code & 0x3FU));
    } else {
      out += static_cast<char>(0xE0U | code >> 12U);
      out += static_cast<char>(0x80U | (code >> 6U & 0x3FU));
      out += static_cast<char>(0x80U | (code & 0x3FU));
    }
    return true;
  }

  bool integer(json& out) {
    const char* begin = at_;
    const bool negative = *at_ == '-';
    if (negative) ++at_;
    const char* digits = at_;
    while (at_ != end_ && is_digit(*at_)) ++at_;
    const auto bytes = static_cast<std::size_t>(at_ - digits);
    if (bytes == 0 || bytes > kMaxNumberBytes || (*digits == '0' && (bytes > 1 || negative))) {
      return false;
    }
    if (at_ != end_ && (*at_ == '.' || *at_ == 'e' || *at_ == 'E')) return false;
    std::int64_t number = 0;
    std::from_chars(begin, at_, number);
    if (negative) {
      out = number;
    } else {
      out = static_cast<std::uint64_t>(number);
    }
    return true;
  }

  const char* at_;
  const char* end_;
};

}  // namespace

bool parse_plain_json(std::string_view text, json& out) {
  return PlainParser(text).document(out);
}

}  // namespace lede::indexer
