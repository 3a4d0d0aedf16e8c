// SPDX-License-Identifier: GPL-2.0-or-later
// What zstd knows of the text beforehand: trained once, shared by the segments of an index.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "store/once.hpp"
#include "store/zstd_codec.hpp"

namespace lede::store {

/// Thread-safe.
class TrainedDictionary {
 public:
  explicit TrainedDictionary(std::string bytes) : bytes_(std::move(bytes)) {}

  [[nodiscard]] const std::string& bytes() const { return bytes_; }
  /// Made when it is first asked for: whoever copies what is compressed already never asks.
  [[nodiscard]] const CompressionDictionary& for_writing() const;

 private:
  std::string bytes_;
  mutable Once made_{};
  mutable std::optional<CompressionDictionary> for_writing_{};
};

/// May be null.
using Dictionary = std::shared_ptr<const TrainedDictionary>;

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
