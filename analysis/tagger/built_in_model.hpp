// SPDX-License-Identifier: GPL-2.0-or-later
// The model that is linked into the library.
#pragma once

#include <string_view>

namespace lede::analysis::tagging {

[[nodiscard]] std::string_view built_in_model();

}  // namespace lede::analysis::tagging
