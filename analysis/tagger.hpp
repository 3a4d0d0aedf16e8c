// SPDX-License-Identifier: GPL-2.0-or-later
// Finds names in tokenised sentences: a linear sequence model over hashed features.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lede/article.hpp"

namespace lede::analysis {

/// Tokens of one sentence, as the text spells them.
using SentenceTokens = std::span<const std::string_view>;

/// Half-open range of tokens of sentence `sentence`.
struct TaggedSpan {
  std::uint32_t sentence = 0;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  EntityType type = EntityType::kMisc;
  friend bool operator==(const TaggedSpan&, const TaggedSpan&) = default;
};

/// Thread-safe once loaded. Maps the model's file and copies nothing, but keeps some 13 MB of what
/// it has looked up for each thread that tags at the same time.
class Tagger {
 public:
  /// The model that is built into the library.
  [[nodiscard]] static Tagger built_in();
  /// Throws Error (kNotFound, kDamaged, kIncompatible).
  [[nodiscard]] static Tagger from_file(const std::string& path);
  ~Tagger();
  Tagger(Tagger&&) noexcept;
  Tagger& operator=(Tagger&&) noexcept;

  /// Tags the sentences of one document together, since a name's other mentions help to type
  /// it. Spans come sorted and disjoint.
  [[nodiscard]] std::vector<TaggedSpan> tag(std::span<const SentenceTokens> document) const;
  /// Short hash of the model, for the manifest.
  [[nodiscard]] std::string version() const;

 private:
  struct Impl;
  explicit Tagger(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace lede::analysis
