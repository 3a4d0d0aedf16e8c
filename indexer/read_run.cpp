// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/read_run.hpp"

#include <cstdint>
#include <utility>

#include "analysis/steering.hpp"
#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kLongestId = 4096;

}  // namespace

std::uint64_t hash_of(std::string_view id) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char c : id) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3U;
  return hash;
}

std::string size_text(std::uint64_t bytes) {
  if (bytes > 0 && bytes % (1U << 20U) == 0) return std::to_string(bytes >> 20U) + " MiB";
  if (bytes > 0 && bytes % (1U << 10U) == 0) return std::to_string(bytes >> 10U) + " KiB";
  return std::to_string(bytes) + " bytes";
}

std::string shown(const Place& place) {
  auto text = analysis::without_steering(place.path);
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
                   "the text is longer than the limit of " + size_text(options_.max_article_bytes) +
                       " for one article; split it; skipped");
  }
  if (article.id.size() > kLongestId) {
    return problem(ErrorCode::kInvalidInput, place,
                   "the id is longer than 4,096 bytes; give it a shorter one; skipped");
  }
  if (!ids_.insert(hash_of(article.id))) {
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
