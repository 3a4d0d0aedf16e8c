// SPDX-License-Identifier: GPL-2.0-or-later
// What the commands of lede-index do, over the public API.
#pragma once

#include <string>
#include <vector>

#include "lede/index_writer.hpp"
#include "lede/reader.hpp"

namespace lede::indexer {

enum ExitStatus : int { kDone = 0, kFailed = 2 };

struct AddCommand {
  std::string index{};
  std::vector<std::string> paths{};
  WriterOptions writer{};
  ReadOptions read{};
  bool prune = false;
  bool quiet = false;  ///< neither progress nor summary; problems are told
};

struct AnnotateCommand {
  std::vector<std::string> paths{};
  AnnotatorOptions annotator{};
  ReadOptions read{};
};

// Each prints results on standard output and problems on standard error, and returns kFailed when
// something that was asked for was not done. They throw Error where nothing more can be done.
[[nodiscard]] ExitStatus run_add(const AddCommand& command);
[[nodiscard]] ExitStatus run_annotate(const AnnotateCommand& command);
[[nodiscard]] ExitStatus run_remove(const std::string& index, const std::vector<std::string>& ids);
[[nodiscard]] ExitStatus run_info(const std::string& index, bool json);
[[nodiscard]] ExitStatus run_check(const std::string& index);
[[nodiscard]] ExitStatus run_compact(const std::string& index);
[[nodiscard]] ExitStatus run_dump(const std::string& index);

}  // namespace lede::indexer
