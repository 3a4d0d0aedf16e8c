// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress_bar.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace lede::indexer {
namespace {

constexpr auto kInterval = std::chrono::milliseconds(100);
constexpr unsigned kBarCells = 24;
constexpr double kSecondsBeforeGuess = 1;

std::string with_commas(std::uint64_t number) {
  auto digits = std::to_string(number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), ",");
  }
  return digits;
}

std::string minutes(double seconds) {
  const auto whole = std::llround(seconds);
  if (whole >= 3600) {
    return fmt::format("{}:{:02}:{:02}", whole / 3600, whole / 60 % 60, whole % 60);
  }
  return fmt::format("{}:{:02}", whole / 60, whole % 60);
}

}  // namespace

std::string progress_line(const WriteProgress& progress, double seconds, unsigned width) {
  const auto& done = progress.so_far;
  const auto articles = done.added + done.replaced + done.unchanged;
  std::string line;
  double share = 0;
  if (progress.bytes_total > 0) {
    share = std::min(
        1.0, static_cast<double>(progress.bytes_done) / static_cast<double>(progress.bytes_total));
    const auto filled = static_cast<std::size_t>(share * width);
    line = fmt::format("[{}{}] {:3.0f} %  ", std::string(filled, '='),
                       std::string(width - filled, ' '), share * 100);
  }
  line += with_commas(articles) + " articles";
  if (seconds < kSecondsBeforeGuess) return line;
  line += fmt::format("  {:.0f}/s", static_cast<double>(articles) / seconds);
  if (share > 0) line += "  " + minutes(seconds / share * (1 - share)) + " left";
  return line;
}

ProgressBar::ProgressBar(bool wanted) : wanted_(wanted && ::isatty(STDERR_FILENO) == 1) {}
ProgressBar::~ProgressBar() {
  hide();
}

void ProgressBar::show(const WriteProgress& progress) {
  const auto now = Clock::now();
  if (!wanted_ || now < next_) return;
  next_ = now + kInterval;
  shown_ = true;
  const auto seconds = std::chrono::duration<double>(now - begin_).count();
  fmt::print(stderr, "\r\x1b[K{}", progress_line(progress, seconds, kBarCells));
}

void ProgressBar::hide() {
  if (!shown_) return;
  shown_ = false;
  fmt::print(stderr, "\r\x1b[K");
}

}  // namespace lede::indexer
