// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: damaged files of an index or a model are refused, never trusted.
#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger.hpp"
#include "lede/error.hpp"
#include "store/columns.hpp"
#include "store/records.hpp"

namespace {

/// The bytes as a file that is only in memory.
class MemoryFile {
 public:
  MemoryFile(const std::uint8_t* data, std::size_t size) : fd_(memfd_create("fuzz", 0)) {
    ready_ = fd_ >= 0 && write(fd_, data, size) == static_cast<ssize_t>(size);
  }
  ~MemoryFile() {
    if (fd_ >= 0) close(fd_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;
  [[nodiscard]] bool ready() const { return ready_; }
  [[nodiscard]] std::string path() const { return "/proc/self/fd/" + std::to_string(fd_); }

 private:
  int fd_;
  bool ready_ = false;
};

template <typename Use>
void refuse_or_read(const Use& use) {
  try {
    use();
  } catch (const lede::Error&) {
    return;
  }
}

void tag_with(const std::string& model) {
  const auto tagger = lede::analysis::Tagger::from_file(model);
  const std::vector<std::string_view> words = {"Mykhailo", "Podolyak", "denied", "it", "."};
  const lede::analysis::SentenceTokens sentence(words);
  (void)tagger.tag({&sentence, 1});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const MemoryFile file(data, size);
  if (!file.ready()) return 0;
  refuse_or_read([&] { lede::store::Columns(file.path()).verify(); });
  refuse_or_read([&] {
    const lede::store::Records records(file.path());
    for (std::uint32_t row = 0; row < records.rows() && row < 4; ++row) (void)records.read(row);
  });
  refuse_or_read([&] { tag_with(file.path()); });
  return 0;
}
