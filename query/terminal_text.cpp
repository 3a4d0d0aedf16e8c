// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/terminal_text.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <unicode/uchar.h>

#include "analysis/steering.hpp"
#include "analysis/unicode.hpp"

namespace lede::query {
namespace {

constexpr std::string_view kReset = "\033[0m";

std::string_view code_of(Ink ink) {
  switch (ink) {
    case Ink::kTitle:
      return "\033[1m";
    case Ink::kFaint:
      return "\033[2m";
    case Ink::kMark:
      return "\033[1;33m";
    case Ink::kSpeaker:
      return "\033[36m";
    case Ink::kBar:
      return "\033[34m";
    case Ink::kPlain:
      return "";
  }
  return "";
}

void append_visible(char32_t c, std::string& out) {
  if (c < 0x20) {
    analysis::append_utf8(0x2400 + c, out);
  } else if (analysis::steers(c)) {
    out += fmt::format("<U+{:04X}>", static_cast<std::uint32_t>(c));
  } else {
    analysis::append_utf8(c, out);
  }
}

bool is_white(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x2028 || c == 0x2029;
}

std::size_t width_of(char32_t c) {
  const auto point = static_cast<UChar32>(c);
  const auto mask = U_GET_GC_MASK(point);
  if ((mask & (U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK)) != 0) return 0;
  const int width = u_getIntPropertyValue(point, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// A stretch of the text without white space, with marks in it already inked.
struct Chunk {
  std::string shown{};
  std::size_t columns = 0;
  bool goes_on = false;  ///< no blank stands before it
};

class Chunker {
 public:
  /// Chunks are broken where they have more than `most` columns, as of languages without blanks.
  Chunker(std::string_view text, const std::vector<ByteRange>& marks, const TextStyle& style,
          std::size_t most)
      : text_(text), marks_(marks), style_(style), most_(most) {}

  std::vector<Chunk> run() {
    for (std::size_t at = 0; at < text_.size();) {
      mark_at(at);
      const auto point = analysis::code_point_at(text_, at);
      at += point.bytes;
      if (is_white(point.value)) {
        close();
      } else {
        std::string visible;
        append_visible(point.value, visible);
        const std::size_t columns = columns_of(visible);
        const std::size_t here = at - point.bytes;
        if (current_.columns + columns + brackets() > most_ && current_.columns > 0 &&
            analysis::grapheme_floor(text_, here) == here) {
          close();
          current_.goes_on = true;
        }
        add(visible, columns);
      }
    }
    mark_at(text_.size());
    close();
    return std::move(chunks_);
  }

 private:
  /// Columns that the signs of the mark here still take in this chunk.
  std::size_t brackets() const { return style_.colour || !inside_ ? 0 : (open_ ? 1 : 2); }

  void add(std::string_view shown, std::size_t columns) {
    if (inside_ && !open_) open_mark();
    current_.shown += shown;
    current_.columns += columns;
  }

  void open_mark() {
    open_ = true;
    current_.shown += style_.colour ? code_of(Ink::kMark) : std::string_view("[");
    current_.columns += style_.colour ? 0 : 1;
  }

  void close_mark() {
    if (!open_) return;
    open_ = false;
    current_.shown += style_.colour ? kReset : std::string_view("]");
    current_.columns += style_.colour ? 0 : 1;
  }

  void mark_at(std::size_t at) {
    if (next_ < marks_.size() && inside_ && at >= marks_[next_].end) {
      inside_ = false;
      close_mark();
      ++next_;
    }
    if (next_ < marks_.size() && !inside_ && at >= marks_[next_].begin) inside_ = true;
  }

  /// Ends the chunk; a mark that goes on is opened again in the next one.
  void close() {
    close_mark();
    if (!current_.shown.empty()) chunks_.push_back(std::move(current_));
    current_ = {};
  }

  std::string_view text_;
  const std::vector<ByteRange>& marks_;
  const TextStyle& style_;
  std::size_t most_;
  std::size_t next_ = 0;
  bool inside_ = false;
  bool open_ = false;
  Chunk current_{};
  std::vector<Chunk> chunks_{};
};

}  // namespace

std::string inked(std::string_view text, Ink ink, const TextStyle& style) {
  if (!style.colour || ink == Ink::kPlain || text.empty()) return std::string(text);
  return std::string(code_of(ink)).append(text).append(kReset);
}

std::string harmless(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = analysis::code_point_at(text, at);
    at += point.bytes;
    if (!is_white(point.value)) {
      append_visible(point.value, out);
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = analysis::code_point_at(text, at);
    columns += width_of(point.value);
    at += point.bytes;
  }
  return columns;
}

std::string wrapped(std::string_view text, const std::vector<ByteRange>& marks,
                    std::string_view indent, const TextStyle& style) {
  std::string out;
  const std::size_t margin = columns_of(indent);
  std::size_t column = 0;
  const std::size_t most = style.width - std::min<std::size_t>(style.width, margin);
  for (const Chunk& chunk : Chunker(text, marks, style, most).run()) {
    const std::string_view between = chunk.goes_on ? "" : " ";
    if (column > 0 && column + between.size() + chunk.columns > style.width) {
      out += '\n';
      column = 0;
    }
    out += column == 0 ? indent : between;
    column += (column == 0 ? margin : between.size()) + chunk.columns;
    out += chunk.shown;
  }
  return out + "\n";
}

std::string clipped(std::string_view text, std::size_t columns) {
  if (columns_of(text) <= columns) return std::string(text);
  std::size_t used = 0;
  std::size_t at = 0;
  while (at < text.size()) {
    const auto point = analysis::code_point_at(text, at);
    if (used + width_of(point.value) + 1 > columns) break;
    used += width_of(point.value);
    at += point.bytes;
  }
  return std::string(text.substr(0, at)) + "…";
}

}  // namespace lede::query
