// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/walk.hpp"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <filesystem>
#include <memory>
#include <utility>
#include <vector>

#include "analysis/unicode.hpp"
#include "indexer/byte_source.hpp"
#include "indexer/file_kind.hpp"

namespace lede::indexer {
namespace {

constexpr std::size_t kMaxDepth = 256;

std::string joined(const std::string& folder, const std::string& name) {
  std::string path = folder;
  if (!path.ends_with('/')) path += '/';
  return path += name;
}

class Walker {
 public:
  explicit Walker(const WalkSink& sink) : sink_(sink) {}

  void visit(const std::string& path, const std::string& id, bool named) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) return report_missing(path, errno);
    if (S_ISDIR(status.st_mode)) return visit_folder(path, id, status);
    if (!S_ISREG(status.st_mode)) {
      return sink_.problem(ErrorCode::kInvalidInput, path,
                           "is neither a file nor a folder; to index a stream pipe NDJSON into -");
    }
    if (!named && kind_of(path).format == Format::kUnknown) return;
    FoundFile file{path, id, static_cast<std::size_t>(status.st_size), named};
    if (named) file.id = path.substr(path.find_last_of('/') + 1);
    if (!sink_.file(file)) stopped_ = true;
  }

 private:
  void report_missing(const std::string& path, int error) {
    if (error == ENOENT) {
      sink_.problem(ErrorCode::kNotFound, path, "no such file or folder; check the path");
    } else if (error == ELOOP) {
      sink_.problem(ErrorCode::kInvalidInput, path, "the link leads back to itself; skipped");
    } else {
      sink_.problem(ErrorCode::kIo, path,
                    "can't be read: " + system_message(error) + "; check its permissions");
    }
  }

  void visit_folder(const std::string& path, const std::string& id, const struct stat& status) {
    if (is_index(path)) return;
    const auto key = std::pair(status.st_dev, status.st_ino);
    if (std::ranges::find(above_, key) != above_.end()) {
      return sink_.problem(ErrorCode::kInvalidInput, path,
                           "the link leads back to a folder above it; skipped");
    }
    if (above_.size() >= kMaxDepth) {
      return sink_.problem(ErrorCode::kInvalidInput, path,
                           "folders are nested more than 256 deep; name this one by itself");
    }
    above_.push_back(key);
    for (const auto& name : names_in(path)) {
      if (stopped_) break;
      visit(joined(path, name), id.empty() ? name : joined(id, name), false);
    }
    above_.pop_back();
  }

  /// The index may lie in the folder that it is made of; its files are no articles.
  static bool is_index(const std::string& path) {
    struct stat status {};
    return ::stat((path + "/manifest.json").c_str(), &status) == 0 &&
           ::stat((path + "/segments").c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  }

  std::vector<std::string> names_in(const std::string& path) {
    std::vector<std::string> names;
    const std::unique_ptr<DIR, int (*)(DIR*)> folder(::opendir(path.c_str()), &::closedir);
    if (!folder) {
      report_missing(path, errno);
      return names;
    }
    while (const auto* entry = ::readdir(folder.get())) {
      if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
    }
    std::ranges::sort(names);
    return names;
  }

  const WalkSink& sink_;
  std::vector<std::pair<dev_t, ino_t>> above_;
  bool stopped_ = false;
};

}  // namespace

void walk(const std::string& root, const WalkSink& sink) {
  struct stat status {};
  const bool is_folder = ::stat(root.c_str(), &status) == 0 && S_ISDIR(status.st_mode);
  Walker(sink).visit(root, {}, !is_folder);
}

std::string absolute_path(const std::string& path) {
  if (path == "-") return path;
  std::error_code error;
  auto whole = std::filesystem::weakly_canonical(path, error).string();
  if (error) whole = path;
  while (whole.size() > 1 && whole.ends_with('/')) whole.pop_back();
  std::size_t replaced = 0;
  return analysis::repair_utf8(whole, replaced);
}

}  // namespace lede::indexer
