// SPDX-License-Identifier: GPL-2.0-or-later
// One writer an index: an advisory lock on a file that names its holder.
#pragma once

#include <string>

#include "store/file_io.hpp"

namespace lede::store {

/// Held until destroyed or until the process ends, however it ends.
class WriterLock {
 public:
  /// `path` is created when missing. Throws Error kLocked with the holder's process id, or kIo.
  explicit WriterLock(const std::string& path);

 private:
  FileDescriptor file_;
};

}  // namespace lede::store
