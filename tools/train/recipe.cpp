// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/recipe.hpp"

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "lede/error.hpp"
#include "tools/eval/ner_types.hpp"

namespace lede::tools {
namespace {

using Roots = std::map<std::string, std::string>;

std::string resolve(const std::string& path, const Roots& roots) {
  const auto colon = path.find(':');
  if (colon == std::string::npos) return path;
  const auto root = roots.find(path.substr(0, colon));
  if (root == roots.end()) {
    throw Error(ErrorCode::kInvalidInput,
                "no --root is given for \"" + path.substr(0, colon) + ":\"");
  }
  return root->second + '/' + path.substr(colon + 1);
}

std::uint32_t type_bits(const std::string& list) {
  std::uint32_t bits = 0;
  for (const auto type : parse_types(list)) bits |= 1U << static_cast<unsigned>(type);
  return bits;
}

Guideline parse_guideline(const std::string& name) {
  if (name == "gmb") return Guideline::kGmb;
  if (name == "silver") return Guideline::kSilver;
  if (name == "plain") return Guideline::kPlain;
  throw Error(ErrorCode::kInvalidInput, "unknown guideline \"" + name + '"');
}

void set_option(Source& source, const std::string& key, const std::string& value) {
  if (key == "types") {
    source.types = type_bits(value);
  } else if (key == "run") {
    source.run = std::stoul(value);
  } else if (key == "split") {
    source.split_hyphens = value == "yes";
  } else if (key == "guideline") {
    source.guideline = parse_guideline(value);
  } else if (key == "weight") {
    source.weight = std::stof(value);
  } else if (key == "finish") {
    source.finish = value == "yes";
  } else if (key == "lowercase") {
    source.lower_case = value == "yes";
  } else {
    throw Error(ErrorCode::kInvalidInput, "unknown option \"" + key + '"');
  }
}

Source read_source(std::istream& line, bool marked, const Roots& roots) {
  Source source;
  source.marked = marked;
  line >> source.path;
  source.path = resolve(source.path, roots);
  for (std::string option; line >> option;) {
    const auto equals = option.find('=');
    if (equals == std::string::npos) {
      throw Error(ErrorCode::kInvalidInput, "expected key=value, not \"" + option + '"');
    }
    set_option(source, option.substr(0, equals), option.substr(equals + 1));
  }
  return source;
}

std::uint32_t parse_group(const std::string& name) {
  using namespace analysis::tagging;
  static const std::map<std::string, std::uint32_t> groups = {
      {"clusters", kClusterFeatures},   {"lists", kGazetteerFeatures},
      {"document", kDocumentFeatures},  {"bags", kBagFeatures},
      {"affixes", kAffixFeatures},      {"casing", kCasingFeatures},
      {"headlines", kHeadlineFeatures}, {"register", kRegisterFeatures},
      {"second-pass", kSecondPass},     {"other-case", kOtherCaseFeatures},
      {"lexicon", kLexiconFeatures},    {"ranks", kRankFeatures},
      {"grams", kGramFeatures},         {"acronyms", kAcronymFeatures}};
  const auto found = groups.find(name);
  if (found == groups.end()) {
    throw Error(ErrorCode::kInvalidInput, "unknown group of features \"" + name + '"');
  }
  return found->second;
}

void read_line(std::istream& line, const Roots& roots, Recipe& recipe) {
  std::string kind, name, path;
  line >> kind;
  if (kind == "conll" || kind == "marked") {
    recipe.sources.push_back(read_source(line, kind == "marked", roots));
  } else if (kind == "clusters") {
    line >> path;
    recipe.clusters = resolve(path, roots);
  } else if (kind == "words") {
    line >> path;
    recipe.words = resolve(path, roots);
  } else if (kind == "list") {
    line >> name >> path;
    recipe.lists.push_back({name, resolve(path, roots)});
  } else if (kind == "epochs") {
    line >> recipe.epochs;
  } else if (kind == "finishing") {
    line >> recipe.finishing;
  } else if (kind == "rate") {
    line >> recipe.rate;
  } else if (kind == "l1") {
    line >> recipe.l1;
  } else if (kind == "l2") {
    line >> recipe.l2;
  } else if (kind == "folds") {
    line >> recipe.folds;
  } else if (kind == "dropout") {
    line >> recipe.dropout;
  } else if (kind == "outside-bias") {
    line >> recipe.outside_bias;
  } else if (kind == "person-bias") {
    line >> recipe.person_bias;
  } else if (kind == "without") {
    line >> name;
    recipe.groups &= ~parse_group(name);
  } else if (kind == "min-count") {
    line >> recipe.min_count;
  } else {
    throw Error(ErrorCode::kInvalidInput, "unknown word \"" + kind + '"');
  }
  if (line.fail() && !line.eof()) throw Error(ErrorCode::kInvalidInput, "a value is missing");
}

}  // namespace

Recipe read_recipe(const std::string& path, const Roots& roots) {
  std::ifstream in(path);
  if (!in) throw Error(ErrorCode::kNotFound, path + ": cannot be read");
  Recipe recipe;
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (text.empty() || text.front() == '#') continue;
    std::istringstream line(text);
    try {
      read_line(line, roots, recipe);
    } catch (const Error& error) {
      throw Error(error.code(), path + ':' + std::to_string(number) + ": " + error.what());
    } catch (const std::logic_error&) {
      throw Error(ErrorCode::kInvalidInput,
                  path + ':' + std::to_string(number) + ": a value is not a number");
    }
  }
  return recipe;
}

}  // namespace lede::tools
