// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shard_server.hpp"

#include <doctest/doctest.h>

#include <future>

#include "query/shard_codec.hpp"
#include "small_index.hpp"
#include "store/varint.hpp"

using namespace lede;
using namespace lede::query;
using lede::query::test::SmallArticle;
using lede::query::test::SmallIndex;

namespace {

std::string asked_by(std::uint32_t number, const std::string& request) {
  std::string bytes;
  store::put_varint(number, bytes);
  store::put_varint(1, bytes);
  return bytes + request;
}

/// A server of a small index, and a searcher who may send it anything.
class Served {
 public:
  Served() {
    server_ = std::async(std::launch::async, [this] {
      serve_searcher(store::IndexReader(index_.path()), listener_.accept());
    });
    searcher.emplace(connect_to("127.0.0.1", std::to_string(listener_.port())));
    CHECK(searcher->receive().kind == FrameKind::kHello);
  }
  [[nodiscard]] bool ended() {
    return server_.wait_for(std::chrono::seconds(30)) == std::future_status::ready;
  }
  ~Served() { searcher.reset(); }

  std::optional<Connection> searcher{};

 private:
  SmallIndex index_{{SmallArticle("a", "The river flood.").value()}};
  Listener listener_{"127.0.0.1", "0"};
  std::future<void> server_{};
};

}  // namespace

TEST_CASE("a searcher that sends less than everyone's parts loses its connection") {
  const std::string request = encoded(SearchRequest{.query = "river", .today = "2023-05-30"});
  for (const std::vector<std::string>& parts :
       {std::vector<std::string>{}, std::vector<std::string>{"one"}}) {
    Served served;
    served.searcher->send({FrameKind::kSearch, 1, asked_by(1, request)});
    REQUIRE(served.searcher->receive().kind == FrameKind::kPart);
    served.searcher->send({FrameKind::kParts, 1, encoded(parts)});
    CHECK(served.ended());
  }
}

TEST_CASE("a searcher that answers with something else than parts loses its connection") {
  const std::string request = encoded(SearchRequest{.query = "river", .today = "2023-05-30"});
  Served served;
  served.searcher->send({FrameKind::kSearch, 1, asked_by(1, request)});
  REQUIRE(served.searcher->receive().kind == FrameKind::kPart);
  served.searcher->send({FrameKind::kHello, 1, encoded(std::vector<std::string>{"a", "b"})});
  CHECK(served.ended());
}

TEST_CASE("a request that cannot be read is answered with the reason, and the next is heard") {
  Served served;
  for (std::uint32_t number = 1; number < 4; ++number) {
    served.searcher->send({FrameKind::kSearch, number, asked_by(1, "\xff\xff")});
    const Frame answer = served.searcher->receive();
    CHECK(answer.kind == FrameKind::kFailure);
    CHECK(answer.request == number);
  }
  served.searcher.reset();
  CHECK(served.ended());
}
