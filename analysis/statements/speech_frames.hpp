// SPDX-License-Identifier: GPL-2.0-or-later
// Frames whose act the said words decide: "said", "announced". Nothing: no act.
#pragma once

#include "analysis/statements/frame_context.hpp"

namespace lede::analysis::frames {

[[nodiscard]] Result say(const Context& c);
[[nodiscard]] Result quote(const Context& c);
[[nodiscard]] Result claim(const Context& c);
[[nodiscard]] Result insist(const Context& c);
[[nodiscard]] Result show(const Context& c);
[[nodiscard]] Result cited(const Context& c);
[[nodiscard]] Result announce(const Context& c);
[[nodiscard]] Result assure(const Context& c);
[[nodiscard]] Result ask(const Context& c);
[[nodiscard]] Result express(const Context& c);
[[nodiscard]] Result complain(const Context& c);

}  // namespace lede::analysis::frames
