// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/progress_bar.hpp"

#include <doctest/doctest.h>

using lede::indexer::progress_line;

TEST_CASE("with a known total there are a bar, a rate and the time left") {
  lede::WriteProgress progress;
  progress.so_far.added = 12'300;
  progress.bytes_done = 25;
  progress.bytes_total = 100;
  CHECK(progress_line(progress, 100, 8) == "[==      ]  25 %  12,300 articles  123/s  5:00 left");
}
TEST_CASE("without a total, or too early to tell, there is less") {
  lede::WriteProgress progress;
  progress.so_far.unchanged = 7;
  CHECK(progress_line(progress, 0.1, 8) == "7 articles");
  CHECK(progress_line(progress, 7, 8) == "7 articles  1/s");
}
TEST_CASE("the time left is in hours where it takes hours, and a file that grew leaves none") {
  lede::WriteProgress progress;
  progress.so_far.added = 100;
  progress.bytes_done = 1;
  progress.bytes_total = 101;
  CHECK(progress_line(progress, 100, 4).ends_with("2:46:40 left"));
  progress.bytes_done = 202;
  CHECK(progress_line(progress, 100, 4) == "[====] 100 %  100 articles  1/s  0:00 left");
}
