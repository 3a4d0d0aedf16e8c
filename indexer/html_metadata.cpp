// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/html_metadata.hpp"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string_view>
#include <unordered_map>

#include "indexer/article_fields.hpp"
#include "indexer/clean_text.hpp"
#include "indexer/credits.hpp"
#include "indexer/dates.hpp"
#include "indexer/json_ld.hpp"

namespace lede::indexer {
namespace {

/// The facts of a page by where they stand; the first of each kind counts.
struct PageFacts {
  std::unordered_map<std::string, std::string> meta{};  ///< lower-case name → content
  std::string title{};
  std::string heading{};
  std::string canonical{};
  std::string time{};
  std::vector<std::string> authors{};
  std::string ld_body{};
};

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  });
  return out;
}

bool has_word(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const auto end = at + word.size();
    if (begins && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

void collect_meta(const HtmlTree& tree, std::size_t node, PageFacts& facts) {
  for (const std::string_view key : {"property", "name", "itemprop"}) {
    const auto name = tree.attribute(node, key);
    const auto content = clean_line(tree.attribute(node, "content"));
    if (!name.empty() && !content.empty()) facts.meta.try_emplace(lower(name), content);
  }
}

void collect_author(const HtmlTree& tree, std::size_t node, PageFacts& facts) {
  const auto classes = tree.attribute(node, "class");
  const bool marked = tree.attribute(node, "itemprop") == "author" ||
                      has_word(tree.attribute(node, "rel"), "author") ||
                      has_word(classes, "byline") || has_word(classes, "author") ||
                      has_word(classes, "author-name");
  if (!marked || tree.tag(node) == "meta" || tree.tag(node) == "link") return;
  const auto line = clean_line(tree.text_below(node));
  if (const auto credits = parse_byline(line.starts_with("By ") ? line : "By " + line)) {
    if (facts.authors.empty()) facts.authors = credits->authors;
  }
}

void collect(const HtmlTree& tree, std::size_t node, PageFacts& facts, Reading& reading) {
  const auto tag = tree.tag(node);
  const auto set = [](std::string& target, std::string_view value) {
    if (target.empty()) target = clean_line(value);
  };
  if (tag == "meta") {
    collect_meta(tree, node, facts);
  } else if (tag == "link") {
    if (has_word(tree.attribute(node, "rel"), "canonical")) {
      set(facts.canonical, tree.attribute(node, "href"));
    }
  } else if (tag == "title") {
    set(facts.title, tree.text_below(node));
  } else if (tag == "h1") {
    set(facts.heading, tree.text_below(node));
  } else if (tag == "time" || tree.attribute(node, "itemprop") == "datePublished") {
    const auto stamp = tree.attribute(node, "datetime");
    set(facts.time, stamp.empty() ? std::string_view(tree.text_below(node)) : stamp);
  } else if (tag == "script") {
    const auto body = read_json_ld(tree.text_below(node), reading);
    if (facts.ld_body.empty()) facts.ld_body = body;
  }
  collect_author(tree, node, facts);
}

std::string first_of(const PageFacts& facts, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = facts.meta.find(name);
    if (found != facts.meta.end()) return found->second;
  }
  return {};
}

constexpr std::array<std::string_view, 6> kSeparators{" | ", " - ", " – ", " — ", " · ", " :: "};

/// "Headline | The Post" → both halves; the site's name is the short last part.
std::pair<std::string_view, std::string_view> split_title(std::string_view title) {
  for (const auto separator : kSeparators) {
    const auto at = title.rfind(separator);
    if (at == title.npos) continue;
    const auto site = title.substr(at + separator.size());
    if (count_words(site) <= 5 && site.size() < at) return {title.substr(0, at), site};
  }
  return {title, {}};
}

/// What a page's title adds to its headline, however long: "Fire - The Northern Observer".
std::string_view site_after(std::string_view headline, std::string_view title) {
  if (headline.empty() || !title.starts_with(headline)) return {};
  title.remove_prefix(headline.size());
  const auto separator =
      std::ranges::find_if(kSeparators, [title](auto s) { return title.starts_with(s); });
  return separator == kSeparators.end() ? std::string_view() : title.substr(separator->size());
}

void set_title_and_source(const PageFacts& facts, lede::Article& article) {
  if (article.title.empty()) {
    article.title = first_of(facts, {"og:title", "twitter:title", "dc.title", "citation_title"});
  }
  const auto headline = split_title(facts.title).first;
  if (article.title.empty()) article.title = facts.heading.empty() ? headline : facts.heading;
  if (article.source.empty()) {
    article.source = first_of(facts, {"og:site_name", "application-name", "dc.publisher",
                                      "citation_journal_title", "publisher"});
  }
  if (article.source.empty()) article.source = site_after(article.title, facts.title);
  // og:title often carries the site's name as well.
  const auto [bare, suffix] = split_title(article.title);
  if (!suffix.empty() && suffix == article.source) article.title = std::string(bare);
}

void set_date_of_page(const PageFacts& facts, Reading& reading) {
  const auto stamp = first_of(
      facts, {"article:published_time", "og:article:published_time", "datepublished",
              "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date",
              "publication_date", "dc.date.issued", "dc.date", "dcterms.created", "dcterms.date",
              "citation_publication_date", "citation_date", "date"});
  set_date(stamp, reading);
  // Times on the page may be of comments or updates: what is no date is passed over.
  if (reading.article.date.empty()) reading.article.date = iso_date(facts.time);
  if (reading.article.date.empty()) {
    reading.article.date = iso_date(date_in_name(reading.article.url));
  }
}

}  // namespace

std::string read_html_metadata(const HtmlTree& tree, Reading& reading) {
  PageFacts facts;
  for (std::size_t node = 1; node < tree.size(); ++node) {
    if (!tree.is_text(node)) collect(tree, node, facts, reading);
  }
  auto& article = reading.article;
  if (!facts.canonical.empty()) article.url = facts.canonical;
  if (article.url.empty()) article.url = first_of(facts, {"og:url", "citation_public_url"});
  set_title_and_source(facts, article);
  set_date_of_page(facts, reading);
  if (article.section.empty()) article.section = first_of(facts, {"article:section", "section"});
  if (article.authors.empty()) {
    add_authors(
        author_names(first_of(facts, {"author", "article:author", "parsely-author",
                                      "sailthru.author", "dc.creator", "citation_author", "byl"})),
        article);
  }
  if (article.authors.empty()) add_authors(facts.authors, article);
  return std::move(facts.ld_body);
}

}  // namespace lede::indexer
