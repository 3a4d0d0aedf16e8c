// SPDX-License-Identifier: GPL-2.0-or-later
// One line on a terminal that says how far the work is, how fast, and how long it will take.
#pragma once

#include <chrono>
#include <string>

#include "lede/index_writer.hpp"

namespace lede::indexer {

/// "45 %  12,300 articles  155/s  0:42 left" beside a bar of `width` cells. Without a known total
/// there is neither bar nor time left.
[[nodiscard]] std::string progress_line(const WriteProgress& progress, double seconds,
                                        unsigned width);

/// Draws on standard error, and only when that is a terminal.
class ProgressBar {
 public:
  explicit ProgressBar(bool wanted);
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  /// At most ten times a second, however often it is called.
  void show(const WriteProgress& progress);
  /// Clears the line, so that a message can be written.
  void hide();

 private:
  using Clock = std::chrono::steady_clock;
  Clock::time_point begin_ = Clock::now();
  Clock::time_point next_ = begin_;
  bool wanted_ = false;
  bool shown_ = false;
};

}  // namespace lede::indexer
