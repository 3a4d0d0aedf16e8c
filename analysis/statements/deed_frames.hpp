// SPDX-License-Identifier: GPL-2.0-or-later
// Frames whose act the object decides: "denied involvement", not "denied bail".
#pragma once

#include "analysis/statements/frame_context.hpp"

namespace lede::analysis::frames {

[[nodiscard]] Result accuse(const Context& c);
[[nodiscard]] Result deny(const Context& c);
[[nodiscard]] Result reject(const Context& c);
[[nodiscard]] Result dismiss(const Context& c);
[[nodiscard]] Result refuse(const Context& c);
[[nodiscard]] Result decline(const Context& c);
[[nodiscard]] Result order(const Context& c);
[[nodiscard]] Result vow(const Context& c);
[[nodiscard]] Result warn(const Context& c);
[[nodiscard]] Result commit(const Context& c);
[[nodiscard]] Result assail(const Context& c);
[[nodiscard]] Result lash(const Context& c);
[[nodiscard]] Result hold(const Context& c);
[[nodiscard]] Result propose(const Context& c);
[[nodiscard]] Result seek(const Context& c);
[[nodiscard]] Result press(const Context& c);
[[nodiscard]] Result offer(const Context& c);
[[nodiscard]] Result turn(const Context& c);
[[nodiscard]] Result reserve(const Context& c);
[[nodiscard]] Result pay(const Context& c);
[[nodiscard]] Result protest(const Context& c);
[[nodiscard]] Result defend(const Context& c);
[[nodiscard]] Result admit(const Context& c);
[[nodiscard]] Result appeal(const Context& c);
[[nodiscard]] Result welcome(const Context& c);
[[nodiscard]] Result denounce(const Context& c);
[[nodiscard]] Result dispute(const Context& c);
[[nodiscard]] Result support(const Context& c);
[[nodiscard]] Result idiom(const Context& c);
[[nodiscard]] Result suggest(const Context& c);
[[nodiscard]] Result honour(const Context& c);
[[nodiscard]] Result fear(const Context& c);
[[nodiscard]] Result rule(const Context& c);
[[nodiscard]] Result point(const Context& c);
[[nodiscard]] Result charge(const Context& c);

/// The idiom of the verb's that its next words complete, else null.
[[nodiscard]] const Idiom* idiom_after(const Sentence& sentence, std::size_t verb);

}  // namespace lede::analysis::frames
