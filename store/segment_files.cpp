// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/segment_files.hpp"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "lede/error.hpp"
#include "store/dates.hpp"
#include "store/glass_file.hpp"
#include "store/layout.hpp"
#include "store/manifest.hpp"
#include "store/mapped_file.hpp"
#include "store/schema.hpp"

namespace lede::store {
namespace {

constexpr std::array<std::string_view, 9> kSegmentFiles = {
    kArticlesGlass, kStatementsGlass, kArticlesWords, kArticlesColumns, kStatementsColumns,
    kRecordsFile,   kAnnotationsFile, kIdsFile,       kNamesFile};

[[noreturn]] void throw_damaged(const std::string& path, std::string_view how) {
  throw Error(ErrorCode::kDamaged,
              fmt::format("{}: {}; rebuild the index with lede-index dump OLD | lede-index add "
                          "NEW -",
                          path, how));
}

FileSeal seal_of(const std::string& path) {
  const MappedFile file(path);
  return {file.bytes().size(), XXH3_64bits(file.bytes().data(), file.bytes().size())};
}

void check_sizes(const std::string& folder, const SegmentEntry& entry) {
  for (const auto& [name, seal] : entry.files) {
    const std::string path = in_folder(folder, name);
    std::error_code failure;
    const auto bytes = std::filesystem::file_size(path, failure);
    if (failure == std::errc::no_such_file_or_directory) {
      throw Error(ErrorCode::kNotFound, fmt::format("{}: there is no such file", path));
    }
    if (failure || bytes != seal.bytes) {
      throw_damaged(path, fmt::format("the file is cut short or changed: it should hold {} bytes",
                                      seal.bytes));
    }
  }
}

std::shared_ptr<SegmentFiles> open_folder(const std::string& folder, bool statements) {
  auto files = std::make_shared<SegmentFiles>();
  files->name = std::filesystem::path(folder).filename().string();
  files->folder = folder;
  const auto path = [&](std::string_view name) { return in_folder(folder, name); };
  files->words = std::make_unique<Words>(path(kArticlesWords));
  files->article_columns = std::make_unique<Columns>(path(kArticlesColumns));
  files->statement_columns = std::make_unique<Columns>(path(kStatementsColumns));
  files->records = std::make_unique<Records>(path(kRecordsFile));
  files->ids = std::make_unique<Ids>(path(kIdsFile));
  files->articles = open_for_reading(path(kArticlesGlass));
  if (statements) files->statements = open_for_reading(path(kStatementsGlass));
  if (std::filesystem::exists(path(kNamesFile))) {
    files->names = std::make_unique<Names>(path(kNamesFile));
  }
  files->article_columns->require(kArticleFacets, kArticleNumbers);
  files->statement_columns->require(kStatementFacets, kStatementNumbers);
  const auto postings_of = [&](const FileDescriptor& file, std::string_view name) {
    // The files own the postings, which thus never outlive the descriptor.
    return std::make_unique<SegmentPostings>([&file, where = path(name)] {
      return file.is_open() ? read_lengths({&file, where}) : std::vector<std::uint32_t>{};
    });
  };
  files->article_postings = postings_of(files->articles, kArticlesGlass);
  files->statement_postings = postings_of(files->statements, kStatementsGlass);
  return files;
}

}  // namespace

std::span<const std::int64_t> SegmentFiles::article_rows() const {
  const auto rows = statement_columns->numbers("article");
  article_rows_checked_.run([&] {
    const std::int64_t count = article_columns->rows();
    if (std::ranges::any_of(rows, [&](auto row) { return row < 0 || row >= count; })) {
      throw_damaged(folder, "a statement belongs to no article");
    }
  });
  return rows;
}

void SegmentFiles::forget() const noexcept {
  words->forget();
  article_columns->forget();
  statement_columns->forget();
  records->forget();
  ids->forget();
  if (names) names->forget();
}

std::shared_ptr<const SegmentFiles> open_segment(const std::string& index,
                                                 const SegmentEntry& entry) {
  return open_segment_folder(in_folder(segments_path(index), entry.name), entry);
}

std::shared_ptr<const SegmentFiles> open_segment_folder(const std::string& folder,
                                                        const SegmentEntry& entry) {
  check_sizes(folder, entry);
  auto files = open_folder(folder, entry.statement_rows > 0);
  if (files->article_columns->rows() != entry.rows || files->words->rows() != entry.rows ||
      files->records->rows() != entry.rows || files->ids->rows() != entry.rows ||
      files->statement_columns->rows() != entry.statement_rows) {
    throw_damaged(folder, "the segment's files disagree about its rows");
  }
  return files;
}

SegmentEntry describe_segment(const std::string& folder) {
  SegmentEntry entry;
  for (const std::string_view name : kSegmentFiles) {
    const std::string path = in_folder(folder, name);
    if (std::filesystem::exists(path)) entry.files[std::string(name)] = seal_of(path);
  }
  const auto files = open_folder(folder, entry.files.contains(std::string(kStatementsGlass)));
  entry.name = files->name;
  entry.rows = files->article_columns->rows();
  entry.statement_rows = files->statement_columns->rows();
  count_live(*files, Roaring(), entry);
  return entry;
}

void sync_segment(const std::string& folder, const SegmentEntry& entry) {
  for (const auto& [name, seal] : entry.files) sync_file(in_folder(folder, name));
  sync_folder(folder);
}

void count_live(const SegmentFiles& files, const Roaring& deleted, SegmentEntry& entry) {
  entry.articles = entry.rows - static_cast<std::uint32_t>(deleted.cardinality());
  entry.statements = entry.statement_rows -
                     static_cast<std::uint32_t>(statements_of(files, deleted).cardinality());
  entry.text_bytes = 0;
  entry.languages.clear();
  const FacetColumn* languages = files.article_columns->facet("lang");
  const auto dates = files.article_columns->numbers("date");
  std::int64_t first = INT64_MAX;
  std::int64_t last = INT64_MIN;
  for (std::uint32_t row = 0; row < entry.rows; ++row) {
    if (deleted.contains(row)) continue;
    entry.text_bytes += files.ids->entry(row).text_bytes;
    for (const std::uint32_t ordinal : languages->ordinals(row)) {
      ++entry.languages[std::string(languages->value(ordinal))];
    }
    if (dates[row] == kNoDate) continue;
    first = std::min(first, dates[row]);
    last = std::max(last, dates[row]);
  }
  entry.first_date = first <= last ? iso_of(first) : std::string{};
  entry.last_date = first <= last ? iso_of(last) : std::string{};
}

Roaring statements_of(const SegmentFiles& files, const Roaring& articles) {
  Roaring rows;
  if (articles.isEmpty()) return rows;
  const auto article = files.article_rows();
  for (std::uint32_t row = 0; row < article.size(); ++row) {
    if (articles.contains(static_cast<std::uint32_t>(article[row]))) rows.add(row);
  }
  return rows;
}

}  // namespace lede::store
