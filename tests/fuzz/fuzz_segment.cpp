// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: an index of which one file was forged, checksums and all, is refused or searched,
// checked, dumped and merged within its bounds.
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/index_admin.hpp"
#include "lede/searcher.hpp"
#include "refused.hpp"
#include "sealed_file.hpp"
#include "small_index.hpp"
#include "store/layout.hpp"
#include "store/manifest.hpp"
#include "store/merge.hpp"
#include "store/section_file.hpp"

namespace {

using namespace lede::store;
using Sections = std::vector<std::pair<std::string, std::string>>;

constexpr std::array kFiles = {kArticlesColumns, kStatementsColumns, kArticlesWords, kIdsFile,
                               kRecordsFile,     kAnnotationsFile,   kNamesFile};
/// Searching reads these through Xapian, merging reads them itself.
constexpr std::array kDatabases = {kArticlesGlass, kStatementsGlass};
constexpr std::array<std::string_view, 8> kQueries = {"denied",
                                                      "Podolyak AND denial",
                                                      "\"several drones\" OR Mosc?w~1 OR deni*",
                                                      "=denied -Putin date:2023-05..2023-06",
                                                      "peace OR Moscow NEAR/5 drones",
                                                      "statement:(speaker:Podolyak act:denial)",
                                                      "*",
                                                      "person:\"Vladimir Putin\" SENT Ukraine"};

std::string read_whole(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void write_whole(const std::string& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary).write(bytes.data(), std::ssize(bytes));
}

/// The small index, its manifest without the files' sizes so that forged ones are opened.
class ForgedIndex {
 public:
  ForgedIndex() {
    Manifest manifest = read_manifest(index_.path());
    for (SegmentEntry& segment : manifest.segments) segment.files.clear();
    write_manifest(index_.path(), manifest);
    entry_ = manifest.segments.front();
    for (const std::string_view name : kFiles) {
      const SectionFile file(in_folder(folder(), name));
      Sections& sections = files_.emplace_back();
      for (const std::string_view section : file.names()) {
        sections.emplace_back(section, file.section(section));
      }
    }
  }

  [[nodiscard]] std::string path() const { return index_.path(); }
  [[nodiscard]] std::string folder() const {
    return in_folder(segments_path(index_.path()), entry_.name);
  }
  [[nodiscard]] const SegmentEntry& entry() const { return entry_; }
  [[nodiscard]] const Sections& sections(std::size_t file) const { return files_[file]; }

 private:
  SmallIndex index_{};
  SegmentEntry entry_{};
  std::vector<Sections> files_{};
};

std::string sealed(const Sections& sections) {
  SealedFile file;
  for (const auto& [name, bytes] : sections) file.add(name, bytes);
  return file.bytes();
}

/// Puts one file of the index in the place of the true one while it lives.
class Forgery {
 public:
  Forgery(const ForgedIndex& index, std::string_view file, std::string_view bytes)
      : path_(in_folder(index.folder(), file)), whole_(read_whole(path_)) {
    write_whole(path_, bytes);
  }
  ~Forgery() { write_whole(path_, whole_); }
  Forgery(const Forgery&) = delete;
  Forgery& operator=(const Forgery&) = delete;

 private:
  std::string path_;
  std::string whole_;
};

/// Each change: a byte that chooses the section, two a place in it, one how many bytes follow that
/// are written there; the section ends there when its first bit is set, and grows when it must.
void change(std::string_view input, Sections& sections) {
  constexpr unsigned kEndsThere = 128;
  while (input.size() >= 4) {
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(input[at]); };
    std::string& section = sections[byte(0) % sections.size()].second;
    const std::size_t place = (byte(1) + 256U * byte(2)) % (section.size() + 1);
    const std::size_t wanted = byte(3) % kEndsThere;
    const std::string_view bytes = input.substr(4, wanted);
    section.resize(std::max(section.size(), place + bytes.size()));
    section.replace(place, bytes.size(), bytes);
    if (byte(3) >= kEndsThere) section.resize(place + bytes.size());
    input.remove_prefix(4 + bytes.size());
  }
}

lede::SearchRequest request_of(std::uint8_t choice) {
  lede::SearchRequest request;
  request.query = kQueries[choice % kQueries.size()];
  request.today = "2023-06-30";
  if ((choice & 8U) != 0) request.collection = lede::Collection::kStatements;
  if ((choice & 16U) != 0) request.sort = lede::SortOrder::kDateAscending;
  if ((choice & 32U) != 0) {
    request.facets = {{"person", 3, lede::FacetOrder::kSurprise}, {"date:month"}, {"act,lang"}};
  }
  request.collapse = (choice & 64U) != 0;
  request.bare = request.collection == lede::Collection::kStatements && request.collapse;
  if ((choice & 32U) == 0 && (choice & 64U) != 0) request.recency_half_life_days = 9;
  return request;
}

void merge(const ForgedIndex& index) {
  const auto files = open_segment_folder(index.folder(), index.entry());
  const std::string merged = index.path() + ".merged";
  (void)concatenate({{files, {}}, {files, {}}}, merged);
  std::filesystem::remove_all(merged);
}

void look_around(const ForgedIndex& index) {
  lede::Searcher searcher(index.path());
  refuse_or_read([&] { (void)searcher.article("moscow"); });
  refuse_or_read([&] { (void)searcher.entity("Podolyak"); });
  refuse_or_read([&] { (void)searcher.more_like("moscow", request_of(0)); });
}

void use(const ForgedIndex& index, std::uint8_t choice) {
  switch (choice) {
    case 255:
      return (void)lede::check_index(index.path());
    case 254:
      return lede::dump_index(
          index.path(), [](const lede::Article&) { return true; }, [](const lede::Problem&) {});
    case 253:
      return merge(index);
    case 252:
      return look_around(index);
    default:
      (void)lede::Searcher(index.path()).search(request_of(choice));
  }
}

}  // namespace

/// The first byte chooses the file, the second what is done, then come changes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const ForgedIndex index;
  if (size < 2) return 0;
  const std::string_view changes(reinterpret_cast<const char*>(data) + 2, size - 2);
  const std::size_t file = data[0] % (kFiles.size() + kDatabases.size());
  if (file >= kFiles.size()) {
    const std::string_view name = kDatabases[file - kFiles.size()];
    // Only what is read here, not by Xapian, is promised to withstand this.
    Sections whole = {{"", read_whole(in_folder(index.folder(), name))}};
    change(changes, whole);
    const Forgery forgery(index, name, whole.front().second);
    refuse_or_read([&] { merge(index); });
    return 0;
  }
  Sections sections = index.sections(file);
  change(changes, sections);
  const Forgery forgery(index, kFiles[file], sealed(sections));
  refuse_or_read([&] { use(index, data[1]); });
  return 0;
}
