// SPDX-License-Identifier: GPL-2.0-or-later
// An index in a folder of its own, built through the public API and removed with the object.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <vector>

#include "lede/index_writer.hpp"

class BuiltIndex {
 public:
  explicit BuiltIndex(const std::string& name)
      : folder_(std::filesystem::temp_directory_path() /
                ("lede-" + name + '-' + std::to_string(static_cast<long>(getpid())))) {
    std::filesystem::remove_all(folder_);
  }
  ~BuiltIndex() { std::filesystem::remove_all(folder_); }
  BuiltIndex(const BuiltIndex&) = delete;
  BuiltIndex& operator=(const BuiltIndex&) = delete;

  [[nodiscard]] std::string path() const { return (folder_ / "index").string(); }

  void add(std::vector<lede::Article> articles, const lede::WriterOptions& options) const {
    std::filesystem::create_directories(folder_);
    lede::IndexWriter writer(path(), options);
    for (auto& article : articles) writer.add(std::move(article));
    writer.commit();
  }

  void add_paths(const std::vector<std::string>& paths) const {
    std::filesystem::create_directories(folder_);
    lede::IndexWriter writer(path());
    writer.add_paths(paths, {});
    writer.commit();
  }

 private:
  std::filesystem::path folder_;
};
