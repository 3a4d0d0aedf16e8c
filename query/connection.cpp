// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/connection.hpp"

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <climits>
#include <cstring>
#include <memory>
#include <thread>

#include "lede/error.hpp"

namespace lede::query {
namespace {

constexpr std::chrono::milliseconds kConnectWithin{5000};
constexpr std::size_t kHeadBytes = 9;
/// A searcher connects to all servers before it asks, and others may be silent.
constexpr int kLate = 10;
constexpr std::chrono::milliseconds kPauseOfListener{100};
constexpr int kWaiting = 64;

[[noreturn]] void throw_lost(const std::string& peer, std::string_view how) {
  throw LostConnection(ErrorCode::kIo, fmt::format("{}: {}", peer, how));
}

[[noreturn]] void throw_errno(const std::string& peer) {
  throw_lost(peer, std::strerror(errno));
}

/// Milliseconds for poll, rounded up so that it never wakes too early; none left when it is late.
int left_until(Connection::Clock::time_point latest) {
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(latest - Connection::Clock::now());
  return static_cast<int>(std::clamp<std::chrono::milliseconds::rep>(left.count(), 0, INT_MAX));
}

/// The listener itself is well: there is too little of something, or this one connection is not.
bool may_accept_later(int failure) {
  constexpr std::array kPassing = {
      EINTR, ECONNABORTED, EAGAIN,      EMFILE,    ENFILE, ENOBUFS,   ENOMEM,       EPROTO,
      EPERM, ENETDOWN,     ENOPROTOOPT, EHOSTDOWN, ENONET, ETIMEDOUT, EHOSTUNREACH, ENETUNREACH};
  return std::ranges::find(kPassing, failure) != kPassing.end();
}

/// Nothing is wrong: the socket has nothing for us, or a signal came between.
bool may_try_again(int failure) {
  return failure == EAGAIN || failure == EWOULDBLOCK || failure == EINTR;
}

struct FreeAddresses {
  void operator()(addrinfo* list) const { freeaddrinfo(list); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

Addresses resolve(const std::string& host, const std::string& port, int flags) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = flags;
  addrinfo* list = nullptr;
  const int failure = getaddrinfo(host.c_str(), port.c_str(), &hints, &list);
  if (failure != 0) throw_lost(host + ':' + port, gai_strerror(failure));
  return Addresses(list);
}

store::FileDescriptor socket_for(const addrinfo& address, int flags) {
  return store::FileDescriptor(
      socket(address.ai_family, address.ai_socktype | SOCK_CLOEXEC | flags, address.ai_protocol));
}

/// Connects in time, else leaves the reason in errno.
bool connect_by(Connection::Clock::time_point latest, const store::FileDescriptor& socket,
                const addrinfo& address) {
  if (connect(socket.value(), address.ai_addr, address.ai_addrlen) == 0) return true;
  if (errno != EINPROGRESS) return false;
  pollfd waiting{socket.value(), POLLOUT, 0};
  if (poll(&waiting, 1, left_until(latest)) <= 0) {
    errno = ETIMEDOUT;
    return false;
  }
  int failure = 0;
  socklen_t size = sizeof failure;
  getsockopt(socket.value(), SOL_SOCKET, SO_ERROR, &failure, &size);
  errno = failure;
  return failure == 0;
}

void put_number(std::uint32_t value, char* to) {
  for (int i = 0; i < 4; ++i) to[i] = static_cast<char>(value >> (8 * i) & 0xFFU);
}

std::uint32_t number_at(const char* from) {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) {
    value |= static_cast<std::uint32_t>(static_cast<unsigned char>(from[i])) << (8 * i);
  }
  return value;
}

}  // namespace

Connection::Connection(store::FileDescriptor socket, std::string peer,
                       std::chrono::milliseconds patience)
    : socket_(std::move(socket)), peer_(std::move(peer)), patience_(patience) {
  const int yes = 1;
  // A step waits for the slowest shard: what is small must not wait for more.
  setsockopt(socket_.value(), IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
  setsockopt(socket_.value(), SOL_SOCKET, SO_KEEPALIVE, &yes, sizeof yes);
}

void Connection::wait_for(short events, Latest latest) const {
  pollfd waiting{socket_.value(), events, 0};
  // The time counts even where there is always something: it may be a byte now and then.
  while (!latest || Clock::now() <= *latest) {
    const int ready = poll(&waiting, 1, latest ? left_until(*latest) : -1);
    if (ready > 0) return;
    if (ready < 0 && errno != EINTR) throw_errno(peer_);
  }
  throw SilentConnection(ErrorCode::kIo,
                         fmt::format("{}: no answer within {} s", peer_,
                                     std::chrono::duration<double>(patience_).count()));
}

void Connection::send(const Frame& frame) {
  if (frame.bytes.size() > kLongestFrame)
    throw_lost(peer_, "more than 1 GiB would be sent at once");
  std::string bytes(kHeadBytes, '\0');
  put_number(static_cast<std::uint32_t>(frame.bytes.size()), bytes.data());
  bytes[4] = static_cast<char>(frame.kind);
  put_number(frame.request, bytes.data() + 5);
  bytes += frame.bytes;
  const auto latest = Clock::now() + patience_;
  for (std::size_t sent = 0; sent < bytes.size();) {
    const ssize_t now = ::send(socket_.value(), bytes.data() + sent, bytes.size() - sent,
                               MSG_NOSIGNAL | MSG_DONTWAIT);
    if (now < 0 && !may_try_again(errno)) throw_errno(peer_);
    if (now > 0) sent += static_cast<std::size_t>(now);
    if (sent < bytes.size()) wait_for(POLLOUT, latest);
  }
}

bool Connection::read_exactly(char* to, std::size_t count, Latest latest, bool may_end) {
  for (std::size_t have = 0; have < count;) {
    const ssize_t now = ::recv(socket_.value(), to + have, count - have, MSG_DONTWAIT);
    if (now < 0 && !may_try_again(errno)) throw_errno(peer_);
    if (now == 0 && have == 0 && may_end) return false;
    if (now == 0) throw_lost(peer_, "the connection was closed");
    if (now > 0) have += static_cast<std::size_t>(now);
    if (have < count) wait_for(POLLIN, latest);
  }
  return true;
}

Frame Connection::read_frame(std::string_view first, std::size_t longest,
                             Clock::time_point latest) {
  std::array<char, kHeadBytes> head{};
  std::ranges::copy(first, head.begin());
  read_exactly(head.data() + first.size(), head.size() - first.size(), latest, false);
  const std::uint32_t size = number_at(head.data());
  if (size > longest) throw_lost(peer_, "what came is no message of a shard");
  Frame frame{static_cast<FrameKind>(head[4]), number_at(head.data() + 5), {}};
  // Grows with what really comes, whatever the head promises.
  constexpr std::size_t kPiece = 1U << 20;
  while (frame.bytes.size() < size) {
    const std::size_t have = frame.bytes.size();
    const std::size_t piece = std::min<std::size_t>(kPiece, size - have);
    frame.bytes.resize(have + piece);
    read_exactly(frame.bytes.data() + have, piece, latest, false);
  }
  return frame;
}

Frame Connection::receive(Clock::time_point latest, std::size_t longest) {
  return read_frame({}, longest, latest);
}

Frame Connection::receive_late() {
  char first = 0;
  read_exactly(&first, 1, Clock::now() + kLate * patience_, false);
  return read_frame({&first, 1}, kLongestFrame, Clock::now() + patience_);
}

std::optional<Frame> Connection::receive_request() {
  char first = 0;
  Latest latest;
  if (!asked_before_) latest = Clock::now() + kLate * patience_;
  if (!read_exactly(&first, 1, latest, true)) return std::nullopt;
  asked_before_ = true;
  return read_frame({&first, 1}, kLongestRequest, Clock::now() + patience_);
}

Connection connect_to(const std::string& host, const std::string& port,
                      Connection::Clock::time_point latest) {
  const std::string peer = host + ':' + port;
  const Addresses list = resolve(host, port, 0);
  for (const addrinfo* address = list.get(); address != nullptr; address = address->ai_next) {
    store::FileDescriptor socket = socket_for(*address, SOCK_NONBLOCK);
    const auto soon = std::min(latest, Connection::Clock::now() + kConnectWithin);
    if (!socket.is_open() || !connect_by(soon, socket, *address)) continue;
    return Connection(std::move(socket), peer);
  }
  throw_errno(peer);
}

Listener::Listener(const std::string& host, const std::string& port) {
  const Addresses list = resolve(host, port, AI_PASSIVE);
  const int yes = 1;
  for (const addrinfo* address = list.get(); address != nullptr; address = address->ai_next) {
    socket_ = socket_for(*address, 0);
    if (!socket_.is_open()) continue;
    setsockopt(socket_.value(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(socket_.value(), address->ai_addr, address->ai_addrlen) != 0) continue;
    if (listen(socket_.value(), kWaiting) != 0) continue;
    sockaddr_storage own{};
    socklen_t size = sizeof own;
    getsockname(socket_.value(), reinterpret_cast<sockaddr*>(&own), &size);
    port_ = ntohs(own.ss_family == AF_INET6 ? reinterpret_cast<const sockaddr_in6&>(own).sin6_port
                                            : reinterpret_cast<const sockaddr_in&>(own).sin_port);
    return;
  }
  throw_errno(host + ':' + port);
}

Connection Listener::accept() {
  while (true) {
    const int fd = ::accept4(socket_.value(), nullptr, nullptr, SOCK_CLOEXEC);
    if (fd >= 0) return Connection(store::FileDescriptor(fd), "the searcher");
    if (!may_accept_later(errno)) throw_errno("accepting a connection");
    if (errno != EINTR && errno != ECONNABORTED) std::this_thread::sleep_for(kPauseOfListener);
  }
}

}  // namespace lede::query
