// SPDX-License-Identifier: GPL-2.0-or-later
// zstd with dictionaries: contexts that free themselves, errors as lede::Error.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include <zstd.h>

namespace lede::store {

/// A dictionary made ready for writing, which takes as long as compressing a megabyte. Thread-safe.
class CompressionDictionary {
 public:
  explicit CompressionDictionary(std::string_view dictionary);
  [[nodiscard]] const ZSTD_CDict* native() const { return dictionary_.get(); }

 private:
  struct Free {
    void operator()(ZSTD_CDict* dictionary) const { ZSTD_freeCDict(dictionary); }
  };
  std::unique_ptr<ZSTD_CDict, Free> dictionary_;
};

/// Used by one thread.
class Compressor {
 public:
  /// `dictionary` may be null, else it must outlive the compressor.
  explicit Compressor(const CompressionDictionary* dictionary);
  /// Appends one frame, with a checksum of the contents, to `out`. Throws Error kInternal.
  void compress(std::string_view bytes, std::string& out);

 private:
  struct Free {
    void operator()(ZSTD_CCtx* context) const { ZSTD_freeCCtx(context); }
  };
  std::unique_ptr<ZSTD_CCtx, Free> context_;
};

/// A dictionary made ready for reading. Thread-safe.
class DecompressionDictionary {
 public:
  explicit DecompressionDictionary(std::string_view dictionary);
  [[nodiscard]] const ZSTD_DDict* native() const { return dictionary_.get(); }

 private:
  struct Free {
    void operator()(ZSTD_DDict* dictionary) const { ZSTD_freeDDict(dictionary); }
  };
  std::unique_ptr<ZSTD_DDict, Free> dictionary_;
};

/// Identifier of a dictionary; 0 when it was not made by training.
[[nodiscard]] std::uint32_t id_of_dictionary(std::string_view dictionary);
/// Identifier of the dictionary that a frame needs; 0 for none.
[[nodiscard]] std::uint32_t dictionary_id_of(std::string_view frame);

/// `dictionary` may be null. `where` names the frame in errors. Thread-safe. Throws Error kDamaged
/// for a frame that is damaged or says it is larger than `max_bytes`.
[[nodiscard]] std::string decompress(std::string_view frame,
                                     const DecompressionDictionary* dictionary,
                                     std::size_t max_bytes, std::string_view where);

/// Trains on samples that lie one after the other in `samples`; empty when they say too little.
[[nodiscard]] std::string train_dictionary(std::string_view samples,
                                           std::span<const std::size_t> sizes,
                                           std::size_t dictionary_bytes);

}  // namespace lede::store
