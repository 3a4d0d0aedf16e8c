// SPDX-License-Identifier: GPL-2.0-or-later
// lede-serve: answers searchers on other machines for one shard of an index.
#include <charconv>
#include <exception>
#include <iostream>
#include <string>
#include <utility>

#include <CLI/CLI.hpp>

#include "analysis/steering.hpp"
#include "lede/error.hpp"
#include "query/shard_server.hpp"

namespace {

constexpr int kFailed = 2;

/// "[::1]:7000" → "::1" and "7000".
std::pair<std::string, std::string> host_and_port(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  if (colon == std::string::npos) {
    throw lede::Error(lede::ErrorCode::kInvalidArgument,
                      "--listen " + text + ": write HOST:PORT, for instance 127.0.0.1:7000");
  }
  std::string host = text.substr(0, colon);
  if (host.size() > 1 && host.front() == '[' && host.back() == ']') {
    host = host.substr(1, host.size() - 2);
  }
  const std::string port = text.substr(colon + 1);
  constexpr unsigned kLastPort = 65535;
  unsigned number = 0;
  const auto [end, failure] = std::from_chars(port.data(), port.data() + port.size(), number);
  if (failure != std::errc() || end != port.data() + port.size() || number > kLastPort) {
    throw lede::Error(
        lede::ErrorCode::kInvalidArgument,
        "--listen " + text + ": the port is a number up to 65535; 0 takes a free one");
  }
  return {host, port};
}

void serve(const std::string& index, const std::string& address) {
  lede::store::IndexReader reader(index);
  reader.require_complete();
  if (!reader.servers().empty()) {
    throw lede::Error(lede::ErrorCode::kInvalidArgument,
                      index + ": this list names servers; searchers ask those themselves");
  }
  const auto [host, port] = host_and_port(address);
  lede::query::Listener listener(host, port);
  std::cout << "lede-serve: " << index << " on " << address.substr(0, address.rfind(':')) << ':'
            << listener.port() << std::endl;
  lede::query::serve_shard(std::move(reader), listener, std::cerr);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    CLI::App app{"Serves one shard to searchers whose list of shards names this host and port."};
    std::string index;
    std::string address = "127.0.0.1:0";
    app.add_option("INDEX", index, "The shard's folder")->required();
    app.add_option("--listen", address,
                   "HOST:PORT; port 0 takes a free one. Whoever reaches it can read the index")
        ->capture_default_str();
    try {
      app.parse(argc, argv);
    } catch (const CLI::ParseError& problem) {
      return app.exit(problem) == 0 ? 0 : kFailed;
    }
    serve(index, address);
  } catch (const std::exception& problem) {
    std::cerr << "lede-serve: " << lede::analysis::without_steering(problem.what()) << '\n';
    return kFailed;
  }
}
