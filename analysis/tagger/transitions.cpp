// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/transitions.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "analysis/tagger/hashing.hpp"

namespace lede::analysis::tagging {
namespace {

constexpr std::array<std::string_view, 14> kParticles = {
    "de", "al", "bin", "van", "von", "da", "del", "la", "el", "di", "bint", "ibn", "du", "der"};

struct FunctionWords {
  std::uint64_t of = hash_bytes("of");
  std::uint64_t the = hash_bytes("the");
  std::uint64_t both = hash_bytes("and");
  std::array<std::uint64_t, kParticles.size()> particles{};

  FunctionWords() { std::ranges::transform(kParticles, particles.begin(), hash_bytes); }
};

}  // namespace

std::size_t transition_class(const TokenAttributes& token) {
  static const FunctionWords words;
  if (token.folded == words.of) return kCaseClasses;
  if (token.folded == words.the) return kCaseClasses + 1;
  if (token.folded == words.both) return kCaseClasses + 2;
  if (std::ranges::find(words.particles, token.folded) != words.particles.end()) {
    return kCaseClasses + 3;
  }
  return static_cast<std::size_t>(token.case_class);
}

}  // namespace lede::analysis::tagging
