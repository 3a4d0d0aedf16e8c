// SPDX-License-Identifier: GPL-2.0-or-later
#include <algorithm>
#include <deque>
#include <limits>

#include "lede/error.hpp"
#include "store/glass_file.hpp"
#include "store/glass_postings.hpp"
#include "store/key_merge.hpp"
#include "store/mapped_file.hpp"

namespace lede::store {
namespace {

/// Postings are read in the order in which they lie, so that pages behind are not wanted again.
constexpr std::uint64_t kForgetEach = 16U << 20U;

using glass::Head;
using glass::Statistics;

struct Source {
  MappedFile file;
  const std::string& path;
  Head head{};
};

void count_in(const Statistics& more, Statistics& all) {
  if (more.documents > std::numeric_limits<std::uint32_t>::max() - all.documents) {
    throw Error(ErrorCode::kInternal, "a segment cannot hold so many documents");
  }
  all.documents += more.documents;
  all.last_document = all.documents;
  all.total_length += more.total_length;
  all.most_length = std::max(all.most_length, more.most_length);
  all.most_wdf = std::max(all.most_wdf, more.most_wdf);
  if (all.least_length == 0 || (more.least_length > 0 && more.least_length < all.least_length)) {
    all.least_length = more.least_length;
  }
}

std::string merge_postings(const std::deque<Source>& sources, FileWriter& file) {
  std::deque<glass::PostingsReader> readers;
  std::uint32_t shift = 0;
  for (const Source& source : sources) {
    readers.emplace_back(source.file.bytes(), source.head.postings, source.path, shift);
    shift += source.head.statistics.last_document;
  }
  glass::TableWriter table(file);
  glass::PostingsWriter writer(table);
  std::string key;
  std::uint64_t forgotten_at = 0;
  for (KeyMerge merge(readers); !merge.done();) {
    if (file.bytes() - forgotten_at >= kForgetEach) {
      for (const Source& source : sources) source.file.forget();
      forgotten_at = file.bytes();
    }
    key.assign(merge.top().key());
    std::uint32_t documents = 0;
    std::uint32_t wdf_sum = 0;
    for (; !merge.done() && merge.top().key() == key; merge.pop()) {
      documents += merge.top().documents();
      wdf_sum += merge.top().wdf_sum();
      writer.append(merge.top().chunk());
    }
    writer.finish(key, documents, wdf_sum);
  }
  return table.finish();
}

}  // namespace

void merge_glass(const std::vector<GlassSource>& sources, const std::string& path) {
  std::deque<Source> open;
  Statistics statistics;
  for (const GlassSource& source : sources) {
    MappedFile file(*source.file, source.path);
    const Head head = glass::read_head(file.bytes(), source.path);
    count_in(head.statistics, statistics);
    open.push_back({std::move(file), source.path, head});
  }
  FileWriter file(path);
  file.write(std::string(glass::kBlockBytes, '\0'));
  const std::string postings = merge_postings(open, file);
  file.rewrite_start(glass::make_head(statistics, postings));
  file.close();
}

}  // namespace lede::store
