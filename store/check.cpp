// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <sstream>
#include <string_view>
#include <unordered_set>

#include "lede/index_admin.hpp"
#include "store/layout.hpp"
#include "store/manifest.hpp"
#include "store/mapped_file.hpp"
#include "store/segment_files.hpp"
#include "store/shard_list.hpp"
#include "store/tombstones.hpp"
#include "store/word_lexicon.hpp"
#include "store/xapian_errors.hpp"

namespace lede {
namespace {

constexpr std::string_view kRebuild =
    "rebuild the index with lede-index dump OLD | lede-index add NEW -";

/// Goes on after a problem, so that one run names all that is damaged.
class Checker {
 public:
  explicit Checker(const std::string& index) : index_(index) {}

  void run() {
    store::Manifest manifest;
    try {
      manifest = store::read_manifest(index_);
    } catch (const Error& error) {
      if (error.code() != ErrorCode::kDamaged) throw;
      problems_.push_back({error.code(), error.what()});
      return;
    }
    attempt([&] { store::WordLexicon(store::in_folder(index_, manifest.lexicon_file)); });
    for (const store::SegmentEntry& entry : manifest.segments) check_segment(entry);
  }

  [[nodiscard]] std::vector<Problem> take() { return std::move(problems_); }

 private:
  template <typename Work>
  bool attempt(Work&& work) {
    try {
      work();
      return true;
    } catch (const Error& error) {
      const bool missing = error.code() == ErrorCode::kNotFound;
      tell({missing ? ErrorCode::kDamaged : error.code(),
            missing ? fmt::format("{}, but the manifest names it; {}", error.what(), kRebuild)
                    : std::string(error.what())});
      return false;
    }
  }

  /// Several steps meet the same fault.
  void tell(Problem problem) {
    const bool told = std::ranges::any_of(
        problems_, [&](const Problem& other) { return other.message == problem.message; });
    if (!told) problems_.push_back(std::move(problem));
  }

  [[noreturn]] static void fail(const std::string& path, std::string_view how) {
    throw Error(ErrorCode::kDamaged, fmt::format("{}: {}; {}", path, how, kRebuild));
  }

  void check_segment(const store::SegmentEntry& entry) {
    const std::string folder = store::in_folder(store::segments_path(index_), entry.name);
    for (const auto& [name, seal] : entry.files) {
      attempt([&] { check_seal(store::in_folder(folder, name), seal); });
    }
    std::shared_ptr<const store::SegmentFiles> files;
    if (!attempt([&] { files = store::open_segment(index_, entry); })) return;
    attempt([&] { files->article_columns->verify(); });
    attempt([&] { files->statement_columns->verify(); });
    attempt([&] { files->words->verify(); });
    attempt([&] { files->records->verify(); });
    if (files->names) attempt([&] { files->names->verify(); });
    check_glass(store::in_folder(folder, store::kArticlesGlass), entry.rows);
    if (entry.statement_rows > 0) {
      check_glass(store::in_folder(folder, store::kStatementsGlass), entry.statement_rows);
    }
    attempt([&] { check_rows(*files, entry); });
  }

  static void check_seal(const std::string& path, const store::FileSeal& seal) {
    const store::MappedFile file(path);
    if (file.bytes().size() != seal.bytes ||
        XXH3_64bits(file.bytes().data(), file.bytes().size()) != seal.checksum) {
      fail(path, "the file is not the one that was written");
    }
  }

  void check_glass(const std::string& path, std::uint32_t rows) {
    attempt([&] {
      store::with_xapian(path, [&] {
        std::ostringstream findings;
        if (Xapian::Database::check(path, 0, &findings) != 0) fail(path, "Xapian finds it damaged");
        const Xapian::Database database(path);
        if (database.get_doccount() != rows || database.get_lastdocid() != rows) {
          fail(path,
               fmt::format("it holds {} documents instead of {}", database.get_doccount(), rows));
        }
      });
    });
  }

  void check_rows(const store::SegmentFiles& files, const store::SegmentEntry& entry) {
    Roaring deleted;
    if (!entry.tombstones.empty()) {
      deleted = store::read_tombstones(
          store::in_folder(store::tombstones_path(index_), entry.tombstones), entry.rows);
    }
    static_cast<void>(files.article_rows());
    for (std::uint32_t row = 0; row < entry.rows; ++row) {
      const std::string id(files.ids->entry(row).id);
      if (files.records->read(row).article.id != id) {
        fail(files.folder, fmt::format("row {} is not the article {}", row, id));
      }
      if (!deleted.contains(row) && !live_ids_.insert(id).second) {
        fail(files.folder, fmt::format("article {} is there twice", id));
      }
    }
  }

  std::string index_;
  std::vector<Problem> problems_{};
  std::unordered_set<std::string> live_ids_{};
};

std::vector<Problem> checked_alone(const std::string& index) {
  Checker checker(index);
  checker.run();
  return checker.take();
}

}  // namespace

std::vector<Problem> check_index(const std::string& index) {
  if (!store::is_shard_list(index)) return checked_alone(index);
  std::vector<Problem> problems;
  for (const store::ShardAddress& shard : store::read_shard_list(index)) {
    if (shard.folder.empty()) {
      problems.push_back(
          {ErrorCode::kInvalidArgument,
           fmt::format("{}: {} is a server; check the shard where it lies", index, shard.name)});
      continue;
    }
    try {
      for (Problem& problem : checked_alone(shard.folder)) problems.push_back(std::move(problem));
    } catch (const Error& error) {
      problems.push_back({error.code(), error.what()});
    }
  }
  return problems;
}

}  // namespace lede
