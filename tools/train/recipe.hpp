// SPDX-License-Identifier: GPL-2.0-or-later
// A recipe: which texts, lists and settings a model is trained from.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "analysis/tagger/features.hpp"

namespace lede::tools {

/// Conventions of an annotated set that differ from ours.
enum class Guideline : std::uint8_t {
  kPlain,
  kGmb,     ///< titles inside names; `gpe` is both nationalities and countries
  kSilver,  ///< derived spans with many gaps: an unmarked capital says nothing
};

struct Source {
  std::string path{};
  bool marked = false;        ///< inline marks instead of CoNLL columns
  std::uint32_t types = 0;    ///< bit set of the types that it annotates throughout
  std::size_t run = 30;       ///< sentences of a document where none are marked
  bool split_hyphens = true;  ///< "anti-missile" → three tokens, as Lede tokenises
  Guideline guideline = Guideline::kPlain;
  float weight = 1;
  bool finish = false;      ///< learned from in the finishing epochs too
  bool lower_case = false;  ///< read as if it were typed without capitals
};

struct GazetteerList {
  std::string name{};
  std::string path{};
};

struct Recipe {
  std::vector<Source> sources{};
  std::string clusters{};
  std::string words{};  ///< lexicon: word, bits of the parts of speech that it can be
  std::vector<GazetteerList> lists{};
  std::uint32_t groups = analysis::tagging::kAllFeatureGroups;
  int epochs = 10;
  int finishing = 0;  ///< epochs over the sources marked so, after the others
  float rate = 0.1F;
  float l1 = 0.3F;
  float l2 = 0.01F;
  float dropout = 0;
  unsigned min_count = 2;
  unsigned folds = 3;  ///< for the second pass
  /// Added to every token's score of being outside, and of beginning a person's name; tuned, not
  /// learned.
  float outside_bias = 0;
  float person_bias = 0;
};

/// `roots`: what "name:" at the start of a path stands for. Throws Error (kNotFound,
/// kInvalidInput) with file and line.
[[nodiscard]] Recipe read_recipe(const std::string& path,
                                 const std::map<std::string, std::string>& roots);

}  // namespace lede::tools
