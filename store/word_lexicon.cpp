// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/word_lexicon.hpp"

#include <algorithm>
#include <map>

#include "analysis/embedded.hpp"
#include "analysis/families.hpp"
#include "store/file_io.hpp"

namespace lede::store {

LEDE_EMBEDDED(families)

namespace {

/// In a table of sorted lines "key TAB rest", what follows the key; empty when it is not there.
std::string_view line_of(std::string_view table, std::string_view key) {
  while (!table.empty()) {
    const std::size_t middle = table.size() / 2;
    const std::size_t before = table.substr(0, middle).rfind('\n');
    const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
    const std::size_t end = std::min(table.find('\n', begin), table.size());
    const std::string_view line = table.substr(begin, end - begin);
    const std::size_t tab = std::min(line.find('\t'), line.size());
    const int order = line.substr(0, tab).compare(key);
    if (order == 0) return line.substr(std::min(tab + 1, line.size()));
    table = order > 0 ? table.substr(0, begin) : table.substr(std::min(end + 1, table.size()));
  }
  return {};
}

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> words;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find(' '), line.size());
    words.push_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return words;
}

}  // namespace

WordLexicon::WordLexicon(const std::string& path) : file_(path) {
  file_.verify_all();
  families_ = file_.section("families");
  acts_ = file_.section("acts");
}

std::vector<std::string_view> WordLexicon::family(std::string_view stem) const {
  return words_of(line_of(families_, stem));
}

std::vector<Act> WordLexicon::acts(std::string_view stem) const {
  std::vector<Act> acts;
  for (const std::string_view name : words_of(line_of(acts_, stem))) {
    auto act = Act::kStatement;
    if (parse_act(name, act)) acts.push_back(act);
  }
  return acts;
}

void write_word_lexicon(const std::string& path) {
  std::map<std::string_view, std::string> acts;
  for (const analysis::ActWord& word : analysis::act_words()) {
    std::string& names = acts[word.stem];
    if (!names.empty()) names += ' ';
    names += name_of(word.act);
  }
  SectionWriter writer(path);
  writer.begin_section("families");
  writer.write(embedded_families());
  writer.begin_section("acts");
  for (const auto& [stem, names] : acts) {
    writer.write(stem);
    writer.write("\t");
    writer.write(names);
    writer.write("\n");
  }
  writer.close();
  sync_file(path);
}

}  // namespace lede::store
