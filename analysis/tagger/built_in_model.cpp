// SPDX-License-Identifier: GPL-2.0-or-later
#include "analysis/tagger/built_in_model.hpp"

extern "C" const char lede_ner_model_begin[];
extern "C" const char lede_ner_model_end[];

namespace lede::analysis::tagging {

std::string_view built_in_model() {
  return {lede_ner_model_begin,
          static_cast<std::size_t>(lede_ner_model_end -
                                   static_cast<const char*>(lede_ner_model_begin))};
}

}  // namespace lede::analysis::tagging
