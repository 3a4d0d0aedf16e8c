// SPDX-License-Identifier: GPL-2.0-or-later
// What the allocator keeps of memory that was freed.
#pragma once

namespace lede::store {

/// Returns freed pages to the system. Each thread's part of the heap keeps the most that it ever
/// held, which for threads that end with a large piece of work, as merges do, is all of it. With
/// glibc takes well under a millisecond for each 10 MB that are returned, while other threads wait
/// for their part; a program's jemalloc returns what is due. Thread-safe; does nothing with any
/// other allocator.
void return_freed_memory() noexcept;

}  // namespace lede::store
