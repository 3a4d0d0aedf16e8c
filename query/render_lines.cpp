// SPDX-License-Identifier: GPL-2.0-or-later
// The formats that are one line a hit, and HTML snippets.
#include <algorithm>

#include <fmt/format.h>

#include "analysis/steering.hpp"
#include "analysis/unicode.hpp"
#include "lede/render.hpp"

namespace lede {
namespace {

/// An id that holds a line break would look like two, and one may hold worse.
std::string one_line(std::string_view id) {
  std::string out;
  for (std::size_t at = 0; at < id.size();) {
    const auto point = analysis::code_point_at(id, at);
    if (analysis::steers(point.value)) {
      out += ' ';
    } else {
      out.append(id, at, point.bytes);
    }
    at += point.bytes;
  }
  return out;
}

/// TREC's columns are separated by spaces, so that an id must not hold any.
std::string one_column(std::string_view whole) {
  std::string id = one_line(whole);
  std::ranges::replace_if(
      id, [](char c) { return static_cast<unsigned char>(c) <= ' '; }, '_');
  return id.empty() ? "_" : id;
}

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
}

}  // namespace

std::string to_trec(const SearchResult& result, std::string_view query_id, std::string_view tag) {
  std::string out;
  const std::string query = one_column(query_id);
  std::size_t rank = result.offset;
  for (const Hit& hit : result.hits) {
    out +=
        fmt::format("{} Q0 {} {} {:.6f} {}\n", query, one_column(hit.id), ++rank, hit.score, tag);
  }
  return out;
}

std::string to_ids(const SearchResult& result) {
  std::string out;
  for (const Hit& hit : result.hits) out += one_line(hit.id) + "\n";
  return out;
}

std::string to_html(const Snippet& snippet) {
  std::string out;
  std::size_t at = 0;
  for (const ByteRange mark : snippet.marks) {
    append_escaped(out, std::string_view(snippet.text).substr(at, mark.begin - at));
    out += "<mark>";
    append_escaped(out, mark.of(snippet.text));
    out += "</mark>";
    at = mark.end;
  }
  append_escaped(out, std::string_view(snippet.text).substr(at));
  return out;
}

}  // namespace lede
