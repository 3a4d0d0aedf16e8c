// SPDX-License-Identifier: GPL-2.0-or-later
// An index of a few articles for fuzz targets that search, made once and removed at exit.
#pragma once

#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>

#include "lede/index_writer.hpp"

class SmallIndex {
 public:
  SmallIndex()
      : folder_(std::filesystem::temp_directory_path() /
                ("lede-fuzz-" + std::to_string(static_cast<long>(getpid())))) {
    std::filesystem::create_directories(folder_);
    lede::WriterOptions options;
    options.threads = 1;
    options.articles_per_segment = 2;
    lede::IndexWriter writer(path(), options);
    add(writer, "moscow", "2023-05-30", "Drones strike Moscow",
        "Several drones hit Moscow on Tuesday. Mykhailo Podolyak, an adviser to President "
        "Volodymyr Zelensky, denied that Kyiv was directly involved. \u201cWe are pleased to "
        "watch,\u201d Podolyak added.");
    add(writer, "reply", "2023-05-31", "Putin answers the raid",
        "Vladimir Putin accused Ukraine of trying to frighten Russians. The air defences of "
        "Moscow had worked, he said.");
    add(writer, "rates", "2023-06-22", "Turkey raises its key rate",
        "The Turkish central bank raised its main rate from 8.5 to 15 percent on Thursday. "
        "Hafize Gaye Erkan promised more.");
    writer.commit();
  }
  ~SmallIndex() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  SmallIndex(const SmallIndex&) = delete;
  SmallIndex& operator=(const SmallIndex&) = delete;
  [[nodiscard]] std::string path() const { return (folder_ / "index").string(); }

 private:
  static void add(lede::IndexWriter& writer, const char* id, const char* date, const char* title,
                  const char* text) {
    lede::Article article;
    article.id = id;
    article.date = date;
    article.title = title;
    article.text = text;
    article.source = "Harbour Wire";
    writer.add(std::move(article));
  }

  std::filesystem::path folder_;
};
