// SPDX-License-Identifier: GPL-2.0-or-later
// Looking weights up: in a model's bytes, in groups whose sums are kept, and one by one.
#include <doctest/doctest.h>

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger/built_in_model.hpp"
#include "analysis/tagger/document_words.hpp"
#include "analysis/tagger/feature_table.hpp"
#include "analysis/tagger/feature_templates.hpp"
#include "analysis/tagger/features.hpp"
#include "analysis/tagger/hashing.hpp"
#include "analysis/tagger/model.hpp"
#include "analysis/tagger/row_cache.hpp"
#include "analysis/tagger/token_scorer.hpp"
#include "lede/error.hpp"
#include "tools/train/model_writer.hpp"

using namespace lede;
using namespace lede::analysis::tagging;

namespace {

using Words = std::vector<std::string_view>;

constexpr std::uint32_t kTypes = (1U << kMostTypes) - 1;
constexpr std::size_t kKnownLabels = 1 + 4 * kMostTypes;

/// `count` weights that differ from label to label and from feature to feature.
tools::FeatureRow row_of(std::uint64_t feature, std::size_t count) {
  tools::FeatureRow row;
  row.feature = feature;
  for (std::size_t label = 0; label < count; ++label) {
    const int weight = (feature + label) % 2 == 0 ? static_cast<int>(label) + 1 : -3;
    row.weights.push_back({static_cast<std::uint8_t>(label), static_cast<std::int8_t>(weight)});
  }
  return row;
}

std::vector<tools::FeatureRow> rows_of_all_sizes() {
  std::vector<tools::FeatureRow> rows;
  for (std::uint64_t k = 1; k <= 500; ++k) {
    rows.push_back(row_of(mix(k, 1), 1 + k % kKnownLabels));
  }
  return rows;
}

Scores sum_of(const FeatureTable& table, const std::vector<std::uint64_t>& features) {
  Scores scores{};
  FoundWeights found;
  const std::vector<std::size_t> ends = {features.size()};
  table.find(features, ends, found);
  table.add(found, {&scores, 1});
  return scores;
}

const Model& built_in() {
  static const Model model(built_in_model(), "the built-in model");
  return model;
}

const std::vector<Words> kSentences = {
    {"PRESIDENT", "OBAMA", "VISITS", "NATO", "IN", "BRUSSELS"},
    {"The", "European", "Space", "Agency", "(", "ESA", ")", "said", "it", "would", "wait", "."},
    {"ESA", "'s", "head", ",", "Jan", "Wörner", ",", "met", "Obama", "on", "3", "May", "2016", "."},
    {"i", "love", "oslo", "!", "thanks"},
    {"Obama", "said", "the", "agency", "would", "wait", ",", "and", "it", "did", "."},
    {}};

/// All tokens of the document.
std::vector<PlacedToken> tokens_of(const DocumentTokens& document) {
  std::vector<PlacedToken> tokens;
  for (std::uint32_t s = 0; s < document.sentences(); ++s) {
    for (auto at = document.first_token[s]; at < document.first_token[s + 1]; ++at) {
      tokens.push_back({s, at});
    }
  }
  return tokens;
}

std::string message_of(const std::string& bytes) {
  try {
    const Model model(bytes, "some.model");
  } catch (const Error& error) {
    CHECK(error.code() == ErrorCode::kDamaged);
    return error.what();
  }
  FAIL("the model was loaded");
  return {};
}

/// A model of two features with its first bucket changed.
std::string with_bucket(const std::function<void(FeatureBucket&)>& change) {
  tools::ModelParts parts;
  parts.types = kTypes;
  parts.features = {row_of(1, 1), row_of(2, 2)};
  auto bytes = tools::model_bytes(parts);
  ModelHeader header;
  std::memcpy(&header, bytes.data(), sizeof header);
  const auto offset = header.sections[static_cast<std::size_t>(Section::kFeatureBuckets)].offset;
  FeatureBucket bucket;
  std::memcpy(&bucket, bytes.data() + offset, sizeof bucket);
  change(bucket);
  std::memcpy(bytes.data() + offset, &bucket, sizeof bucket);
  header.checksum = model_checksum(bytes);
  std::memcpy(bytes.data(), &header, sizeof header);
  return bytes;
}

}  // namespace

