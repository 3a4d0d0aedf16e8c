// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/remote_shards.hpp"

#include <fmt/format.h>

#include "analysis/analyser.hpp"
#include "lede/error.hpp"

namespace lede::query {
namespace {

/// Grows whenever requests, answers or the steps between them change.
constexpr int kProtocol = 2;
constexpr std::chrono::seconds kPause{5};

std::string program_versions() {
  return fmt::format("protocol {}, analyser {}", kProtocol, analysis::analyser_version());
}

}  // namespace

std::string greeting(const IndexInfo& info) {
  return fmt::format("{}, lexicon {}, model {}, corrections \"{}\"", program_versions(),
                     info.lexicon_version, info.model_version, info.corrections);
}

RemoteShards::RemoteShards(const std::vector<store::ShardAddress>& servers) {
  for (const store::ShardAddress& address : servers) servers_.push_back({.address = address});
}

void RemoteShards::leave_out(Server& server, const Error& why) {
  server.connection.reset();
  server.problem = MissingShard{
      server.address.name, why.code(),
      fmt::format("{}; start it: lede-serve INDEX --listen {}", why.what(), server.address.name)};
  server.try_again = Clock::now() + kPause;
  changed_ = true;
}

void RemoteShards::connect(Server& server, const store::IndexReader& reader) {
  if (versions_.empty() && reader.segments() > 0) versions_ = greeting(reader.info());
  try {
    Connection connection = connect_to(server.address.host, server.address.port);
    const Frame hello = connection.receive();
    const bool same_program =
        hello.kind == FrameKind::kHello && hello.bytes.starts_with(program_versions() + ",");
    if (versions_.empty() && same_program) versions_ = hello.bytes;
    if (!same_program || hello.bytes != versions_) {
      throw Error(ErrorCode::kIncompatible,
                  fmt::format("{}: it is or has another version: {}, not {}", server.address.name,
                              hello.bytes, versions_.empty() ? program_versions() : versions_));
    }
    server.connection = std::move(connection);
    server.problem.reset();
    changed_ = true;
  } catch (const Error& error) {
    leave_out(server, error);
  }
}

void RemoteShards::connect_missing(const store::IndexReader& reader) {
  for (Server& server : servers_) {
    if (!server.connection && Clock::now() >= server.try_again) connect(server, reader);
  }
}

bool RemoteShards::refresh(store::IndexReader& reader) {
  for (Server& server : servers_) server.try_again = {};
  const std::size_t before = joined_.size();
  std::uint64_t changed = 0;
  ask(reader, FrameKind::kRefresh, {}, true,
      [&] { changed = store::sum_of(reader.exchange(), "refresh", std::uint64_t{0}); });
  // Whatever was known of the commits before is known no more.
  changed_ = true;
  return changed > 0 || joined_.size() != before;
}

void RemoteShards::join(store::IndexReader& reader) {
  joined_.clear();
  std::vector<Connection*> connections;
  std::vector<MissingShard> missing;
  for (Server& server : servers_) {
    if (server.problem) missing.push_back(*server.problem);
    if (!server.connection) continue;
    joined_.push_back(&server);
    connections.push_back(&*server.connection);
  }
  exchange_ = std::make_shared<LeadingExchange>(std::move(connections));
  reader.join(exchange_, std::move(missing));
}

void RemoteShards::ask(store::IndexReader& reader, FrameKind kind, const std::string& bytes,
                       bool partial, const std::function<void()>& run) {
  // Once only: who fails and comes back would be asked again for ever.
  connect_missing(reader);
  while (true) {
    const bool anew = changed_;
    if (anew) join(reader);
    if (!partial || (joined_.empty() && reader.segments() == 0)) reader.require_complete();
    // Whatever breaks the request off may leave the shards with different memories.
    changed_ = true;
    try {
      exchange_->begin(kind, ++request_, anew, bytes);
      run();
      changed_ = false;
      return;
    } catch (const ShardFailure& failure) {
      Server& server = *joined_[failure.shard()];
      leave_out(server, failure);
      if (partial) continue;
      throw Error(failure.code(),
                  fmt::format("shard {} failed: {}; or ask for an answer from the other shards "
                              "(--partial)",
                              server.address.name, server.problem->message));
    }
  }
}

}  // namespace lede::query
