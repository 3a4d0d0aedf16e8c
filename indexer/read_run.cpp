// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_run.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "analysis/unicode.hpp"
#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kLongestId = 4096;

/// Control and bidi characters in names would steer a terminal or break the line.
bool is_safe_to_show(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
  const bool bidi = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return !control && !bidi;
}

}  // namespace

std::uint64_t hash_of(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::string shown(const Place& place) {
  std::size_t replaced = 0;
  const auto path = analysis::repair_utf8(place.path, replaced);
  std::string text;
  for (std::size_t at = 0; at < path.size();) {
    const auto c = analysis::code_point_at(path, at);
    if (is_safe_to_show(c.value)) {
      text.append(path, at, c.bytes);
    } else {
      text += fmt::format("\\x{:02x}", static_cast<std::uint32_t>(c.value));
    }
    at += c.bytes;
  }
  if (place.line != 0) text += ":" + std::to_string(place.line);
  return text;
}

void ReadRun::problem(ErrorCode code, const Place& place, std::string_view what) {
  tell(code, place, what);
  if (trouble_) trouble_(place.path);
}

void ReadRun::tell(ErrorCode code, const Place& place, std::string_view what) {
  const auto message = shown(place) + ": " + std::string(what);
  if (options_.strict) throw Error(code, message);
  if (sink_.problem) sink_.problem({code, message});
}

void ReadRun::deliver(Reading&& reading, const Place& place) {
  auto& article = reading.article;
  for (const auto& remark : reading.remarks) tell(ErrorCode::kInvalidInput, place, remark);
  if (trim(article.text).empty()) {
    return problem(ErrorCode::kInvalidInput, place,
                   place.line == 0 ? "no article text in it; skipped"
                                   : "the record has no text; give it a member \"text\"; skipped");
  }
  if (article.text.size() > options_.max_article_bytes) {
    return problem(ErrorCode::kInvalidInput, place,
                   "the text is longer than the limit of " +
                       std::to_string(options_.max_article_bytes >> 20U) +
                       " MiB for one article; split it; skipped");
  }
  if (article.id.size() > kLongestId) {
    return problem(ErrorCode::kInvalidInput, place,
                   "the id is longer than 4,096 bytes; give it a shorter one; skipped");
  }
  if (!ids_.insert(hash_of(article.id)).second) {
    return problem(ErrorCode::kInvalidInput, place,
                   "the id \"" + shown({article.id, 0}) +
                       "\" was already read in this run; ids must differ, the first one counts; "
                       "skipped");
  }
  if (!sink_.article(std::move(article))) stopped_ = true;
}

void ReadRun::consumed(std::size_t bytes) {
  done_ += bytes;
  if (sink_.progress) sink_.progress(done_, total_);
}

}  // namespace lede::indexer
