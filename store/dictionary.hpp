// SPDX-License-Identifier: GPL-2.0-or-later
// What zstd knows of the text beforehand: trained once, shared by the segments of an index.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace lede::store {

/// May be null.
using Dictionary = std::shared_ptr<const std::string>;

/// The dictionary that new segments use, once there is one. Thread-safe.
class DictionaryShare {
 public:
  explicit DictionaryShare(Dictionary dictionary = nullptr) : dictionary_(std::move(dictionary)) {}

  [[nodiscard]] Dictionary current() const;
  /// Taken if there is none yet.
  void offer(const Dictionary& dictionary);
  /// The current one; when there is none, it is trained on samples that lie one after the other,
  /// while other threads that ask for it wait. Null when the samples say too little.
  [[nodiscard]] Dictionary train(std::string_view samples, std::span<const std::size_t> sizes);

 private:
  mutable std::mutex mutex_{};
  Dictionary dictionary_{};
};

}  // namespace lede::store
