// SPDX-License-Identifier: GPL-2.0-or-later
// Cursors over what several cursors share, or less, or more.
#pragma once

#include <vector>

#include "query/cursor.hpp"

namespace lede::query {

/// The documents of all of `parts`, at least two; scores add up. Null when a part is null.
[[nodiscard]] CursorPtr intersection_of(std::vector<CursorPtr> parts);

/// The documents of `wanted` that `unwanted` does not have. A null `unwanted` has none.
[[nodiscard]] CursorPtr without(CursorPtr wanted, CursorPtr unwanted);

/// Those of `wanted`, which score more where `extra` matches. A null `extra` has none.
[[nodiscard]] CursorPtr with_extra(CursorPtr wanted, CursorPtr extra);

/// The documents of any of `parts`; scores add up. Nulls are left out; null when none is left.
[[nodiscard]] CursorPtr union_of(std::vector<CursorPtr> parts);

}  // namespace lede::query
