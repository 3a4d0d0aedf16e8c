// SPDX-License-Identifier: GPL-2.0-or-later
// Files below a path, in name order.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "lede/error.hpp"

namespace lede::indexer {

struct FoundFile {
  std::string path{};  ///< to open and to show
  std::string id{};    ///< below the root, or the file's name when the root is the file
  std::size_t bytes = 0;
  bool named = false;  ///< the caller named the file itself, not a folder above it
};

struct WalkSink {
  /// False stops the walk.
  std::function<bool(const FoundFile&)> file{};
  /// `what` is "what; remedy".
  std::function<void(ErrorCode, const std::string& path, const std::string& what)> problem{};
};

/// Follows links, but none that lead back to a folder above them. Hidden entries of folders and
/// files of unknown kinds are passed over; what is neither file nor folder is a problem.
void walk(const std::string& root, const WalkSink& sink);

/// The path from the file system's root without links, as valid UTF-8; "-" stays as it is.
[[nodiscard]] std::string absolute_path(const std::string& path);

}  // namespace lede::indexer
