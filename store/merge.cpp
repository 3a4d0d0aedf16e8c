// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/merge.hpp"

#include <fmt/format.h>

#include <array>
#include <utility>

#include "store/file_io.hpp"
#include "store/glass_file.hpp"
#include "store/layout.hpp"
#include "store/memory.hpp"
#include "store/schema.hpp"
#include "store/segment_writer.hpp"

namespace lede::store {
namespace {

/// A GlassBuilder keeps the postings of a segment that is being built in memory.
constexpr std::uint64_t kPartBytes = 8U << 20U;
constexpr std::uint32_t kPartArticles = 2000;

void throw_if_unwanted(const std::atomic<bool>* unwanted) {
  if (unwanted == nullptr || !*unwanted) return;
  throw Error(ErrorCode::kInternal, "a merge of segments was given up");
}

/// Between two steps of a merge, each of which holds other tables in memory.
class StepEnd {
 public:
  StepEnd(const std::vector<MergeInput>& inputs, const std::atomic<bool>* unwanted)
      : unwanted_(unwanted) {
    for (const MergeInput& input : inputs) rows_ += input.files->ids->rows();
  }
  void operator()() const {
    // The tables of a small merge are not worth going through the heap.
    constexpr std::uint64_t kManyRows = 50'000;
    if (rows_ >= kManyRows) return_freed_memory();
    throw_if_unwanted(unwanted_);
  }

 private:
  const std::atomic<bool>* unwanted_;
  std::uint64_t rows_ = 0;
};

/// Removes a folder that was not completed.
class FolderGuard {
 public:
  explicit FolderGuard(const std::string& folder) : folder_(folder) { create_new_folder(folder); }
  ~FolderGuard() {
    if (!kept_) remove_all_quietly(folder_);
  }
  FolderGuard(const FolderGuard&) = delete;
  FolderGuard& operator=(const FolderGuard&) = delete;
  void keep() { kept_ = true; }

 private:
  std::string folder_;
  bool kept_ = false;
};

void merge_databases(const std::vector<MergeInput>& inputs, FileDescriptor SegmentFiles::*which,
                     std::string_view name, const std::string& folder) {
  std::vector<GlassSource> sources;
  for (const MergeInput& input : inputs) {
    const FileDescriptor& file = (*input.files).*which;
    if (file.is_open()) sources.push_back({&file, in_folder(input.files->folder, name)});
  }
  if (!sources.empty()) merge_glass(sources, in_folder(folder, name));
}

void merge_names(const std::vector<MergeInput>& inputs, const std::string& folder) {
  std::vector<const Names*> sources;
  for (const MergeInput& input : inputs) {
    if (input.files->names) sources.push_back(input.files->names.get());
  }
  if (!sources.empty()) merge_names(sources, in_folder(folder, kNamesFile));
  for (const Names* source : sources) source->forget();
}

void merge_columns(const std::vector<MergeInput>& inputs, const std::string& folder) {
  static_assert(kStatementNumbers.size() == 4 && kStatementNumbers[1] == "article");
  std::vector<ColumnsSource> articles;
  std::vector<ColumnsSource> statements;
  std::int64_t rows = 0;
  for (const MergeInput& input : inputs) {
    static_cast<void>(input.files->article_rows());  // checks what is shifted
    articles.push_back({input.files->article_columns.get()});
    statements.push_back({input.files->statement_columns.get(), {0, rows, 0, 0}});
    rows += input.files->article_columns->rows();
  }
  merge_columns(articles, kArticleFacets, kArticleNumbers, in_folder(folder, kArticlesColumns));
  merge_columns(statements, kStatementFacets, kStatementNumbers,
                in_folder(folder, kStatementsColumns));
}

void merge_words(const std::vector<MergeInput>& inputs, const std::string& folder) {
  std::vector<const Words*> sources;
  sources.reserve(inputs.size());
  for (const MergeInput& input : inputs) sources.push_back(input.files->words.get());
  merge_words(sources, in_folder(folder, kArticlesWords));
  for (const Words* source : sources) source->forget();
}

void merge_records(const std::vector<MergeInput>& inputs, const std::string& folder) {
  RecordsWriter records(in_folder(folder, kRecordsFile),
                        inputs.back().files->records->dictionary());
  for (const MergeInput& input : inputs) {
    records.append(*input.files->records);
    input.files->forget();
  }
  records.finish();
}

void merge_ids(const std::vector<MergeInput>& inputs, const std::string& folder) {
  std::vector<const Ids*> sources;
  sources.reserve(inputs.size());
  for (const MergeInput& input : inputs) sources.push_back(input.files->ids.get());
  merge_ids(sources, in_folder(folder, kIdsFile));
}

/// Segments of the live rows of one input, each small enough to be built in memory.
class Rebuilder {
 public:
  Rebuilder(std::string prefix, Dictionary dictionary)
      : prefix_(std::move(prefix)),
        dictionary_(std::make_shared<DictionaryShare>(std::move(dictionary))) {}
  ~Rebuilder() {
    for (std::size_t i = 0; i < started_; ++i) remove_all_quietly(folder_of(i));
  }
  Rebuilder(const Rebuilder&) = delete;
  Rebuilder& operator=(const Rebuilder&) = delete;

