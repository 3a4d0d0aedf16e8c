// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/sources.hpp"

namespace lede::tools {
namespace {

void lower_case(std::vector<LabelledDocument>& documents) {
  for (auto& document : documents) {
    for (auto& sentence : document.sentences) {
      for (auto& token : sentence.tokens) {
        for (char& c : token) {
          if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
        }
      }
    }
  }
}

}  // namespace

std::vector<LabelledDocument> read_source_documents(const Source& source) {
  auto documents = source.marked ? read_marked_documents(source) : read_conll_documents(source);
  for (auto& document : documents) document.finish = source.finish;
  if (source.lower_case) lower_case(documents);
  return documents;
}

}  // namespace lede::tools
