// SPDX-License-Identifier: GPL-2.0-or-later
// Frames whose act is in what something is called: "called it shameful". Nothing: no act.
#pragma once

#include "analysis/statements/frame_context.hpp"

namespace lede::analysis::frames {

[[nodiscard]] Result call(const Context& c);
[[nodiscard]] Result term(const Context& c);
[[nodiscard]] Result describe(const Context& c);
[[nodiscard]] Result liken(const Context& c);
[[nodiscard]] Result refer(const Context& c);
[[nodiscard]] Result speak(const Context& c);
[[nodiscard]] Result question(const Context& c);

}  // namespace lede::analysis::frames