TEST_CASE("a feature's weights come back from a model's bytes, however many they are") {
  tools::ModelParts parts;
  parts.types = kTypes;
  parts.features = rows_of_all_sizes();
  const auto bytes = tools::model_bytes(parts);
  const Model model(bytes, "weights");
  for (const auto& row : parts.features) {
    Scores expected{};
    for (const auto& entry : row.weights) expected[Lanes(kTypes).of(entry.label)] += entry.weight;
    CHECK(sum_of(model.features(), {row.feature}) == expected);
  }
  CHECK(sum_of(model.features(), {mix(501, 1), mix(1, 2)}) == Scores{});
}

TEST_CASE("weights of several features add up, those that are unknown add nothing") {
  tools::ModelParts parts;
  parts.types = kTypes;
  parts.features = {row_of(5, 1), row_of(6, 4), row_of(7, kKnownLabels)};
  const auto bytes = tools::model_bytes(parts);
  const Model model(bytes, "weights");
  auto expected = sum_of(model.features(), {5});
  expected.add(sum_of(model.features(), {6}));
  expected.add(sum_of(model.features(), {7}));
  expected.add(sum_of(model.features(), {7}));
  CHECK(sum_of(model.features(), {7, 5, 99, 6, 7}) == expected);
}

TEST_CASE("a model whose features point outside or come twice is refused") {
  constexpr auto kRow = static_cast<std::uint32_t>(WeightKind::kRow) << kKindShift;
  constexpr auto kPair = static_cast<std::uint32_t>(WeightKind::kPair) << kKindShift;
  constexpr auto kNoLane = static_cast<std::uint32_t>(kLanes);
  for (const auto where : {kRow + 1000, 1000U << kRunBits | 1, kPair + (kNoLane << 22),
                           kPair + (kNoLane << 8), 3U << kKindShift}) {
    const auto bytes = with_bucket([&](FeatureBucket& bucket) { bucket.where[0] = where; });
    CHECK(message_of(bytes).find("weights out of bounds") != std::string::npos);
  }
  const auto twice = with_bucket([](FeatureBucket& bucket) {
    bucket.fingerprints[1] = bucket.fingerprints[0];
    bucket.where[1] = bucket.where[0] | 1;
  });
  CHECK(message_of(twice).find("a feature that is there twice") != std::string::npos);
}

TEST_CASE("weights of types that a model does not know are left out, too many types are refused") {
  tools::ModelParts parts;
  parts.types = 1U << static_cast<unsigned>(EntityType::kMisc);
  parts.features = {row_of(5, kLabels)};
  const auto bytes = tools::model_bytes(parts);
  Scores expected{};
  for (const auto& entry : parts.features[0].weights) {
    const auto lane = Lanes(parts.types).of(entry.label);
    if (lane < kLanes) expected[lane] += entry.weight;
  }
  CHECK(sum_of(Model(bytes, "misc").features(), {5}) == expected);
  CHECK(expected[Lanes::of(SpanPart::kUnit, 0)] != 0);
  parts.types = (1U << (kMostTypes + 1)) - 1;
  CHECK(message_of(tools::model_bytes(parts)).find("too many types") != std::string::npos);
}

TEST_CASE("groups whose sums are kept score as all features do one by one") {
  const std::vector<analysis::SentenceTokens> sentences(kSentences.begin(), kSentences.end());
  const auto& model = built_in();
  WordCache known;
  DocumentTokens document;
  read_document(model, sentences, known, document);
  const DocumentWords words(document);
  const FeatureExtractor extractor(document, words, model.feature_groups());
  RowCache cache;
  TokenScorer scorer(model.features(), cache);
  auto tokens = tokens_of(document);
  std::ranges::reverse(tokens);
  std::vector<Scores> cold(tokens.size()), warm(tokens.size());
  scorer.score(extractor, tokens, cold);
  scorer.score(extractor, tokens, warm);
  std::vector<std::uint64_t> features;
  for (std::size_t k = 0; k < tokens.size(); ++k) {
    extractor.extract(tokens[k].sentence, tokens[k].at, features);
    const auto expected = sum_of(model.features(), features);
    CHECK(cold[k] == expected);
    CHECK(warm[k] == expected);
    CHECK(model.features().sum(features) == expected);
  }
}

