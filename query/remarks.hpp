// SPDX-License-Identifier: GPL-2.0-or-later
// Collects diagnostics on a query, up to a bound.
#pragma once

#include <string>
#include <vector>

#include "lede/search_result.hpp"
#include "query/limits.hpp"

namespace lede::query {

class Remarks {
 public:
  /// An error stops a strict search; a hint never does. Repeated remarks on one range are kept
  /// once.
  void error(ByteRange range, std::string message, std::string suggestion = {}) {
    faulty_ = true;
    add(range, std::move(message), std::move(suggestion));
  }
  void hint(ByteRange range, std::string message, std::string suggestion = {}) {
    add(range, std::move(message), std::move(suggestion));
  }

  [[nodiscard]] bool faulty() const { return faulty_; }
  [[nodiscard]] const std::vector<Diagnostic>& all() const { return all_; }
  [[nodiscard]] std::vector<Diagnostic> take() { return std::move(all_); }
  /// The first remark that was an error; valid only when `faulty`.
  [[nodiscard]] const Diagnostic& first_error() const { return first_error_; }

 private:
  void add(ByteRange range, std::string message, std::string suggestion) {
    Diagnostic diagnostic{range, std::move(message), std::move(suggestion)};
    if (faulty_ && first_error_.message.empty()) first_error_ = diagnostic;
    for (const Diagnostic& known : all_) {
      if (known.range == range && known.message == diagnostic.message) return;
    }
    if (all_.size() < kMaxDiagnostics) all_.push_back(std::move(diagnostic));
  }

  std::vector<Diagnostic> all_{};
  Diagnostic first_error_{};
  bool faulty_ = false;
};

}  // namespace lede::query
