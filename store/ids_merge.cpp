// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <optional>
#include <vector>

#include "store/ids.hpp"
#include "store/ids_tables.hpp"

namespace lede::store {
namespace {

/// A section of numbers that are written as they come.
template <typename Number>
class NumberSection {
 public:
  NumberSection(SectionWriter& writer, std::string_view name) : writer_(writer) {
    writer_.begin_section(name);
  }
  void put(Number number) {
    constexpr std::size_t kAtOnce = 8192;
    waiting_.push_back(number);
    if (waiting_.size() == kAtOnce) write();
  }
  void write() {
    writer_.write_array(std::span<const Number>(waiting_));
    waiting_.clear();
  }

 private:
  SectionWriter& writer_;
  std::vector<Number> waiting_{};
};

class IdsMerge {
 public:
  IdsMerge(std::vector<const IdsTables*> sources, const std::string& path)
      : sources_(std::move(sources)), writer_(path) {
    std::uint64_t rows = 0;
    for (const IdsTables* source : sources_) {
      source->check();
      first_rows_.push_back(narrow(rows));
      rows += source->hashes.size();
    }
    static_cast<void>(narrow(rows));
  }

  void run() {
    merged_hashes<std::uint64_t>("hashes", [](const Head& head) { return head.hash; });
    merged_hashes<std::uint32_t>("hash_rows", [](const Head& head) { return head.row; });
    rows_of("fingerprints", &IdsTables::fingerprints);
    rows_of("text_bytes", &IdsTables::text_bytes);
    id_offsets();
    writer_.begin_section("ids");
    for (const IdsTables* source : sources_) writer_.write(source->ids);
    forget();
    origins();
    writer_.close();
  }

 private:
  /// The next of a source's hashes, and its row in the merged file.
  struct Head {
    std::uint64_t hash = 0;
    std::uint32_t row = 0;
    std::size_t source = 0;
    std::size_t at = 0;

    // The first one is at the top of a heap.
    bool operator<(const Head& other) const {
      return hash != other.hash ? hash > other.hash : row > other.row;
    }
  };

  [[nodiscard]] Head head(std::size_t source, std::size_t at) const {
    const IdsTables& ids = *sources_[source];
    return {ids.hashes[at], first_rows_[source] + ids.hash_rows[at], source, at};
  }

  template <typename Number, typename Pick>
  void merged_hashes(std::string_view name, const Pick& pick) {
    NumberSection<Number> section(writer_, name);
    std::vector<Head> heads;
    for (std::size_t source = 0; source < sources_.size(); ++source) {
      if (!sources_[source]->hashes.empty()) heads.push_back(head(source, 0));
    }
    std::make_heap(heads.begin(), heads.end());
    while (!heads.empty()) {
      std::pop_heap(heads.begin(), heads.end());
      const Head first = heads.back();
      heads.pop_back();
      section.put(pick(first));
      if (first.at + 1 == sources_[first.source]->hashes.size()) continue;
      heads.push_back(head(first.source, first.at + 1));
      std::push_heap(heads.begin(), heads.end());
    }
    section.write();
    forget();
  }

  template <typename Number>
  void rows_of(std::string_view name, std::span<const Number> IdsTables::*numbers) {
    writer_.begin_section(name);
    for (const IdsTables* source : sources_) writer_.write_array(source->*numbers);
  }

  void id_offsets() {
    NumberSection<std::uint32_t> section(writer_, "id_offsets");
    section.put(0);
    std::uint64_t bytes = 0;
    for (const IdsTables* source : sources_) {
      for (const std::uint32_t end : source->id_offsets.subspan(1)) {
        section.put(narrow(bytes + end));
      }
      bytes += source->ids.size();
    }
    section.write();
  }

  /// Calls `visit` with each origin and its first row; one that goes on from a source to the next
  /// comes once.
  template <typename Visit>
  void each_origin(const Visit& visit) const {
    std::optional<std::string_view> last;
    for (std::size_t source = 0; source < sources_.size(); ++source) {
      const IdsTables& ids = *sources_[source];
      for (std::size_t i = 0; i < ids.origin_rows.size(); ++i) {
        const std::string_view origin = ids.origin_at(i);
        if (origin != last) visit(first_rows_[source] + ids.origin_rows[i], origin);
        last = origin;
      }
    }
  }

  void origins() {
    NumberSection<std::uint32_t> rows(writer_, "origin_rows");
    each_origin([&](std::uint32_t row, std::string_view) { rows.put(row); });
    rows.write();
    NumberSection<std::uint32_t> offsets(writer_, "origin_offsets");
    offsets.put(0);
    std::uint64_t bytes = 0;
    each_origin([&](std::uint32_t, std::string_view origin) {
      bytes += origin.size();
      offsets.put(narrow(bytes));
    });
    offsets.write();
    writer_.begin_section("origins");
    each_origin([&](std::uint32_t, std::string_view origin) { writer_.write(origin); });
    forget();
  }

  void forget() const {
    for (const IdsTables* source : sources_) source->file.forget();
  }

  std::vector<const IdsTables*> sources_;
  std::vector<std::uint32_t> first_rows_{};  ///< of each source, in the merged file
  SectionWriter writer_;
};

}  // namespace

void merge_ids(std::span<const Ids* const> sources, const std::string& path) {
  std::vector<const IdsTables*> tables;
  for (const Ids* source : sources) tables.push_back(source->impl_.get());
  IdsMerge(std::move(tables), path).run();
}

}  // namespace lede::store
