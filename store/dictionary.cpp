// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/dictionary.hpp"

namespace lede::store {
namespace {

constexpr std::size_t kLeastSamples = 100;
/// On newswire of 0.8 KB an article, in blocks of 4 KB: 110 KB gives 0.41 of the text, 64 KB 0.43,
/// none 0.59.
constexpr std::size_t kDictionaryBytes = 110U << 10U;

}  // namespace

const CompressionDictionary& TrainedDictionary::for_writing() const {
  made_.run([this] { for_writing_.emplace(bytes_); });
  return *for_writing_;
}

Dictionary DictionaryShare::current() const {
  const std::lock_guard lock(mutex_);
  return dictionary_;
}

void DictionaryShare::offer(const Dictionary& dictionary) {
  const std::lock_guard lock(mutex_);
  if (!dictionary_) dictionary_ = dictionary;
}

Dictionary DictionaryShare::train(std::string_view samples, std::span<const std::size_t> sizes) {
  const std::lock_guard lock(mutex_);
  if (dictionary_ || sizes.size() < kLeastSamples) return dictionary_;
  std::string trained = train_dictionary(samples, sizes, kDictionaryBytes);
  if (!trained.empty()) dictionary_ = std::make_shared<const TrainedDictionary>(std::move(trained));
  return dictionary_;
}

}  // namespace lede::store
