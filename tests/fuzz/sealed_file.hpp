// SPDX-License-Identifier: GPL-2.0-or-later
// A section file (docs/index-format.md) with a sound frame and right checksums around any contents.
#pragma once

#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "store/varint.hpp"

class SealedFile {
 public:
  void add(std::string_view name, std::string_view contents) {
    using namespace lede::store;
    put_string(name, entries_);
    put_varint(file_.size(), entries_);
    put_varint(contents.size(), entries_);
    put_varint(XXH3_64bits(contents.data(), contents.size()), entries_);
    file_ += contents;
    file_.append((8 - file_.size() % 8) % 8, '\0');
    ++count_;
  }

  [[nodiscard]] std::string bytes() const {
    std::string directory;
    lede::store::put_varint(count_, directory);
    directory += entries_;
    std::string whole = file_ + directory;
    put_fixed(file_.size(), whole);
    put_fixed(directory.size(), whole);
    put_fixed(XXH3_64bits(directory.data(), directory.size()), whole);
    return whole + "1ceSedeL";
  }

 private:
  static void put_fixed(std::uint64_t value, std::string& out) {
    out.append(reinterpret_cast<const char*>(&value), sizeof value);
  }

  std::string file_ = "LedeSec1";
  std::string entries_{};
  std::size_t count_ = 0;
};
