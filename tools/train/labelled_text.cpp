// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/train/labelled_text.hpp"

namespace lede::tools {

using analysis::tagging::label_of;
using analysis::tagging::SpanPart;

LabelSet span_labels(std::uint32_t types, std::size_t begin, std::size_t end, std::size_t at) {
  auto part = SpanPart::kInside;
  if (end - begin == 1) {
    part = SpanPart::kUnit;
  } else if (at == begin) {
    part = SpanPart::kBegin;
  } else if (at + 1 == end) {
    part = SpanPart::kLast;
  }
  LabelSet labels = 0;
  for (std::size_t type = 0; type < kEntityTypes; ++type) {
    if ((types >> type & 1) != 0) labels |= only(label_of(static_cast<EntityType>(type), part));
  }
  return labels;
}

}  // namespace lede::tools
