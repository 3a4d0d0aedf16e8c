// SPDX-License-Identifier: GPL-2.0-or-later
#include "store/memory.hpp"

#include <cstddef>
#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

// jemalloc's, in programs that link it; null elsewhere.
// https://jemalloc.net/jemalloc.3.html#arena.i.decay
extern "C" [[gnu::weak]] int mallctl(const char* name, void* old, std::size_t* old_size,
                                     void* given, std::size_t given_size);

namespace lede::store {

void return_freed_memory() noexcept {
  if (mallctl != nullptr) {
    mallctl("arena.4096.decay", nullptr, nullptr, nullptr, 0);  // MALLCTL_ARENAS_ALL
    return;
  }
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}

}  // namespace lede::store
