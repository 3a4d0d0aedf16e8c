// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/segment_files.hpp"

#include <doctest/doctest.h>

#include <cstring>
#include <functional>

#include "errors.hpp"
#include "sample_articles.hpp"
#include "store/index_reader.hpp"
#include "store/layout.hpp"
#include "store/manifest.hpp"
#include "store/section_file.hpp"
#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::store;

namespace {

/// Gives each section's name and bytes; false leaves the section out.
using Change = std::function<bool(std::string_view name, std::string& bytes)>;

/// Writes the file anew with right checksums, as somebody would who means harm.
void forge(const std::string& path, const Change& change) {
  std::vector<std::pair<std::string, std::string>> sections;
  {
    const SectionFile file(path);
    for (const auto name : file.names()) sections.emplace_back(name, file.section(name));
  }
  SectionWriter writer(path + ".forged");
  for (auto& [name, bytes] : sections) {
    if (!change(name, bytes)) continue;
    writer.begin_section(name);
    writer.write(bytes);
  }
  writer.close();
  std::filesystem::rename(path + ".forged", path);
}

/// An index of two articles with a statement each, whose manifest knows no size of a file.
struct Index {
  Index() {
    {
      IndexStore store(path, test::current_versions());
      test::add_segment(store, {test::denial_article("a"), test::denial_article("b")});
      store.commit();
    }
    Manifest manifest = read_manifest(path);
    manifest.segments.front().files.clear();
    write_manifest(path, manifest);
  }

  test::TemporaryFolder root{};
  std::string path = root / "index";
  std::string folder = path + "/segments/s00000001";
};

}  // namespace

TEST_CASE("a segment that lacks a column is refused when it is opened") {
  for (const auto& [file, name] : {std::pair{kArticlesColumns, "number.simhash"},
                                   {kStatementsColumns, "number.article"},
                                   {kArticlesColumns, "facet.lang.values"}}) {
    const Index index;
    const std::string path = in_folder(index.folder, file);
    forge(path, [&](std::string_view section, std::string&) { return section != name; });
    test::check_error(test::error_of([&] { IndexReader reader(index.path); }), ErrorCode::kDamaged,
                      {path, std::string(name).substr(0, 10), "missing", "rebuild"});
  }
}

TEST_CASE("a statement of an article that is not there is damage, not a row to follow") {
  const Index index;
  forge(in_folder(index.folder, kStatementsColumns), [](std::string_view name, std::string& bytes) {
    const std::int64_t beyond = 2;
    if (name == "number.article") std::memcpy(bytes.data(), &beyond, sizeof beyond);
    return true;
  });
  const IndexReader reader(index.path);
  test::check_error(test::error_of([&] { static_cast<void>(reader.segment(0).article_rows()); }),
                    ErrorCode::kDamaged, {index.folder, "a statement belongs to no article"});
}

TEST_CASE("a sound segment tells the article of each statement") {
  const Index index;
  const IndexReader reader(index.path);
  const auto rows = reader.segment(0).article_rows();
  CHECK(std::vector(rows.begin(), rows.end()) == std::vector<std::int64_t>{0, 1});
}
