// SPDX-License-Identifier: GPL-2.0-or-later
// Build step: WordNet's derivations and irregular forms, and our supplement, as a table of stems.
//
// Usage: make_families WORDNET_FOLDER SUPPLEMENT OUTPUT
#include <libstemmer.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace {

struct StemmerDelete {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

class Families {
 public:
  Families() : stemmer_(sb_stemmer_new("english", nullptr)) {}

  void link(const std::string& left, const std::string& right) {
    const auto a = stem(left);
    const auto b = stem(right);
    if (a == b || a.size() < 2 || b.size() < 2) return;
    table_[a].insert(b);
    table_[b].insert(a);
  }

  void write(std::ostream& out) const {
    for (const auto& [stem, members] : table_) {
      char separator = '\t';
      out << stem;
      for (const auto& member : members) out << std::exchange(separator, ' ') << member;
      out << '\n';
    }
  }

 private:
  std::string stem(const std::string& word) {
    const auto* stemmed =
        sb_stemmer_stem(stemmer_.get(), reinterpret_cast<const sb_symbol*>(word.data()),
                        static_cast<int>(word.size()));
    return {reinterpret_cast<const char*>(stemmed),
            static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
  }

  std::unique_ptr<sb_stemmer, StemmerDelete> stemmer_;
  std::map<std::string, std::set<std::string>> table_{};
};

bool is_plain(const std::string& word) {
  return std::ranges::all_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
}

/// WordNet links senses; words that do not even begin alike would drag in other meanings.
bool look_related(const std::string& left, const std::string& right) {
  constexpr std::size_t kAlike = 3;
  const auto length = std::min({left.size(), right.size(), kAlike});
  return length >= 2 && left.compare(0, length, right, 0, length) == 0;
}

struct Pointer {
  char pos;
  std::string offset;
  std::size_t from;  // word numbers, from 1
  std::size_t to;
};
struct Synset {
  std::vector<std::string> words{};
  std::vector<Pointer> derivations{};
};

// The format is wndb(5WN) of WordNet 3.0.
Synset parse_synset(std::istringstream& fields) {
  Synset synset;
  std::string skipped;
  std::string count;
  fields >> skipped >> skipped >> count;
  for (auto left = std::stoul(count, nullptr, 16); left > 0; --left) {
    std::string word;
    fields >> word >> skipped;
    synset.words.push_back(word);
  }
  fields >> count;
  for (auto left = std::stoul(count); left > 0; --left) {
    std::string symbol;
    std::string offset;
    std::string pos;
    std::string ends;
    fields >> symbol >> offset >> pos >> ends;
    if (symbol != "+" || ends.size() != 4) continue;
    synset.derivations.push_back({pos[0], offset, std::stoul(ends.substr(0, 2), nullptr, 16),
                                  std::stoul(ends.substr(2), nullptr, 16)});
  }
  return synset;
}

std::map<std::pair<char, std::string>, Synset> read_wordnet(const std::string& folder) {
  std::map<std::pair<char, std::string>, Synset> synsets;
  for (const auto& [file, pos] :
       {std::pair{"noun", 'n'}, {"verb", 'v'}, {"adj", 'a'}, {"adv", 'r'}}) {
    std::ifstream in(folder + "/data." + file);
    if (!in) throw std::runtime_error("cannot read " + folder + "/data." + file);
    std::string line;
    while (std::getline(in, line)) {
      if (line.starts_with("  ")) continue;
      std::istringstream fields(line);
      std::string offset;
      fields >> offset;
      synsets[{pos, offset}] = parse_synset(fields);
    }
  }
  return synsets;
}

void add_derivations(const std::string& folder, Families& families) {
  const auto synsets = read_wordnet(folder);
  for (const auto& [key, synset] : synsets) {
    for (const auto& pointer : synset.derivations) {
      const auto pos = pointer.pos == 's' ? 'a' : pointer.pos;
      const auto target = synsets.find({pos, pointer.offset});
      if (target == synsets.end() || pointer.from == 0 || pointer.to == 0) continue;
      const auto& left = synset.words.at(pointer.from - 1);
      const auto& right = target->second.words.at(pointer.to - 1);
      if (is_plain(left) && is_plain(right) && look_related(left, right))
        families.link(left, right);
    }
  }
}

void add_irregular_forms(const std::string& folder, Families& families) {
  for (const auto* file : {"noun", "verb"}) {
    std::ifstream in(folder + "/" + file + ".exc");
    std::string line;
    while (std::getline(in, line)) {
      std::istringstream fields(line);
      std::string form;
      std::string base;
      fields >> form >> base;
      if (is_plain(form) && is_plain(base)) families.link(form, base);
    }
  }
}

void add_supplement(const std::string& path, Families& families) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with('#')) continue;
    std::istringstream fields(line);
    std::vector<std::string> words;
    for (std::string word; fields >> word;) words.push_back(word);
    for (std::size_t i = 0; i < words.size(); ++i) {
      for (std::size_t j = i + 1; j < words.size(); ++j) families.link(words[i], words[j]);
    }
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    std::cerr << "usage: make_families WORDNET_FOLDER SUPPLEMENT OUTPUT\n";
    return 2;
  }
  try {
    Families families;
    add_derivations(argv[1], families);
    add_irregular_forms(argv[1], families);
    add_supplement(argv[2], families);
    std::ofstream out(argv[3], std::ios::binary);
    families.write(out);
    out.flush();
    return out ? 0 : 2;
  } catch (const std::exception& problem) {
    std::cerr << "make_families: " << problem.what() << '\n';
    return 2;
  }
}
