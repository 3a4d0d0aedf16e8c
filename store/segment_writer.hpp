// SPDX-License-Identifier: GPL-2.0-or-later
// Writes one immutable segment from annotated articles.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "lede/article.hpp"
#include "store/records.hpp"

namespace lede::store {

struct SegmentEntry;
class WordForms;

/// Used by one thread; several writers may fill several segments at once.
class SegmentWriter {
 public:
  /// `folder` must not exist; it is created, and removed again by the destructor unless
  /// `finish` succeeded.
  /// Segments of one index share the dictionary of their records; those that one thread writes one
  /// after the other, what became of words.
  explicit SegmentWriter(const std::string& folder,
                         std::shared_ptr<DictionaryShare> dictionary = nullptr,
                         std::shared_ptr<WordForms> forms = nullptr);
  ~SegmentWriter();
  SegmentWriter(SegmentWriter&&) noexcept;
  SegmentWriter& operator=(SegmentWriter&&) noexcept;

  /// Throws Error kInvalidArgument for an id that the segment has already, that is empty or longer
  /// than 4096 bytes, and for ranges outside the text; the segment stays as it was.
  void add(const AnnotatedArticle& annotated, std::uint64_t fingerprint);
  [[nodiscard]] std::uint32_t articles() const;
  /// Compacts, writes columns, records and ids. IndexStore syncs them when it commits: most small
  /// segments are merged away before that. Throws Error kIo.
  void finish();
  /// What the manifest will say of it; only after `finish`.
  [[nodiscard]] const SegmentEntry& entry() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

/// Of what was read from the source, so that an unchanged article is known without analysis.
[[nodiscard]] std::uint64_t fingerprint(const Article& article);

}  // namespace lede::store
