// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/dateline.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <unordered_set>

#include "analysis/unicode.hpp"
#include "indexer/clean_text.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kLongestPlace = 48;
constexpr std::size_t kLongestSource = 48;

/// Words in capitals before a colon that name a kind of article, or an organisation.
bool is_label(std::string_view place) {
  static const std::unordered_set<std::string_view> kLabels{
      "BREAKING",   "EXCLUSIVE", "UPDATE",     "UPDATED", "WATCH",    "OPINION",   "ANALYSIS",
      "REVIEW",     "VIDEO",     "LIVE",       "WARNING", "NOTE",     "EDITORIAL", "FACTBOX",
      "EXPLAINER",  "INTERVIEW", "PHOTOS",     "NATO",    "FIFA",     "UEFA",      "WHO",
      "COVID",      "SPOILER",   "CORRECTION", "PODCAST", "TIMELINE", "PROFILE",   "BREAKING NEWS",
      "FACT CHECK", "READ MORE", "READ",       "EU",      "UN",       "US",        "UK",
      "USA",        "TODAY",     "SPORT",      "SPORTS",  "BUSINESS", "POLL",      "QUOTE"};
  return kLabels.contains(place);
}

/// Reads the parts one after the other; every step moves `at_` or leaves all as it was.
class DatelineScanner {
 public:
  explicit DatelineScanner(std::string_view text) : text_(text) {}

  std::optional<Dateline> scan() {
    const bool capitals = take_place(true);
    const bool placed = capitals || take_place(false);
    if (placed && parse_date(line_.place)) {  // "May 30 (Agency) -" names no place
      line_.place.clear();
      at_ = 0;
    }
    if (!line_.place.empty()) take_region();
    while (take_date() || take_source()) {
    }
    const bool sourced = !line_.source.empty();
    if ((!capitals || line_.place.empty()) && !sourced) return std::nullopt;
    if (!take_end(capitals)) return std::nullopt;
    if (is_label(line_.place)) return std::nullopt;
    line_.bytes = at_;
    return line_;
  }

 private:
  [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }

  /// End of the word at `from`: letters with inner hyphens, apostrophes and full stops.
  std::size_t word_end(std::size_t from, bool capitals, std::size_t& letters) const {
    auto at = from;
    letters = 0;
    while (at < text_.size()) {
      const auto c = analysis::code_point_at(text_, at);
      const auto code = static_cast<UChar32>(c.value);
      const bool mark = c.value == U'-' || c.value == U'\'' || c.value == 0x2019 || c.value == U'/';
      if (u_isalpha(code)) {
        if (capitals ? !u_isupper(code) : (letters == 0 && !u_isupper(code))) return from;
        ++letters;
      } else if (c.value == U'.' && letters > 0 && at + 1 < text_.size() &&
                 (capitals ? is_abbreviation(at) : true)) {
      } else if (!mark || letters == 0) {
        break;
      }
      at += c.bytes;
    }
    return at;
  }

  /// "ST. LOUIS" and "U.S." go on after the full stop; "PAULO. " does not.
  [[nodiscard]] bool is_abbreviation(std::size_t at) const {
    const auto begin = text_.find_last_of(" /", at);
    const auto length = at - (begin == text_.npos ? 0 : begin + 1);
    return length <= 3;
  }

  bool take_place(bool capitals) {
    std::size_t end = 0;
    std::size_t words = 0;
    for (std::size_t at = 0; words < 4;) {
      std::size_t letters = 0;
      const auto next = word_end(at, capitals, letters);
      if (next == at || (letters < 2 && words == 0)) break;
      end = next;
      ++words;
      if (end >= text_.size() || text_[end] != ' ') break;
      at = end + 1;
    }
    if (words == 0 || end > kLongestPlace) return false;
    // "HELSINKI Volodymyr …" is no dateline, "KYIV Ukraine's" neither: a mark must follow.
    line_.place = text_.substr(0, end);
    while (line_.place.ends_with('-')) line_.place.pop_back();
    at_ = end;
    return true;
  }

  /// ", Ukraine" or ", Calif."; a month is not a region.
  void take_region() {
    if (!rest().starts_with(", ")) return;
    auto at = at_ + 2;
    auto end = at;
    for (int words = 0; words < 3; ++words) {
      std::size_t letters = 0;
      const auto next = word_end(at, false, letters);
      if (next == at || letters < 2) break;
      end = next;
      if (end >= text_.size() || text_[end] != ' ') break;
      at = end + 1;
    }
    const auto region = text_.substr(at_ + 2, end - at_ - 2);
    if (region.empty() || region.size() > kLongestPlace) return;
    if (parse_date(region.substr(0, region.find(' ')))) return;
    line_.place += ", ";
    line_.place += region;
    at_ = end;
  }

  bool take_date() {
    const auto from = rest().find_first_not_of(", ");
    if (from == std::string_view::npos || (from == 0 && at_ > 0)) return false;
    const auto text = rest().substr(from);
    std::size_t end = text.size();
    for (const std::string_view stop : {",", " (", ":", " - ", " – ", " — ", " -- ", ".", "\n"}) {
      end = std::min(end, text.find(stop));
    }
    auto words = text.substr(0, end);
    for (const std::string_view dash : {" –", " —", " -"}) {
      if (words.ends_with(dash)) words.remove_suffix(dash.size());
    }
    const auto date = parse_date(words);
    if (!date) return false;
    line_.date = completed(line_.date, *date);
    dated_ = true;
    at_ += from + words.size();
    if (rest().starts_with('.') && words.size() <= 4) ++at_;  // "Aug."
    return true;
  }

  bool take_source() {
    const auto from = rest().find_first_not_of(", ");
    if (from == std::string_view::npos || rest()[from] != '(' || !line_.source.empty())
      return false;
    const auto close = rest().find(')', from);
    if (close == std::string_view::npos || close - from > kLongestSource) return false;
    line_.source = trim(rest().substr(from + 1, close - from - 1));
    at_ += close + 1;
    return !line_.source.empty();
  }

  /// The mark between dateline and text, with the spaces around it.
  bool take_end(bool capitals) {
    const bool more_than_place = dated_ || !line_.source.empty();
    auto tail = rest();
    const auto spaces = std::min(tail.find_first_not_of(' '), tail.size());
    tail.remove_prefix(spaces);
    if (tail.empty()) return finish(spaces, more_than_place);
    for (const std::string_view dash : {"--", "-", "–", "—", "―"}) {
      const auto after = tail.substr(std::min(dash.size(), tail.size()));
      if (!tail.starts_with(dash)) continue;
      return finish(spaces + dash.size(),
                    (after.empty() && more_than_place) || after.starts_with(' '));
    }
    if (tail.starts_with(": ")) return finish(spaces + 1, capitals && spaces == 0);
    if (tail.starts_with(". ")) return finish(spaces + 1, more_than_place && capitals);
    return false;
  }

  bool finish(std::size_t bytes, bool valid) {
    at_ += bytes;
    at_ = std::min(text_.find_first_not_of(' ', at_), text_.size());
    return valid;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  Dateline line_{};
  bool dated_ = false;
};

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text) {
  return DatelineScanner(text.substr(0, std::min<std::size_t>(text.size(), 200))).scan();
}

}  // namespace lede::indexer
