// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: a tagger model with a right checksum and any content is refused or tags safely.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "analysis/tagger.hpp"
#include "analysis/tagger/model_format.hpp"
#include "memory_file.hpp"
#include "refused.hpp"

namespace {

using namespace lede::analysis;

void tag_with(std::string_view model) {
  const MemoryFile file(model);
  if (!file.ready()) return;
  refuse_or_read([&] {
    const auto tagger = Tagger::from_file(file.path());
    const std::vector<std::string_view> words = {"Mykhailo", "Podolyak", "denied", "it", "."};
    const SentenceTokens sentence(words);
    for (const auto& span : tagger.tag({&sentence, 1})) {
      if (span.end <= span.begin || span.end > words.size()) std::abort();
    }
  });
}

/// The header made right except for what the fuzzer is to try: section bounds and contents.
std::string sealed(std::string_view bytes) {
  std::string model(bytes);
  tagging::ModelHeader header;
  if (model.size() < sizeof header) return model;
  std::memcpy(&header, model.data(), sizeof header);
  header.magic = tagging::kModelMagic;
  header.format = tagging::kModelFormat;
  header.labels = tagging::kLabels;
  header.file_bytes = model.size();
  std::memcpy(model.data(), &header, sizeof header);
  header.checksum = tagging::model_checksum(model);
  std::memcpy(model.data(), &header, sizeof header);
  return model;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  tag_with(bytes);
  tag_with(sealed(bytes));
  return 0;
}
