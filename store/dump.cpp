// SPDX-License-Identifier: GPL-2.0-or-later
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <set>
#include <tuple>
#include <utility>

#include "lede/index_admin.hpp"
#include "store/ids.hpp"
#include "store/index_reader.hpp"
#include "store/layout.hpp"
#include "store/manifest.hpp"
#include "store/records.hpp"
#include "store/tombstones.hpp"

namespace lede {
namespace {

using ProblemHandler = std::function<void(const Problem&)>;

/// What a dump needs of a segment; the rest may be damaged.
struct Part {
  std::shared_ptr<const store::Records> records{};  ///< without an owner when sound_ has them
  Roaring deleted{};
};

struct Row {
  std::string id{};
  std::uint32_t part = 0;
  std::uint32_t row = 0;
};

bool is_damage(const Error& error) {
  return error.code() == ErrorCode::kDamaged || error.code() == ErrorCode::kIo ||
         error.code() == ErrorCode::kNotFound;
}

/// Reads the articles of an index in the order of their ids, and goes on after what is damaged.
class Dump {
 public:
  Dump(const std::string& index, const ProblemHandler& problem)
      : index_(index), problem_(problem) {}

  void run(const std::function<bool(const Article&)>& sink) {
    try {
      open_sound();
    } catch (const Error& error) {
      if (!problem_ || error.code() == ErrorCode::kIncompatible || !is_index()) throw;
      problem_({error.code(), error.what()});
      salvage();
    }
    std::ranges::sort(rows_, [](const Row& a, const Row& b) {
      return std::tie(a.id, b.part, b.row) < std::tie(b.id, a.part, a.row);
    });
    for (std::size_t at = 0; at < rows_.size(); ++at) {
      // Without the tombstones several versions may be there: the newest counts.
      if (at > 0 && rows_[at].id == rows_[at - 1].id) continue;
      std::optional<Article> article;
      attempt([&] { article = read(rows_[at].part, rows_[at].row); });
      if (article && !sink(*article)) return;
    }
  }

 private:
  [[nodiscard]] bool is_index() const {
    std::error_code failure;
    return std::filesystem::is_directory(store::segments_path(index_), failure);
  }

  [[nodiscard]] Article read(std::uint32_t part, std::uint32_t row) const {
    return parts_[part].records->article(row);
  }

  /// False when it met damage, which was told.
  template <typename Work>
  bool attempt(const Work& work) const {
    try {
      work();
      return true;
    } catch (const Error& error) {
      if (!problem_ || !is_damage(error)) throw;
      problem_({error.code(), error.what()});
      return false;
    }
  }

  void open_sound() {
    sound_.emplace(index_, store::Analysers::kAny);
    sound_->require_complete();
    sound_->require_folders();
    for (std::uint32_t number = 0; number < sound_->segments(); ++number) {
      const store::SegmentFiles& files = sound_->segment(number);
      const Roaring* deleted = sound_->deleted(number, Collection::kArticles);
      parts_.push_back({.records = {std::shared_ptr<const void>(), files.records.get()},
                        .deleted = deleted == nullptr ? Roaring() : *deleted});
      add_rows(*files.ids);
    }
  }

  void salvage() {
    parts_.clear();
    rows_.clear();
    for (const store::SegmentEntry& entry : entries()) salvage(entry);
  }

  /// A segment without readable records is lost; its ids and tombstones can be done without.
  void salvage(const store::SegmentEntry& entry) {
    const std::string folder = store::in_folder(store::segments_path(index_), entry.name);
    Part part;
    const bool readable = attempt([&] {
      part.records = std::make_shared<store::Records>(store::in_folder(folder, store::kRecordsFile),
                                                      store::Records::Open::kArticlesOnly);
    });
    if (!readable) return;
    if (!entry.tombstones.empty()) {
      attempt([&] {
        part.deleted = store::read_tombstones(
            store::in_folder(store::tombstones_path(index_), entry.tombstones),
            part.records->rows());
      });
    }
    parts_.push_back(std::move(part));
    const bool named = attempt([&] {
      const store::Ids ids(store::in_folder(folder, store::kIdsFile));
      if (ids.rows() == parts_.back().records->rows()) return add_rows(ids);
      throw Error(ErrorCode::kDamaged,
                  fmt::format("{}: its files disagree about its rows", folder));
    });
    if (!named) add_rows_by_reading();
  }

  /// The segments that the manifest names or, when it is lost, all that are there.
  [[nodiscard]] std::vector<store::SegmentEntry> entries() const {
    try {
      return store::read_manifest(index_).segments;
    } catch (const Error& error) {
      if (error.code() == ErrorCode::kIncompatible) throw;
      problem_({error.code(), fmt::format("{}: without a manifest every segment there is read, "
                                          "removed articles may come back",
                                          index_)});
    }
    std::vector<store::SegmentEntry> entries;
    for (const std::string& name : names_in(store::segments_path(index_))) {
      entries.emplace_back().name = name;
      entries.back().tombstones = newest_tombstones(name);
    }
    return entries;
  }

  [[nodiscard]] static std::set<std::string> names_in(const std::string& folder) {
    std::set<std::string> names;
    std::error_code failure;
    std::filesystem::directory_iterator entry(folder, failure);
    for (; !failure && entry != std::filesystem::directory_iterator(); entry.increment(failure)) {
      names.insert(entry->path().filename().string());
    }
    return names;
  }

  [[nodiscard]] std::string newest_tombstones(const std::string& segment) const {
    std::string newest;
    for (const std::string& name : names_in(store::tombstones_path(index_))) {
      if (!name.starts_with(segment + ".")) continue;
      if (name.size() > newest.size() || (name.size() == newest.size() && name > newest)) {
        newest = name;
      }
    }
    return newest;
  }

  void add_rows(const store::Ids& ids) {
    const auto part = static_cast<std::uint32_t>(parts_.size() - 1);
    for (std::uint32_t row = 0; row < ids.rows(); ++row) {
      if (!parts_.back().deleted.contains(row)) {
        rows_.push_back({std::string(ids.entry(row).id), part, row});
      }
    }
  }

  /// A record knows its id, too. What shares a block with a damaged one is lost with it.
  void add_rows_by_reading() {
    const auto part = static_cast<std::uint32_t>(parts_.size() - 1);
    const store::Records& records = *parts_.back().records;
    for (std::uint32_t row = 0; row < records.rows();) {
      const bool read_it = parts_.back().deleted.contains(row) || attempt([&] {
                             rows_.push_back({read(part, row).id, part, row});
                           });
      row = read_it ? row + 1 : records.next_block(row);
    }
  }

  const std::string& index_;
  const ProblemHandler& problem_;
  std::optional<store::IndexReader> sound_{};
  std::vector<Part> parts_{};
  std::vector<Row> rows_{};
};

}  // namespace

void dump_index(const std::string& index, const std::function<bool(const Article&)>& sink,
                const std::function<void(const Problem&)>& problem) {
  Dump(index, problem).run(sink);
}

}  // namespace lede
