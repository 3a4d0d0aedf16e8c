// SPDX-License-Identifier: GPL-2.0-or-later
#include "query/remote_shards.hpp"

#include <utility>

#include <fmt/format.h>

#include "analysis/analyser.hpp"
#include "lede/error.hpp"
#include "query/greetings.hpp"
#include "store/varint.hpp"

namespace lede::query {
namespace {

/// Grows whenever requests, answers or the steps between them change.
constexpr int kProtocol = 2;
constexpr std::chrono::seconds kPause{5};
/// Of the versions that a stranger tells.
constexpr std::size_t kMostShown = 300;

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

bool RemoteShards::compare(Server& server, const std::string& versions) {
  const bool same_program = versions.starts_with(program_versions() + ",");
  if (versions_.empty() && same_program) versions_ = versions;
  if (same_program && versions == versions_) return true;
  leave_out(server, Error(ErrorCode::kIncompatible,
                          fmt::format("{}: it is or has another version: {}, not {}",
                                      server.address.name, versions.substr(0, kMostShown),
                                      versions_.empty() ? program_versions() : versions_)));
  return false;
}

void RemoteShards::connect(const std::vector<Server*>& servers, const store::IndexReader& reader) {
  if (versions_.empty() && reader.segments() > 0) versions_ = greeting(reader.info());
  std::vector<store::ShardAddress> addresses;
  addresses.reserve(servers.size());
  for (const Server* server : servers) addresses.push_back(server->address);
  std::vector<Greeting> greetings = greetings_of(addresses);
  for (std::size_t i = 0; i < servers.size(); ++i) {
    Server& server = *servers[i];
    Greeting& heard = greetings[i];
    if (heard.problem) {
      leave_out(server, *heard.problem);
    } else if (compare(server, heard.versions)) {
      server.connection = std::move(heard.connection);
      server.problem.reset();
      ++connected_;
      changed_ = true;
    }
  }
}

void RemoteShards::connect_missing(const store::IndexReader& reader) {
  std::vector<Server*> missing;
  for (Server& server : servers_) {
    server.tried_twice = false;
    if (!server.connection && Clock::now() >= server.try_again) missing.push_back(&server);
  }
  if (!missing.empty()) connect(missing, reader);
}

bool RemoteShards::is_back(Server& server, const ShardFailure& failure,
                           const store::IndexReader& reader) {
  leave_out(server, failure);
  if (!failure.closed() || std::exchange(server.tried_twice, true)) return false;
  connect({&server}, reader);
  return server.connection.has_value();
}

bool RemoteShards::take_refreshed(const std::vector<std::string>& parts,
                                  const store::IndexReader& reader) {
  const std::string before = std::exchange(versions_, {});
  if (reader.segments() > 0) versions_ = greeting(reader.info());
  bool changed = false;
  for (std::size_t i = 0; i < joined_.size(); ++i) {
    store::ByteReader part(parts[i + 1], "what a shard sent");
    changed = part.number<std::uint8_t>() != 0 || changed;
    changed = !compare(*joined_[i], std::string(part.rest())) || changed;
  }
  if (versions_ != before) {
    for (Server& server : servers_) server.try_again = {};
  }
  return changed;
}

bool RemoteShards::refresh(store::IndexReader& reader) {
  for (Server& server : servers_) server.try_again = {};
  const std::size_t joined_before = joined_.size();
  const std::uint64_t connected_before = connected_;
  bool changed = false;
  ask(reader, FrameKind::kRefresh, {}, true, [&] {
    const auto parts = reader.exchange()->collect("refresh", {});
    changed = take_refreshed(parts, reader);
  });
  // Whatever was known of the commits before is known no more.
  changed_ = true;
  // Who was connected to anew may be at another commit.
  return changed || joined_.size() != joined_before || connected_ != connected_before;
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
      if (is_back(server, failure, reader) || partial) continue;
      throw Error(failure.code(),
                  fmt::format("shard {} failed: {}; or ask for an answer from the other shards "
                              "(--partial)",
                              server.address.name, server.problem->message));
    }
  }
}

}  // namespace lede::query
