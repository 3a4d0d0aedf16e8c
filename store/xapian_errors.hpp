// SPDX-License-Identifier: GPL-2.0-or-later
// Xapian's exceptions become lede::Error where they are met.
#pragma once

#include <string>

#include <xapian.h>

#include "lede/error.hpp"

namespace lede::store {

/// The error to throw for one of Xapian's that concerns the file or index `path`.
[[nodiscard]] Error translated(const Xapian::Error& error, const std::string& path);

/// Runs `work`; what Xapian throws arrives as lede::Error.
template <typename Work>
auto with_xapian(const std::string& path, Work&& work) {
  try {
    return work();
  } catch (const Xapian::Error& error) {
    throw translated(error, path);
  }
}

}  // namespace lede::store
