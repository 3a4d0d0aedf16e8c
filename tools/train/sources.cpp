// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/sources.hpp"

namespace lede::tools {

std::vector<LabelledDocument> read_source_documents(const Source& source) {
  return source.marked ? read_marked_documents(source) : read_conll_documents(source);
}

}  // namespace lede::tools
