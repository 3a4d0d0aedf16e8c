// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shared_terms.hpp"

#include <algorithm>
#include <map>

#include "query/shared_page.hpp"
#include "store/varint.hpp"

namespace lede::query {
namespace {

using Shares = std::map<std::string, double, std::less<>>;

/// An article's words and how often each of its terms is among them, after its place on the page.
std::string counted_terms(const store::IndexReader& reader, const std::vector<Ranked>& page) {
  store::ArticleTerms& terms = reader.article_terms();
  terms.begin();
  std::vector<store::ArticleTerms::Count> counts;
  std::string bytes;
  for (std::size_t place = 0; place < page.size(); ++place) {
    if (is_elsewhere(page[place])) continue;
    const std::uint32_t words = terms.count(reader, page[place].row, counts);
    store::put_varint(place, bytes);
    store::put_varint(words, bytes);
    store::put_varint(counts.size(), bytes);
    for (const auto& [term, times] : counts) {
      store::put_string(terms.term(term).stem, bytes);
      store::put_varint(times, bytes);
    }
  }
  return bytes;
}

struct Counted {
  std::uint32_t words = 0;
  std::vector<std::pair<std::string, std::uint32_t>> times{};
};

/// By place on the page.
std::map<std::size_t, Counted> read_counts(const std::vector<std::string>& parts) {
  std::map<std::size_t, Counted> articles;
  for (const std::string& part : parts) {
    store::ByteReader bytes(part, "what a shard sent");
    while (!bytes.done()) {
      Counted& article = articles[bytes.number<std::size_t>()];
      article.words = bytes.number<std::uint32_t>();
      for (std::size_t left = bytes.count(); left > 0; --left) {
        std::string stem(bytes.string());
        article.times.emplace_back(std::move(stem), bytes.number<std::uint32_t>());
      }
    }
  }
  return articles;
}

}  // namespace

std::vector<WeightedTerm> shared_terms(const store::IndexReader& reader,
                                       const std::vector<Ranked>& page,
                                       const std::vector<double>& weights, std::size_t limit) {
  const auto articles =
      read_counts(reader.exchange()->gather("terms of", counted_terms(reader, page)));
  Shares shares;
  for (const auto& [place, article] : articles) {
    if (place >= weights.size()) continue;
    for (const auto& [stem, times] : article.times) {
      shares[stem] += weights[place] * times / article.words;
    }
  }
  std::vector<std::string> stems;
  for (const auto& [stem, share] : shares) stems.push_back(stem);
  reader.learn(Collection::kArticles, std::move(stems));
  const auto documents = static_cast<double>(reader.documents(Collection::kArticles));
  std::vector<WeightedTerm> terms;
  for (const auto& [stem, share] : shares) {
    const auto articles_with = static_cast<double>(reader.frequency(Collection::kArticles, stem));
    terms.push_back({stem, share * inverse_frequency(documents, articles_with)});
  }
  std::ranges::stable_sort(terms, std::greater{}, &WeightedTerm::weight);
  if (terms.size() > limit) terms.resize(limit);
  double sum = 0;
  for (const WeightedTerm& term : terms) sum += term.weight;
  for (WeightedTerm& term : terms) term.weight /= sum;
  return terms;
}

}  // namespace lede::query
