// SPDX-License-Identifier: GPL-2.0-or-later
// Fuzz target: what searchers and servers of shards send each other. Any bytes end at most a
// connection, and any answer of another shard is refused or gives a result with sound ranges.
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lede/error.hpp"
#include "lede/render.hpp"
#include "query/entity_cards.hpp"
#include "query/more_like.hpp"
#include "query/search.hpp"
#include "query/shard_exchange.hpp"
#include "query/shard_server.hpp"
#include "refused.hpp"
#include "small_index.hpp"
#include "sound_result.hpp"

namespace {

using lede::query::Connection;

constexpr std::chrono::seconds kPatience{5};

/// Takes pieces from the input, each after its length in one byte; the last is what is left.
class Pieces {
 public:
  explicit Pieces(std::string_view rest) : rest_(rest) {}
  [[nodiscard]] bool done() const { return rest_.empty(); }
  std::string_view next() {
    if (rest_.empty()) return {};
    const std::size_t size = static_cast<unsigned char>(rest_.front());
    const std::string_view piece = rest_.substr(1, size);
    rest_.remove_prefix(1 + piece.size());
    return piece;
  }

 private:
  std::string_view rest_;
};

/// A connection on which these bytes have come, and nothing more will.
class Arrived {
 public:
  explicit Arrived(std::string_view bytes) {
    std::array<int, 2> ends{};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) std::abort();
    far_ = ends[1];
    near_ = ends[0];
    static_cast<void>(send(far_, bytes.data(), bytes.size(), MSG_DONTWAIT | MSG_NOSIGNAL));
    shutdown(far_, SHUT_WR);
  }
  ~Arrived() { close(far_); }
  Arrived(const Arrived&) = delete;
  Arrived& operator=(const Arrived&) = delete;
  Connection connection() {
    return Connection(lede::store::FileDescriptor(near_), "the other", kPatience);
  }

 private:
  int near_ = -1;
  int far_ = -1;
};

std::string framed(std::string_view piece) {
  if (piece.empty()) return {};
  const std::string_view bytes = piece.substr(1);
  std::string frame(9, '\0');
  frame[0] = static_cast<char>(bytes.size());
  frame[4] = piece[0];
  frame[5] = 1;
  return frame.append(bytes);
}

std::string frames(Pieces pieces) {
  std::string all;
  while (!pieces.done()) all += framed(pieces.next());
  return all;
}

/// Another shard that says the pieces one after the other, and where one is empty the same as this.
class Forged final : public lede::store::Exchange {
 public:
  Forged(const Pieces& pieces, std::uint32_t number) : pieces_(pieces), number_(number) {}
  std::vector<std::string> gather(std::string_view, std::string part) override {
    const std::string_view piece = pieces_.next();
    std::string other = piece.empty() ? part : std::string(piece);
    if (number_ == 0) return {std::move(part), std::move(other)};
    return {std::move(other), std::move(part)};
  }
  std::vector<std::string> collect(std::string_view step, std::string part) override {
    return number_ == 0 ? gather(step, std::move(part)) : std::vector<std::string>{};
  }
  [[nodiscard]] std::uint32_t number() const override { return number_; }

 private:
  Pieces pieces_;
  std::uint32_t number_;
};

lede::SearchRequest request_of(std::uint8_t choice) {
  lede::SearchRequest request;
  request.query = (choice & 1U) != 0 ? "Podolyak denial drone*" : "\"central bank\" OR Moscow~1";
  request.today = "2023-06-30";
  request.any = (choice & 2U) != 0;
  request.collapse = (choice & 4U) != 0;
  request.explain = (choice & 8U) != 0;
  if ((choice & 16U) != 0) request.sort = lede::SortOrder::kDateDescending;
  if ((choice & 32U) != 0) {
    request.facets = {{"person", 3, lede::FacetOrder::kSurprise},
                      {"date:month", 5, lede::FacetOrder::kCount},
                      {"speaker+act", 5, lede::FacetOrder::kCount}};
  }
  if ((choice & 64U) != 0) request.collection = lede::Collection::kStatements;
  return request;
}

void search_beside(lede::store::IndexReader& reader, std::uint8_t choice, const Pieces& pieces) {
  reader.join(std::make_shared<Forged>(pieces, choice >> 7U), {});
  refuse_or_read([&] {
    if ((choice & 0x1FU) == 0x1FU) {
      static_cast<void>(lede::query::entity_cards(reader, "Podolyak"));
      return;
    }
    const auto result = (choice & 0x1FU) == 0x1EU
                            ? lede::query::more_like(reader, "moscow", request_of(choice))
                            : lede::query::run_search(reader, request_of(choice));
    // The others never show theirs: hits from elsewhere stay empty there.
    if (choice < 0x80U) check_result(result);
  });
  reader.join(nullptr, {});
}

/// The searcher's side of a connection.
void lead(std::string_view bytes) {
  Arrived arrived(bytes);
  Connection server = arrived.connection();
  lede::query::LeadingExchange exchange({&server}, kPatience);
  try {
    exchange.begin(lede::query::FrameKind::kSearch, 1, true, "");
    while (true) static_cast<void>(exchange.gather("sum", "part"));
  } catch (const lede::query::ShardFailure& failure) {
    // The code may be any: a server tells of its own failures.
    if (failure.shard() != 0) std::abort();
  }
}

}  // namespace

/// The first byte says who is told lies, the second how.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const SmallIndex index;
  static lede::store::IndexReader reader(index.path());
  if (size < 2) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 2, size - 2);
  const auto bytes = [&] { return data[1] % 2 == 0 ? std::string(rest) : frames(Pieces(rest)); };
  switch (data[0] % 3) {
    case 0:
      serve_searcher(reader.clone(), Arrived(bytes()).connection());
      break;
    case 1:
      lead(bytes());
      break;
    default:
      search_beside(reader, data[1], Pieces(rest));
  }
  return 0;
}
