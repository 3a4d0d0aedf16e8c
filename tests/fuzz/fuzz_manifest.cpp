// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: a manifest of any content is refused or names files inside the index only.
#include <xxhash.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <string>

#include "refused.hpp"
#include "store/manifest.hpp"

namespace {

bool leads_out(const std::string& name) {
  return name == ".." || name.find('/') != std::string::npos;
}

void read(const std::string& text) {
  refuse_or_read([&] {
    const auto manifest = lede::store::parse_manifest(text, "manifest.json");
    if (leads_out(manifest.lexicon_file)) std::abort();
    for (const auto& segment : manifest.segments) {
      if (leads_out(segment.name) || leads_out(segment.tombstones)) std::abort();
      for (const auto& [name, seal] : segment.files) {
        if (leads_out(name)) std::abort();
      }
    }
    if (lede::store::parse_manifest(to_json(manifest), "manifest.json").generation !=
        manifest.generation) {
      std::abort();
    }
  });
}

/// With the checksum made right, so that the fuzzer gets past it; empty when it is no object.
std::string sealed(const std::string& text) {
  auto object = nlohmann::json::parse(text, nullptr, false);
  if (!object.is_object()) return {};
  object["format"] = "lede-index";
  object.erase("checksum");
  const std::string bare = object.dump();
  object["checksum"] = XXH3_64bits(bare.data(), bare.size());
  return object.dump();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  read(text);
  constexpr std::size_t kSafeToDump = 4096;  // printing recurses in the target itself
  if (size <= kSafeToDump) read(sealed(text));
  return 0;
}
