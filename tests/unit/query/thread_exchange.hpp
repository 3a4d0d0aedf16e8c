// SPDX-License-Identifier: GPL-2.0-or-later
// Shards of one request as threads of a test.
#pragma once

#include <barrier>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <string>
#include <vector>

#include "store/exchange.hpp"

namespace lede::query::test {

class ThreadExchange {
 public:
  explicit ThreadExchange(std::uint32_t shards)
      : parts_(shards), meet_(static_cast<std::ptrdiff_t>(shards)) {}

  /// Runs `work` for each shard at the same time; its answers in the order of the shards.
  template <class Answer>
  std::vector<Answer> run(
      const std::function<Answer(std::uint32_t, const std::shared_ptr<store::Exchange>&)>& work) {
    std::vector<std::future<Answer>> running;
    for (std::uint32_t number = 0; number < parts_.size(); ++number) {
      running.push_back(std::async(std::launch::async, [this, number, &work] {
        try {
          return work(number, std::make_shared<Seat>(*this, number));
        } catch (...) {
          // The others would wait for ever.
          meet_.arrive_and_drop();
          throw;
        }
      }));
    }
    std::vector<Answer> answers;
    answers.reserve(running.size());
    for (auto& one : running) answers.push_back(one.get());
    return answers;
  }

 private:
  class Seat final : public store::Exchange {
   public:
    Seat(ThreadExchange& all, std::uint32_t number) : all_(all), number_(number) {}
    std::vector<std::string> gather(std::string_view, std::string part) override {
      all_.parts_[number_] = std::move(part);
      all_.meet_.arrive_and_wait();
      std::vector<std::string> parts = all_.parts_;
      all_.meet_.arrive_and_wait();
      return parts;
    }
    std::vector<std::string> collect(std::string_view step, std::string part) override {
      std::vector<std::string> parts = gather(step, std::move(part));
      return number_ == 0 ? parts : std::vector<std::string>{};
    }
    [[nodiscard]] std::uint32_t number() const override { return number_; }

   private:
    ThreadExchange& all_;
    std::uint32_t number_;
  };

  std::vector<std::string> parts_;
  std::barrier<> meet_;
};

}  // namespace lede::query::test
