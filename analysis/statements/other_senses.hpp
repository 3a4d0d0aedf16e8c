// SPDX-License-Identifier: GPL-2.0-or-later
// Verbs of an act where they mean something else: "slammed the door", "blamed the weather".
#pragma once

#include "analysis/statements/frame_context.hpp"

namespace lede::analysis {

/// True where the cue's words around it tell of a thing done, felt or played, so that no act is
/// reported.
[[nodiscard]] bool has_other_sense(const frames::Context& c);

}  // namespace lede::analysis
