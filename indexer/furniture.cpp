// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/furniture.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <string>

#include "analysis/unicode.hpp"
#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

enum class Match : std::uint8_t { kWhole, kPrefix, kContains };
enum class Effect : std::uint8_t {
  kDrop,  ///< the line goes wherever it stands
  kCut,   ///< the line goes and, once there was some text, all that follows it
  kTail,  ///< the line goes when only furniture follows it
};

struct Rule {
  Match match;
  Effect effect;
  std::string_view phrase;  ///< folded
};

/// No line of furniture is longer; a paragraph that happens to begin alike is.
constexpr std::size_t kLongestLine = 240;

constexpr std::array kRules{
    Rule{Match::kPrefix, Effect::kDrop, "image:"},
    Rule{Match::kPrefix, Effect::kDrop, "images:"},
    Rule{Match::kPrefix, Effect::kDrop, "photo:"},
    Rule{Match::kPrefix, Effect::kDrop, "photos:"},
    Rule{Match::kPrefix, Effect::kDrop, "photograph:"},
    Rule{Match::kPrefix, Effect::kDrop, "picture:"},
    Rule{Match::kPrefix, Effect::kDrop, "caption:"},
    Rule{Match::kPrefix, Effect::kDrop, "file photo"},
    Rule{Match::kPrefix, Effect::kDrop, "image credit"},
    Rule{Match::kPrefix, Effect::kDrop, "photo credit"},
    Rule{Match::kPrefix, Effect::kDrop, "picture credit"},
    Rule{Match::kPrefix, Effect::kDrop, "(photo by"},
    Rule{Match::kPrefix, Effect::kDrop, "photo by"},
    Rule{Match::kWhole, Effect::kDrop, "advertisement"},
    Rule{Match::kPrefix, Effect::kDrop, "story continues below"},
    Rule{Match::kPrefix, Effect::kDrop, "article continues below"},
    Rule{Match::kPrefix, Effect::kDrop, "article continues after"},
    Rule{Match::kPrefix, Effect::kDrop, "read more:"},
    Rule{Match::kPrefix, Effect::kDrop, "read also"},
    Rule{Match::kPrefix, Effect::kDrop, "also read"},
    Rule{Match::kPrefix, Effect::kDrop, "see also:"},
    Rule{Match::kPrefix, Effect::kDrop, "read next"},
    Rule{Match::kPrefix, Effect::kDrop, "share this"},
    Rule{Match::kPrefix, Effect::kDrop, "click here to"},
    Rule{Match::kPrefix, Effect::kDrop, "sign up for"},
    Rule{Match::kPrefix, Effect::kDrop, "sign up to"},
    Rule{Match::kPrefix, Effect::kDrop, "subscribe to our"},
    Rule{Match::kPrefix, Effect::kDrop, "subscribe now"},
    Rule{Match::kPrefix, Effect::kDrop, "already a subscriber"},
    Rule{Match::kPrefix, Effect::kDrop, "we use cookies"},
    Rule{Match::kPrefix, Effect::kDrop, "this site uses cookies"},
    Rule{Match::kPrefix, Effect::kDrop, "this website uses cookies"},
    Rule{Match::kContains, Effect::kDrop, "accept all cookies"},
    Rule{Match::kContains, Effect::kDrop, "enable javascript"},
    Rule{Match::kContains, Effect::kDrop, "all rights reserved"},
    Rule{Match::kContains, Effect::kDrop, "your email address will not be published"},
    Rule{Match::kContains, Effect::kDrop, "required fields are marked"},
    Rule{Match::kPrefix, Effect::kDrop, "if you experience technical problems"},
    Rule{Match::kPrefix, Effect::kDrop, "save my name, email"},
    Rule{Match::kPrefix, Effect::kDrop, "save my name and email"},
    Rule{Match::kWhole, Effect::kCut, "leave a reply"},
    Rule{Match::kWhole, Effect::kCut, "leave a comment"},
    Rule{Match::kWhole, Effect::kCut, "post a comment"},
    Rule{Match::kWhole, Effect::kCut, "add a comment"},
    Rule{Match::kWhole, Effect::kCut, "comments"},
    Rule{Match::kPrefix, Effect::kCut, "cancel reply"},
    Rule{Match::kWhole, Effect::kCut, "related stories"},
    Rule{Match::kWhole, Effect::kCut, "related articles"},
    Rule{Match::kWhole, Effect::kCut, "related posts"},
    Rule{Match::kWhole, Effect::kCut, "related topics"},
    Rule{Match::kWhole, Effect::kCut, "most read"},
    Rule{Match::kWhole, Effect::kCut, "most popular"},
    Rule{Match::kWhole, Effect::kCut, "you may also like"},
    Rule{Match::kWhole, Effect::kCut, "you might also like"},
    Rule{Match::kWhole, Effect::kCut, "recommended for you"},
    Rule{Match::kPrefix, Effect::kTail, "©"},
    Rule{Match::kPrefix, Effect::kTail, "(c) "},
    Rule{Match::kPrefix, Effect::kTail, "copyright"},
    Rule{Match::kPrefix, Effect::kTail, "live updates"},
    Rule{Match::kPrefix, Effect::kTail, "follow us"},
    Rule{Match::kPrefix, Effect::kTail, "follow our"},
    Rule{Match::kPrefix, Effect::kTail, "like us on"},
    Rule{Match::kPrefix, Effect::kTail, "join our"},
    Rule{Match::kPrefix, Effect::kTail, "download our app"},
    Rule{Match::kPrefix, Effect::kTail, "support our journalism"},
    Rule{Match::kPrefix, Effect::kTail, "our standards:"},
    Rule{Match::kPrefix, Effect::kTail, "explore more"},
    Rule{Match::kPrefix, Effect::kTail, "related:"},
    Rule{Match::kPrefix, Effect::kTail, "topics:"},
    Rule{Match::kPrefix, Effect::kTail, "tags:"},
    Rule{Match::kPrefix, Effect::kTail, "filed under"},
    Rule{Match::kPrefix, Effect::kTail, "listen to this article"},
    Rule{Match::kPrefix, Effect::kTail, "print this page"},
    Rule{Match::kPrefix, Effect::kTail, "back to top"},
    Rule{Match::kPrefix, Effect::kTail, "sign in to"},
    Rule{Match::kPrefix, Effect::kTail, "log in to"},
    Rule{Match::kPrefix, Effect::kTail, "have your say"},
    Rule{Match::kPrefix, Effect::kTail, "cookie settings"},
    Rule{Match::kPrefix, Effect::kTail, "privacy policy"},
    Rule{Match::kPrefix, Effect::kTail, "terms of"},
    Rule{Match::kWhole, Effect::kTail, "share"},
    Rule{Match::kWhole, Effect::kTail, "newsletters"},
    Rule{Match::kWhole, Effect::kTail, "newsletter"},
    Rule{Match::kContains, Effect::kTail, "newsletter: subscribe"},
};

