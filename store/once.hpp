// SPDX-License-Identifier: GPL-2.0-or-later
// What is made when it is first asked for.
#pragma once

#include <atomic>
#include <mutex>
#include <utility>

namespace lede::store {

/// Runs an action once, whichever thread asks first; the others wait. When it throws, who asked
/// gets the exception and the next that asks runs it again. std::call_once promises the same, but
/// what damaged files throw is the rule here, and there a pthread_once of another maker
/// (ThreadSanitizer's) lets the next one wait for ever.
class Once {
 public:
  template <typename Action>
  void run(Action&& action) {
    if (done_.load(std::memory_order_acquire)) return;
    const std::lock_guard lock(mutex_);
    if (done_.load(std::memory_order_relaxed)) return;
    std::forward<Action>(action)();
    done_.store(true, std::memory_order_release);
  }

 private:
  std::atomic<bool> done_{false};
  std::mutex mutex_;
};

}  // namespace lede::store
