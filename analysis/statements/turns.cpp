// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/statements/turns.hpp"

#include <algorithm>

#include "analysis/names/spans.hpp"
#include "analysis/statements/one_of.hpp"

namespace lede::analysis {
namespace {

struct ReadLabel {
  Label kind = Label::kNone;
  ByteRange name{};
  std::size_t bytes = 0;  ///< up to the words
};

// Markup of bold text, and brackets around a label.
constexpr std::string_view kAround = "*_[( \t";
constexpr std::string_view kBehind = "*_]) \t";
constexpr std::string_view kDigits = "0123456789";

std::size_t past(std::string_view text, std::size_t at, std::string_view characters) {
  return std::min(text.find_first_not_of(characters, at), text.size());
}

bool ends_label(std::string_view text, std::size_t at) {
  return at >= text.size() || kBehind.find(text[at]) != std::string_view::npos;
}

// "Q:", "Q 1.", "A2)", "Answer:"
ReadLabel letter_label(std::string_view text) {
  const std::size_t begin = past(text, 0, kAround);
  for (const std::string_view word : {"Question", "Answer", "Q", "A"}) {
    if (!text.substr(begin).starts_with(word)) continue;
    const std::size_t digits = past(text, past(text, begin + word.size(), kBehind), kDigits);
    const std::size_t mark = past(text, digits, kBehind);
    const bool dotted = word.size() == 1 && mark < text.size() && text[mark] == '.';
    if (!dotted && (mark >= text.size() || text[mark] != ':')) return {};
    if (!ends_label(text, mark + 1)) return {};
    const Label kind = word.front() == 'Q' ? Label::kQuestion : Label::kAnswer;
    return {kind, {}, past(text, mark + 1, kBehind)};
  }
  return {};
}

bool is_name(std::string_view name) {
  constexpr std::size_t kMostWords = 6;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size(); ++words) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    const bool small = words > 0 && one_of(word, {"of", "the", "and", "de", "der", "van", "von",
                                                  "da", "di", "du", "la", "bin", "al", "y"});
    if (!small && !is_capitalised(word)) return false;
    at = past(name, end, " ");
  }
  return words > 0 && words <= kMostWords;
}

// "ADA LIND:", "Dr. Lind (laughs):"
ReadLabel name_label(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  const std::size_t colon = text.substr(0, kLongest).find(':');
  if (colon == std::string_view::npos || !ends_label(text, colon + 1)) return {};
  const std::size_t begin = past(text, 0, kAround);
  if (begin >= colon) return {};
  std::string_view name = text.substr(begin, colon - begin);
  name = name.substr(0, name.find('('));
  name = name.substr(0, name.find_last_not_of(kBehind) + 1);
  if (name.find_first_of(",;?!\"\n") != std::string_view::npos || !is_name(name)) return {};
  return {Label::kName, {begin, begin + name.size()}, past(text, colon + 1, kBehind)};
}

ReadLabel read_label(std::string_view text) {
  const ReadLabel letter = letter_label(text);
  return letter.kind != Label::kNone ? letter : name_label(text);
}

bool opens_quotation(std::string_view text) {
  return text.starts_with('"') || text.starts_with("\u201C") || text.starts_with("\u2018") ||
         text.starts_with("\u00AB");
}

// The last character that is no closing mark.
char last_mark(std::string_view text) {
  for (const std::string_view closer : {"\u201D", "\u2019", "\u00BB"}) {
    if (text.ends_with(closer)) text.remove_suffix(closer.size());
  }
  const std::size_t last = text.find_last_not_of("\"')]*_ ");
  return last == std::string_view::npos ? '\0' : text[last];
}

class ParagraphReader {
 public:
  explicit ParagraphReader(const Document& document) : document_(document) {
    std::size_t blank = 0;
    std::size_t single = 0;
    for (std::size_t s = 1; s < document.sentences.size(); ++s) {
      const auto lines = lines_before(s);
      if (lines == 1) ++single;
      if (lines > 1) ++blank;
    }
    fewest_lines_ = single > blank ? 1 : 2;
  }

  std::vector<Paragraph> read() {
    for (std::size_t s = 0; s < document_.sentences.size(); ++s) {
      const auto lines = s == 0 ? fewest_lines_ : lines_before(s);
      const ReadLabel label = lines == 0 ? ReadLabel{} : read_label(text_from(s));
      if (lines >= fewest_lines_ || label.kind != Label::kNone) open(s, label);
      paragraphs_.back().end_sentence = s + 1;
      paragraphs_.back().words.end = document_.sentences[s].end;
    }
    for (Paragraph& paragraph : paragraphs_) judge(paragraph);
    return std::move(paragraphs_);
  }

 private:
  [[nodiscard]] std::ptrdiff_t lines_before(std::size_t s) const {
    const std::size_t from = document_.sentences[s - 1].end;
    const std::size_t to = document_.sentences[s].begin;
    return std::ranges::count(document_.text.substr(from, to - from), '\n');
  }

  [[nodiscard]] std::string_view text_from(std::size_t s) const {
    return document_.sentences[s].of(document_.text);
  }

  void open(std::size_t s, const ReadLabel& label) {
    const std::size_t begin = document_.sentences[s].begin;
    const bool awaits_words = !paragraphs_.empty() && paragraphs_.back().label != Label::kNone &&
                              paragraphs_.back().words.empty();
    if (awaits_words && label.kind == Label::kNone) {
      paragraphs_.back().words.begin = begin;
      return;
    }
    const ByteRange name{begin + label.name.begin, begin + label.name.end};
    paragraphs_.push_back({s, s, {begin + label.bytes, begin}, label.kind, name});
  }

  void judge(Paragraph& paragraph) const {
    if (paragraph.words.empty()) return;
    paragraph.words.begin = past(document_.text, paragraph.words.begin, " \t\r\n");
    const std::string_view text = paragraph.words.of(document_.text);
    const char last = last_mark(text);
    paragraph.asks = last == '?' && !opens_quotation(text);
    paragraph.finished =
        last == '.' || last == '?' || last == '!' || last == ':' || text.ends_with("\u2026");
  }

  const Document& document_;
  std::ptrdiff_t fewest_lines_ = 2;
  std::vector<Paragraph> paragraphs_{};
};

}  // namespace

std::vector<Paragraph> read_paragraphs(const Document& document) {
  return ParagraphReader(document).read();
}

}  // namespace lede::analysis
