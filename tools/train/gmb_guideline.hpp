// SPDX-License-Identifier: GPL-2.0-or-later
// The Groningen Meaning Bank's way of marking names, made ours.
#pragma once

#include <string>
#include <vector>

#include "tools/eval/ner_conll.hpp"

namespace lede::tools {

/// Cuts titles off persons, articles off the rest, and turns `gpe` into a nationality or a place
/// by its form. An empty span remains where only a title was marked.
void reconcile_gmb(const std::vector<std::string>& tokens, ConllSpan& span);

}  // namespace lede::tools