const Rule* rule_for(std::string_view line) {
  line = trim(line);
  if (line.empty() || line.size() > kLongestLine) return nullptr;
  const auto folded = analysis::fold(line);
  const auto found = std::ranges::find_if(kRules, [&folded](const Rule& rule) {
    switch (rule.match) {
      case Match::kWhole:
        return folded == rule.phrase;
      case Match::kPrefix:
        return folded.starts_with(rule.phrase);
      case Match::kContains:
        return folded.find(rule.phrase) != folded.npos;
    }
    return false;
  });
  return found == kRules.end() ? nullptr : &*found;
}

/// Where a comment form or a list of other stories begins. Only after some text: pages have links
/// of these names below their headlines too.
std::size_t first_cut(const std::vector<std::string_view>& lines) {
  constexpr std::size_t kLongSentence = 100;
  std::size_t sentences = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (sentences >= 2) {
      const auto* rule = rule_for(lines[at]);
      if (rule != nullptr && rule->effect == Effect::kCut) return at;
    }
    if (ends_sentence(lines[at])) sentences += lines[at].size() >= kLongSentence ? 2U : 1U;
  }
  return lines.size();
}

constexpr std::size_t kUnfinishedWords = 14;

}  // namespace

void drop_furniture(std::vector<std::string_view>& lines) {
  lines.resize(first_cut(lines));
  std::erase_if(lines, [](std::string_view line) {
    const auto* rule = rule_for(line);
    return rule != nullptr && rule->effect != Effect::kTail;
  });
  while (!lines.empty() && (lines.back().empty() || rule_for(lines.back()) != nullptr)) {
    lines.pop_back();
  }
}

std::size_t length_without_tail(std::string_view text) {
  std::size_t length = text.size();
  for (auto rest = text; !rest.empty();) {
    const auto line_end = rest.find_last_not_of(" \t\r\n");
    if (line_end == rest.npos) break;
    const auto before = rest.find_last_of('\n', line_end);
    if (before == rest.npos) break;  // the first line always stays
    if (rule_for(rest.substr(before + 1, line_end - before)) == nullptr) break;
    rest = rest.substr(0, before);
    const auto kept = rest.find_last_not_of(" \t\r\n");
    if (kept == rest.npos) break;
    length = kept + 1;
  }
  return length;
}

void drop_unfinished_tail(std::vector<std::string_view>& paragraphs) {
  const auto finished = static_cast<std::size_t>(std::ranges::count_if(paragraphs, ends_sentence));
  if (finished < 2 || finished * 2 < paragraphs.size()) return;
  while (!ends_sentence(paragraphs.back()) && count_words(paragraphs.back()) <= kUnfinishedWords) {
    paragraphs.pop_back();
  }
}

}  // namespace lede::indexer
