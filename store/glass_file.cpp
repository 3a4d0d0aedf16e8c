// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/glass_file.hpp"

#include <algorithm>
#include <numeric>

#include "store/glass_postings.hpp"
#include "store/text_order.hpp"
#include "store/vocabulary.hpp"
#include "store/xapian_errors.hpp"

namespace lede::store {
namespace {

using glass::Statistics;

struct Posting {
  std::uint32_t document = 0;
  std::uint32_t wdf = 0;
};

/// Postings sorted by term, then by document.
struct Inverted {
  std::vector<Posting> postings{};
  std::vector<std::uint64_t> begins{};  ///< by term, and the end
};

/// Counting sort: documents come in order, so that each term's postings do.
Inverted invert(std::span<const TermCount> terms, std::span<const std::uint64_t> ends,
                std::size_t vocabulary) {
  Inverted out;
  out.begins.resize(vocabulary + 1);
  for (const TermCount& term : terms) ++out.begins[term.term + 1];
  std::partial_sum(out.begins.begin(), out.begins.end(), out.begins.begin());
  out.postings.resize(terms.size());
  std::vector<std::uint64_t> next(out.begins.begin(), out.begins.end() - 1);
  std::uint64_t at = 0;
  for (std::uint32_t document = 1; document <= ends.size(); ++document) {
    for (; at < ends[document - 1]; ++at) {
      out.postings[next[terms[at].term]++] = {document, terms[at].wdf};
    }
  }
  return out;
}

Statistics count(std::span<const TermCount> terms, std::span<const std::uint64_t> ends,
                 glass::PostingsWriter& lengths) {
  Statistics statistics;
  std::uint64_t at = 0;
  for (const std::uint64_t end : ends) {
    std::uint32_t length = 0;
    for (; at < end; ++at) {
      length += terms[at].wdf;
      statistics.most_wdf = std::max(statistics.most_wdf, terms[at].wdf);
    }
    lengths.add(++statistics.documents, length);
    statistics.total_length += length;
    statistics.most_length = std::max(statistics.most_length, length);
    if (length > 0 && (statistics.least_length == 0 || length < statistics.least_length)) {
      statistics.least_length = length;
    }
  }
  statistics.last_document = statistics.documents;
  return statistics;
}

void write_terms(const Inverted& inverted, const Vocabulary& vocabulary,
                 glass::PostingsWriter& writer) {
  std::vector<std::uint32_t> order;
  for (std::uint32_t term = 0; term + 1 < inverted.begins.size(); ++term) {
    if (inverted.begins[term] != inverted.begins[term + 1]) order.push_back(term);
  }
  sort_by_text(order, [&](std::uint32_t term) { return vocabulary.term(term); });
  std::string key;
  for (const std::uint32_t term : order) {
    const std::uint64_t begin = inverted.begins[term];
    const std::uint64_t end = inverted.begins[std::size_t{term} + 1];
    std::uint32_t wdf_sum = 0;
    for (std::uint64_t at = begin; at < end; ++at) {
      writer.add(inverted.postings[at].document, inverted.postings[at].wdf);
      wdf_sum += inverted.postings[at].wdf;
    }
    key.clear();
    glass::put_term(vocabulary.term(term), key);
    writer.finish(key, static_cast<std::uint32_t>(end - begin), wdf_sum);
  }
}

}  // namespace

void GlassBuilder::add(std::span<const TermCount> terms) {
  terms_.insert(terms_.end(), terms.begin(), terms.end());
  ends_.push_back(terms_.size());
}

void GlassBuilder::write(const std::string& path) const {
  FileWriter file(path);
  file.write(std::string(glass::kBlockBytes, '\0'));
  glass::TableWriter table(file);
  glass::PostingsWriter writer(table);
  const Statistics statistics = count(terms_, ends_, writer);
  if (!is_empty()) writer.finish(glass::kLengthsKey, 0, 0);
  write_terms(invert(terms_, ends_, vocabulary_.size()), vocabulary_, writer);
  const std::string postings = table.finish();
  file.rewrite_start(glass::make_head(statistics, postings));
  file.close();
}

Xapian::Database open_glass(const FileDescriptor& file, const std::string& path) {
  FileDescriptor copy = duplicate(file, path);
  return with_xapian(path, [&] { return Xapian::Database(copy.release()); });
}

}  // namespace lede::store
