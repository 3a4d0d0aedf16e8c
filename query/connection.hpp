// SPDX-License-Identifier: GPL-2.0-or-later
// A TCP connection that carries frames between a searcher and the server of a shard.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "lede/error.hpp"
#include "store/file_io.hpp"

namespace lede::query {

enum class FrameKind : unsigned char {
  kHello = 'H',   ///< the server's first: the versions of its index
  kSearch = 'S',  ///< requests
  kMoreLike = 'L',
  kEntity = 'E',
  kArticle = 'A',
  kRefresh = 'R',
  kPart = 'P',    ///< what a shard gives
  kParts = 'G',   ///< what all of them gave
  kFailure = 'X'  ///< why a shard cannot go on
};

struct Frame {
  FrameKind kind = FrameKind::kPart;
  std::uint32_t request = 0;  ///< so that what is left of a broken off request is recognised
  std::string bytes{};
};

/// Longer frames are refused.
inline constexpr std::size_t kLongestFrame = 1U << 30;
/// Longer requests are refused; a query has a bound that is far below.
inline constexpr std::size_t kLongestRequest = 1U << 20;

/// How long the other side may take for what it is to do at once.
inline constexpr std::chrono::milliseconds kPatience = std::chrono::minutes(1);

/// The other side is gone.
class LostConnection : public Error {
 public:
  using Error::Error;
};

/// The other side is silent, or too slow.
class SilentConnection : public LostConnection {
 public:
  using LostConnection::LostConnection;
};

/// Throws LostConnection with code kIo and `peer` in the message.
class Connection {
 public:
  using Clock = std::chrono::steady_clock;

  Connection(store::FileDescriptor socket, std::string peer,
             std::chrono::milliseconds patience = kPatience);
  /// All of it is taken within `patience`, however slowly the other side reads.
  void send(const Frame& frame);
  /// All of a frame, within `patience` or by `latest`, however slowly it comes.
  [[nodiscard]] Frame receive() { return receive(Clock::now() + patience_); }
  [[nodiscard]] Frame receive(Clock::time_point latest, std::size_t longest = kLongestFrame);
  /// The same, where a searcher first waits for other shards: ten times `patience` until it begins.
  [[nodiscard]] Frame receive_late();
  /// Waits for as long as it takes for a request to begin, but only ten times `patience` for the
  /// first one; nothing when the other side has closed the connection.
  [[nodiscard]] std::optional<Frame> receive_request();

 private:
  using Latest = std::optional<Clock::time_point>;
  /// Waits until the socket is ready for `events`; for ever without `latest`.
  void wait_for(short events, Latest latest) const;
  bool read_exactly(char* to, std::size_t count, Latest latest, bool may_end);
  /// `first` are bytes of the frame that have been read.
  [[nodiscard]] Frame read_frame(std::string_view first, std::size_t longest,
                                 Clock::time_point latest);

  store::FileDescriptor socket_;
  std::string peer_;
  std::chrono::milliseconds patience_;
  bool asked_before_ = false;
};

/// Tries each address of the host for five seconds, none after `latest`. Throws LostConnection.
[[nodiscard]] Connection connect_to(
    const std::string& host, const std::string& port,
    Connection::Clock::time_point latest = Connection::Clock::time_point::max());

/// A socket that takes connections. Port 0 takes a free one.
class Listener {
 public:
  /// Throws Error kIo.
  Listener(const std::string& host, const std::string& port);
  [[nodiscard]] std::uint16_t port() const { return port_; }
  /// Waits for the next one, also while there are too many open files or too little memory. Throws
  /// Error kIo.
  [[nodiscard]] Connection accept();

 private:
  store::FileDescriptor socket_;
  std::uint16_t port_ = 0;
};

}  // namespace lede::query