  void add(const MergeInput& input) {
    for (std::uint32_t row = 0; row < input.files->ids->rows(); ++row) {
      if (input.deleted.contains(row)) continue;
      const IdEntry id = input.files->ids->entry(row);
      if (!part_) part_ = std::make_unique<SegmentWriter>(folder_of(started_++), dictionary_);
      part_->add(input.files->records->read(row), id.fingerprint);
      bytes_ += id.text_bytes;
      if (bytes_ >= kPartBytes || part_->articles() >= kPartArticles) end_part();
    }
    end_part();
  }
  /// Parts finished since the last call.
  [[nodiscard]] std::vector<MergeInput> take() { return std::exchange(parts_, {}); }

 private:
  [[nodiscard]] std::string folder_of(std::size_t part) const {
    return fmt::format("{}.part{}", prefix_, part);
  }

  void end_part() {
    if (!part_) return;
    part_->finish();
    parts_.push_back({open_segment_folder(folder_of(started_ - 1), part_->entry()), {}});
    part_.reset();
    bytes_ = 0;
  }

  std::string prefix_;
  std::shared_ptr<DictionaryShare> dictionary_;
  std::size_t started_ = 0;
  std::unique_ptr<SegmentWriter> part_{};
  std::uint64_t bytes_ = 0;
  std::vector<MergeInput> parts_{};
};

}  // namespace

SegmentEntry concatenate(const std::vector<MergeInput>& inputs, const std::string& folder,
                         const std::atomic<bool>* unwanted) {
  FolderGuard guard(folder);
  const StepEnd end_step(inputs, unwanted);
  throw_if_unwanted(unwanted);
  merge_databases(inputs, &SegmentFiles::articles, kArticlesGlass, folder);
  end_step();
  merge_databases(inputs, &SegmentFiles::statements, kStatementsGlass, folder);
  end_step();
  merge_names(inputs, folder);
  end_step();
  merge_words(inputs, folder);
  end_step();
  merge_columns(inputs, folder);
  end_step();
  merge_records(inputs, folder);
  end_step();
  merge_ids(inputs, folder);
  SegmentEntry entry = describe_segment(folder);
  guard.keep();
  return entry;
}

SegmentEntry rebuild(const std::vector<MergeInput>& inputs, const std::string& folder,
                     const std::atomic<bool>* unwanted) {
  Rebuilder rebuilder(folder, inputs.back().files->records->dictionary());
  std::vector<MergeInput> clean;
  for (const MergeInput& input : inputs) {
    throw_if_unwanted(unwanted);
    if (input.deleted.isEmpty()) {
      clean.push_back(input);
      continue;
    }
    rebuilder.add(input);
    for (MergeInput& part : rebuilder.take()) clean.push_back(std::move(part));
  }
  return concatenate(clean, folder, unwanted);
}

}  // namespace lede::store
