// SPDX-License-Identifier: GPL-2.0-or-later
// An archive as one index and as two shards, which answer as threads of a test.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "small_index.hpp"
#include "thread_exchange.hpp"

namespace lede::query::test {

inline AnnotatedArticle from(const std::string& source, const std::string& text) {
  return SmallArticle(source + text, text).source(source).value();
}

/// The shards hold the archive's first and last three articles.
struct TwoShards {
  std::vector<AnnotatedArticle> first = {from("Post", "Drone strike."), from("Post", "Rain."),
                                         from("Wire", "Drone kremlin kremlin.")};
  std::vector<AnnotatedArticle> second = {from("Wire", "Drone."), from("Wire", "Drones."),
                                          from("Echo", "Sun.")};
  SmallIndex shards[2] = {SmallIndex(first, 10), SmallIndex(second, 10)};
  SmallIndex whole{together(), 10};

  std::vector<AnnotatedArticle> together() const {
    std::vector<AnnotatedArticle> all = first;
    all.insert(all.end(), second.begin(), second.end());
    return all;
  }
};

}  // namespace lede::query::test
