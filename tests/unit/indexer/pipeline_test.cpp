// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/pipeline.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "temporary_folder.hpp"

using namespace lede;
using namespace lede::indexer;

namespace {

AnnotatorOptions words_only() {
  AnnotatorOptions options;
  options.words_only = true;
  return options;
}

Job job(const std::string& id) {
  Job job;
  job.article.id = id;
  job.article.text = "Text.";
  job.fingerprint = 7;
  return job;
}

}  // namespace

TEST_CASE("after draining the store knows every article") {
  const TemporaryFolder folder;
  const analysis::Analyser analyser(words_only());
  store::IndexStore store(folder / "index", {});
  Pipeline pipeline(analyser, store, {3, 2});
  for (int i = 0; i < 11; ++i) pipeline.submit(job(std::to_string(i)));
  pipeline.drain();
  CHECK(pipeline.counts().added == 11);
  CHECK(pipeline.counts().text_bytes == 55);
  CHECK(store.stored_fingerprint("10") == 7);
  pipeline.submit(job("late"));
  pipeline.drain();
  CHECK(store.stored_fingerprint("late") == 7);
}
TEST_CASE("an article that a segment refuses is told and the others go on") {
  const TemporaryFolder folder;
  const analysis::Analyser analyser(words_only());
  store::IndexStore store(folder / "index", {});
  Pipeline pipeline(analyser, store, {1, 10});
  pipeline.submit(job(""));
  pipeline.submit(job("good"));
  pipeline.drain();
  CHECK(pipeline.take_problems().size() == 1);
  CHECK(pipeline.take_problems().empty());
  CHECK(store.stored_fingerprint("good") == 7);
}
TEST_CASE("what a thread throws reaches the caller") {
  const TemporaryFolder folder;
  const analysis::Analyser analyser(words_only());
  store::IndexStore store(folder / "index", {});
  Pipeline pipeline(analyser, store, {2, 10});
  std::filesystem::remove_all(folder / "index/segments");
  pipeline.submit(job("a"));
  CHECK_THROWS_AS(pipeline.drain(), Error);
}
