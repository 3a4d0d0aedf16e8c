// SPDX-License-Identifier: GPL-2.0-or-later
// The folder of an index: made, recognised and cleared of what no manifest names.
#pragma once

#include <string>

#include "store/manifest.hpp"

namespace lede::store {

/// Makes the folder when it is missing. Throws Error kNotAnIndex when it holds anything that is
/// not an index's, kIo when it cannot be made.
void prepare_folder(const std::string& index);

/// Reads the manifest or writes the first one, with the lexicon file that it names. Throws Error
/// (kIncompatible when a non-empty index has other versions, kDamaged, kIo). The lock is held.
[[nodiscard]] Manifest open_or_create(const std::string& index, const Versions& versions);

/// Removes whatever a killed writer left and `manifest` does not name. The lock is held.
void remove_leftovers(const std::string& index, const Manifest& manifest);

/// Removes what `before` named and `after` does not. Readers that have it open keep it.
void remove_retired(const std::string& index, const Manifest& before, const Manifest& after);

}  // namespace lede::store
