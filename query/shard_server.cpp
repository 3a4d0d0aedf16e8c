// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shard_server.hpp"

#include <exception>
#include <memory>
#include <ostream>
#include <semaphore>
#include <thread>

#include "lede/error.hpp"
#include "query/entity_cards.hpp"
#include "query/more_like.hpp"
#include "query/remote_shards.hpp"
#include "query/search.hpp"
#include "query/shard_codec.hpp"
#include "query/stored_article.hpp"
#include "store/varint.hpp"
#include "store/xapian_errors.hpp"

namespace lede::query {
namespace {

/// More searchers wait until one of these leaves.
constexpr int kMostSearchers = 256;

using Places = std::counting_semaphore<kMostSearchers>;

/// A searcher's place, waited for and then kept until the end of this.
class Place {
 public:
  explicit Place(std::shared_ptr<Places> places) : places_(std::move(places)) {
    places_->acquire();
  }
  Place(Place&&) noexcept = default;
  Place& operator=(Place&&) = delete;
  ~Place() {
    if (places_) places_->release();
  }

 private:
  std::shared_ptr<Places> places_;
};

/// One searcher's requests, run step by step with it and the other shards.
class Session {
 public:
  Session(store::IndexReader reader, Connection connection)
      : reader_(std::move(reader)),
        connection_(std::move(connection)),
        exchange_(std::make_shared<FollowingExchange>(connection_)) {}

  void run() {
    connection_.send({FrameKind::kHello, 0, greeting(reader_.info())});
    std::optional<Frame> frame = connection_.receive_request();
    while (frame) {
      try {
        store::with_xapian("the index", [&] { answer(*frame); });
        frame = connection_.receive_request();
      } catch (BrokenOff& broken_off) {
        frame = std::move(broken_off.next);
      } catch (const LostConnection&) {
        return;
      } catch (const Error& error) {
        tell(frame->request, error);
        frame = connection_.receive_request();
      } catch (const std::exception& problem) {
        tell(frame->request, Error(ErrorCode::kInternal, problem.what()));
        frame = connection_.receive_request();
      }
    }
  }

 private:
  void answer(const Frame& frame) {
    store::ByteReader bytes(frame.bytes, "what the searcher sent");
    exchange_->begin(frame.request, bytes.number<std::uint32_t>());
    if (bytes.number<std::uint8_t>() != 0) reader_.join(exchange_, {});
    switch (frame.kind) {
      case FrameKind::kSearch:
        static_cast<void>(run_search(reader_, decoded_request(bytes.rest())));
        return;
      case FrameKind::kMoreLike: {
        const std::string id(bytes.string());
        static_cast<void>(more_like(reader_, id, decoded_request(bytes.rest())));
        return;
      }
      case FrameKind::kEntity:
        static_cast<void>(entity_cards(reader_, bytes.rest()));
        return;
      case FrameKind::kArticle:
        static_cast<void>(stored_article(reader_, bytes.rest()));
        return;
      case FrameKind::kRefresh:
        static_cast<void>(exchange_->collect("refresh", refreshed()));
        return;
      default:
        throw Error(ErrorCode::kInvalidArgument, "the searcher asks for nothing that is known");
    }
  }

  /// Whether there was another commit, and the versions of it, which need not be those of before.
  std::string refreshed() {
    std::string bytes;
    store::put_varint(reader_.refresh() ? 1 : 0, bytes);
    return bytes + greeting(reader_.info());
  }

  void tell(std::uint32_t request, const Error& error) {
    Frame frame{FrameKind::kFailure, request, {}};
    store::put_varint(static_cast<std::uint64_t>(error.code()), frame.bytes);
    store::put_string(error.what(), frame.bytes);
    connection_.send(frame);
  }

  store::IndexReader reader_;
  Connection connection_;
  std::shared_ptr<FollowingExchange> exchange_;
};

}  // namespace

void serve_searcher(store::IndexReader reader, Connection connection) noexcept {
  try {
    Session(std::move(reader), std::move(connection)).run();
  } catch (...) {
    // Whatever it is, it ends this connection only: other searchers' run in the same process.
    return;
  }
}

void serve_shard(store::IndexReader reader, Listener& listener, std::ostream& messages) {
  // Shared with the threads, which may outlive this function.
  const auto places = std::make_shared<Places>(kMostSearchers);
  while (true) {
    Connection connection = listener.accept();
    Place place(places);
    try {
      reader.refresh();
    } catch (const std::exception& problem) {
      messages << problem.what() << "; the commit before it is served\n";
    }
    try {
      std::thread([own = reader.clone(), to = std::move(connection),
                   taken = std::move(place)]() mutable {
        serve_searcher(std::move(own), std::move(to));
      }).detach();
    } catch (const std::exception& problem) {
      messages << problem.what() << "; a searcher was turned away\n";
    }
  }
}

}  // namespace lede::query
