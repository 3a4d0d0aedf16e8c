// SPDX-License-Identifier: GPL-2.0-or-later
// A TCP connection that carries frames between a searcher and the server of a shard.
#pragma once

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

/// The other side is gone or silent.
class LostConnection : public Error {
 public:
  using Error::Error;
};

/// Throws LostConnection with code kIo and `peer` in the message.
class Connection {
 public:
  Connection(store::FileDescriptor socket, std::string peer);
  void send(const Frame& frame);
  [[nodiscard]] Frame receive();
  /// Waits for as long as it takes; nothing when the other side has closed the connection.
  [[nodiscard]] std::optional<Frame> receive_request();

 private:
  bool read_exactly(char* to, std::size_t count, bool may_end);
  [[nodiscard]] std::optional<Frame> read_frame(bool may_end);
  void set_timeout(int seconds);

  store::FileDescriptor socket_;
  std::string peer_;
};

/// Throws Error kIo.
[[nodiscard]] Connection connect_to(const std::string& host, const std::string& port);

/// A socket that takes connections. Port 0 takes a free one.
class Listener {
 public:
  /// Throws Error kIo.
  Listener(const std::string& host, const std::string& port);
  [[nodiscard]] std::uint16_t port() const { return port_; }
  /// Waits for the next one. Throws Error kIo.
  [[nodiscard]] Connection accept();

 private:
  store::FileDescriptor socket_;
  std::uint16_t port_ = 0;
};

}  // namespace lede::query
