// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/dictionary.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace lede::store;

namespace {

struct Samples {
  std::string bytes{};
  std::vector<std::size_t> sizes{};
};

Samples samples(int count) {
  Samples out;
  for (int i = 0; i < count; ++i) {
    const std::string n = std::to_string(i);
    const std::string text = "The council of town " + n + " met and agreed to mend bridge " + n;
    out.bytes += text;
    out.sizes.push_back(text.size());
  }
  return out;
}

}  // namespace

TEST_CASE("whoever trains first trains for all") {
  DictionaryShare share;
  CHECK(share.current() == nullptr);
  const Samples few = samples(10);
  CHECK(share.train(few.bytes, few.sizes) == nullptr);
  const Samples many = samples(2000);
  const Dictionary trained = share.train(many.bytes, many.sizes);
  REQUIRE(trained != nullptr);
  CHECK(share.current() == trained);
  CHECK(share.train(few.bytes, few.sizes) == trained);
  share.offer(std::make_shared<const TrainedDictionary>("another"));
  CHECK(share.current() == trained);
}

TEST_CASE("a dictionary that is offered is used") {
  DictionaryShare share;
  share.offer(nullptr);
  const auto given = std::make_shared<const TrainedDictionary>("given");
  share.offer(given);
  CHECK(share.current() == given);
}

TEST_CASE("a dictionary is made ready for writing once, whoever asks") {
  const Samples many = samples(2000);
  DictionaryShare share;
  const Dictionary trained = share.train(many.bytes, many.sizes);
  REQUIRE(trained != nullptr);
  CHECK(&trained->for_writing() == &share.current()->for_writing());
  Compressor compressor(&trained->for_writing());
  std::string frame;
  compressor.compress(many.bytes, frame);
  CHECK(dictionary_id_of(frame) == id_of_dictionary(trained->bytes()));
  const DecompressionDictionary ready(trained->bytes());
  CHECK(decompress(frame, &ready, many.bytes.size(), "frame") == many.bytes);
}