TEST_CASE("a word is quiet when the model knows nothing of it that speaks for a name") {
  const auto& model = built_in();
  const auto quiet = [&](std::string_view word) {
    return attributes_of_word(model, word, exact_hash(word)).quiet;
  };
  for (const auto word : {"the", "would", "because", "agreed", "The", ",", ".", "24.5"})
    CHECK(quiet(word));
  // Names' own words, words of dates, capitals, and names that lack theirs.
  for (const auto word : {"yesterday", "Obama", "NATO", "F-16", "oslo"}) {
    CHECK_FALSE(quiet(word));
  }
}

TEST_CASE("features that found no room in their bucket are looked for in the next ones") {
  tools::ModelParts parts;
  parts.types = kTypes;
  // All belong to the last bucket, so that they go on from the first.
  for (std::uint64_t k = 1; k <= 20; ++k) parts.features.push_back(row_of(~0ULL << 32 | k, 3));
  const auto bytes = tools::model_bytes(parts);
  const Model model(bytes, "weights");
  Scores expected{};
  std::vector<std::uint64_t> features = {~0ULL << 32 | 21};
  for (const auto& row : parts.features) {
    features.push_back(row.feature);
    for (const auto& entry : row.weights) {
      auto& sum = expected[Lanes(kTypes).of(entry.label)];
      sum = static_cast<std::int16_t>(sum + entry.weight);
    }
  }
  CHECK(sum_of(model.features(), features) == expected);
}

TEST_CASE("runs of features are added each to its own scores, empty ones too") {
  tools::ModelParts parts;
  parts.types = kTypes;
  parts.features = {row_of(5, 1), row_of(6, 12)};
  const auto bytes = tools::model_bytes(parts);
  const Model model(bytes, "weights");
  const std::vector<std::uint64_t> features = {5, 6, 6};
  const std::vector<std::size_t> ends = {0, 1, 1, 3};
  std::vector<Scores> scores(ends.size());
  FoundWeights found;
  model.features().find(features, ends, found);
  model.features().add(found, scores);
  CHECK(scores[0] == Scores{});
  CHECK(scores[1] == sum_of(model.features(), {5}));
  CHECK(scores[2] == Scores{});
  CHECK(scores[3] == sum_of(model.features(), {6, 6}));
}

TEST_CASE("where a word's features lie is kept with it, and the same as if looked up") {
  const auto& model = built_in();
  WordCache known;
  const auto& word = known.find(model, "Minister", exact_hash("Minister"));
  std::size_t there = 0;
  for (std::size_t role = 0; role < kRoles; ++role) {
    const auto feature = mix(template_of(static_cast<Role>(role)), word.folded);
    CHECK(word.located[role] == model.features().locate(feature));
    there += static_cast<std::size_t>(word.located[role] != 0);
  }
  CHECK(there > 0);
  CHECK(kEdge.located[0] == kNotLocated);
}

TEST_CASE("a kept row gives way to others of its two places, and no other is taken for it") {
  RowCache cache;
  Scores row{};
  for (const std::uint64_t key : {std::uint64_t{0}, std::uint64_t{1}, UINT64_MAX}) {
    row[3] = static_cast<std::int16_t>(key + 7);
    CHECK(cache.find(key) == RowCache::kNone);
    cache.put(key, row);
    REQUIRE(cache.find(key) != RowCache::kNone);
    CHECK(cache.row(cache.find(key)) == row);
  }
  CHECK(cache.find(0) != RowCache::kNone);
  CHECK(cache.find(1) != RowCache::kNone);
  cache.put(2, row);
  CHECK(cache.find(2) != RowCache::kNone);
  const auto left = static_cast<int>(cache.find(0) != RowCache::kNone) +
                    static_cast<int>(cache.find(1) != RowCache::kNone);
  CHECK(left == 1);
  const auto place = cache.find(2);
  cache.put(2, row);
  CHECK(cache.find(2) == place);
}
