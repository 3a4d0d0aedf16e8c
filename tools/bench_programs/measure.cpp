// SPDX-License-Identifier: GPL-2.0-or-later
#include "tools/bench_programs/measure.hpp"

#include <sys/resource.h>

#include <ctime>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <string_view>

namespace lede::bench {

namespace {

double process_cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace

Stopwatch::Stopwatch()
    : wall_start_(std::chrono::steady_clock::now()), cpu_start_(process_cpu_seconds()) {}

double Stopwatch::wall_seconds() const {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - wall_start_).count();
}

double Stopwatch::cpu_seconds() const {
  return process_cpu_seconds() - cpu_start_;
}

double thread_cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

std::size_t peak_rss_bytes() {
  // Not of getrusage: there a new program starts with what the one that called it had used.
  std::ifstream status("/proc/self/status");
  constexpr std::string_view kField = "VmHWM:";
  for (std::string line; std::getline(status, line);)
    if (line.starts_with(kField)) return std::stoul(line.substr(kField.size())) * 1024;
  return 0;
}

double percentile(std::vector<double> values, double share) {
  if (values.empty()) return 0;
  const std::ptrdiff_t rank = std::lround(share * static_cast<double>(values.size() - 1));
  std::nth_element(values.begin(), values.begin() + rank, values.end());
  return values[static_cast<std::size_t>(rank)];
}

std::uintmax_t disk_bytes(const std::string& path) {
  if (!std::filesystem::is_directory(path)) return std::filesystem::file_size(path);
  std::uintmax_t bytes = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(path))
    if (entry.is_regular_file()) bytes += entry.file_size();
  return bytes;
}

}  // namespace lede::bench
