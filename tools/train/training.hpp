// SPDX-License-Identifier: GPL-2.0-or-later
// From a recipe to a model: reading, compiling, learning, rounding.
#pragma once

#include <string>

#include "tools/train/recipe.hpp"

namespace lede::tools {

/// The bytes of the model's file. The same recipe and texts give the same bytes.
[[nodiscard]] std::string train_model(const Recipe& recipe);

}  // namespace lede::tools
