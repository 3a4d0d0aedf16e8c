// SPDX-License-Identifier: GPL-2.0-or-later
// Clocks and counters of the bench programs.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace lede::bench {

/// Time since construction: of the clock on the wall and of this process on all its cores.
class Stopwatch {
 public:
  Stopwatch();
  [[nodiscard]] double wall_seconds() const;
  [[nodiscard]] double cpu_seconds() const;

 private:
  std::chrono::steady_clock::time_point wall_start_;
  double cpu_start_;
};

/// CPU time of the calling thread so far: what other processes do does not count.
[[nodiscard]] double thread_cpu_seconds();

/// Largest resident set of this process so far.
[[nodiscard]] std::size_t peak_rss_bytes();

/// The value below which `share` (0 to 1) of `values` lie; 0 without values.
[[nodiscard]] double percentile(std::vector<double> values, double share);

/// Size of the file, or of all files under the folder.
[[nodiscard]] std::uintmax_t disk_bytes(const std::string& path);

}  // namespace lede::bench
