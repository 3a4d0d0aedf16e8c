// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/shard_exchange.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "query/shard_codec.hpp"
#include "store/varint.hpp"

namespace lede::query {
namespace {

std::string tagged(std::string_view step, std::string_view part) {
  std::string bytes;
  store::put_string(step, bytes);
  bytes.append(part);
  return bytes;
}

Error failure_in(const Frame& frame) {
  store::ByteReader reader(frame.bytes, "what a shard sent");
  const auto code = static_cast<ErrorCode>(reader.number<std::uint8_t>());
  const bool known = code <= ErrorCode::kInternal;
  return {known ? code : ErrorCode::kInternal, std::string(reader.string())};
}

/// The most that a request takes, in steps that take as long as one may.
constexpr int kSlowSteps = 10;

bool has_closed(const Error& why) {
  return dynamic_cast<const LostConnection*>(&why) != nullptr &&
         dynamic_cast<const SilentConnection*>(&why) == nullptr;
}

}  // namespace

ShardFailure::ShardFailure(std::size_t shard, const Error& why)
    : Error(why.code(), why.what()), shard_(shard), closed_(has_closed(why)) {}

void LeadingExchange::begin(FrameKind kind, std::uint32_t request, bool anew,
                            const std::string& bytes) {
  request_ = request;
  request_ends_ = Clock::now() + kSlowSteps * patience_;
  // The number and `anew` take at most eleven bytes more.
  if (bytes.size() + 11 > kLongestRequest) {
    throw Error(ErrorCode::kInvalidArgument, "the request is too long for other machines: 1 MiB");
  }
  for (std::size_t server = 0; server < servers_.size(); ++server) {
    Frame frame{kind, request, {}};
    store::put_varint(server + 1, frame.bytes);
    store::put_varint(anew ? 1 : 0, frame.bytes);
    frame.bytes += bytes;
    try {
      servers_[server]->send(frame);
    } catch (const Error& error) {
      throw ShardFailure(server, error);
    }
  }
}

Frame LeadingExchange::answer_of(std::size_t server, Clock::time_point latest) {
  while (true) {
    Frame frame = servers_[server]->receive(latest);
    if (frame.request == request_) return frame;
    // What is left of an earlier request comes to an end; what a hostile server sends need not.
    if (Clock::now() > latest) {
      throw SilentConnection(ErrorCode::kIo, "a shard answers nothing but what was not asked");
    }
  }
}

std::string LeadingExchange::part_of(std::size_t server, std::string_view step,
                                     Clock::time_point latest) {
  try {
    const Frame frame = answer_of(server, latest);
    if (frame.kind == FrameKind::kFailure) throw failure_in(frame);
    store::ByteReader reader(frame.bytes, "what a shard sent");
    const std::string_view theirs = reader.string();
    if (frame.kind != FrameKind::kPart || theirs != step) {
      throw Error(ErrorCode::kIncompatible,
                  fmt::format("a shard is out of step: it tells of {}, not of {}; run the same "
                              "version everywhere",
                              theirs, step));
    }
    return std::string(reader.rest());
  } catch (const Error& error) {
    throw ShardFailure(server, error);
  }
}

std::vector<std::string> LeadingExchange::collect(std::string_view step, std::string part) {
  const Clock::time_point latest = std::min(Clock::now() + patience_, request_ends_);
  std::vector<std::string> parts = {std::move(part)};
  for (std::size_t server = 0; server < servers_.size(); ++server) {
    parts.push_back(part_of(server, step, latest));
  }
  return parts;
}

std::vector<std::string> LeadingExchange::gather(std::string_view step, std::string part) {
  std::vector<std::string> parts = collect(step, std::move(part));
  const Frame all{FrameKind::kParts, request_, encoded(parts)};
  for (std::size_t server = 0; server < servers_.size(); ++server) {
    try {
      servers_[server]->send(all);
    } catch (const Error& error) {
      throw ShardFailure(server, error);
    }
  }
  return parts;
}

void FollowingExchange::begin(std::uint32_t request, std::uint32_t number) {
  request_ = request;
  number_ = number;
}

std::vector<std::string> FollowingExchange::collect(std::string_view step, std::string part) {
  connection_.send({FrameKind::kPart, request_, tagged(step, part)});
  return {};
}

std::vector<std::string> FollowingExchange::gather(std::string_view step, std::string part) {
  connection_.send({FrameKind::kPart, request_, tagged(step, part)});
  Frame frame = connection_.receive_late();
  if (frame.request != request_) throw BrokenOff{std::move(frame)};
  std::vector<std::string> parts;
  if (frame.kind == FrameKind::kParts) parts = decoded_parts(frame.bytes);
  if (parts.size() <= number_) {
    throw LostConnection(ErrorCode::kIo, "the searcher sent less than everyone's parts");
  }
  return parts;
}

}  // namespace lede::query
