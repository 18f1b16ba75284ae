// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"
#include "domain/result.h"
#include "kit/tls.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::kit
{

/// Where a process listens.
struct ListenConfig {
    std::string host;
    std::int64_t port = 0; ///< 0 = any free one

    static constexpr std::string_view kName = "ListenConfig";
    template <class V>
    static void fields(V &&visit)
    {
        visit("host", &ListenConfig::host, contract::text(1, 64));
        visit("port", &ListenConfig::port, contract::range(0, 65535));
    }
};

/// PEM files of the node: its own certificate and key, and the authority that it trusts.
struct TlsConfig {
    std::string certificate;
    std::string key;
    std::string ca;

    static constexpr std::string_view kName = "TlsConfig";
    template <class V>
    static void fields(V &&visit)
    {
        visit("certificate", &TlsConfig::certificate, contract::text(1, 4000));
        visit("key", &TlsConfig::key, contract::text(1, 4000));
        visit("ca", &TlsConfig::ca, contract::text(1, 4000));
    }
};

/// Where another node is reached.
struct UpstreamConfig {
    std::string node;
    std::string host;
    std::int64_t port = 0;

    static constexpr std::string_view kName = "UpstreamConfig";
    template <class V>
    static void fields(V &&visit)
    {
        visit("node", &UpstreamConfig::node, contract::nameText());
        visit("host", &UpstreamConfig::host, contract::text(1, 64));
        visit("port", &UpstreamConfig::port, contract::range(1, 65535));
    }
};

/// The configuration file of one process (JSON). After loading, every path is absolute.
struct NodeConfig {
    std::string node;
    ListenConfig listen;
    ListenConfig ops;
    TlsConfig tls;
    std::optional<std::string> token_public_key;
    std::optional<std::string> token_private_key; ///< the identity service's only
    std::optional<std::string> store;             ///< database file; absent at the gateway
    std::optional<std::vector<UpstreamConfig>> upstreams;
    std::optional<std::int64_t> workers;

    static constexpr std::string_view kName = "NodeConfig";
    template <class V>
    static void fields(V &&visit)
    {
        visit("node", &NodeConfig::node, contract::nameText());
        visit("listen", &NodeConfig::listen);
        visit("ops", &NodeConfig::ops);
        visit("tls", &NodeConfig::tls);
        visit("token_public_key", &NodeConfig::token_public_key, contract::text(1, 4000));
        visit("token_private_key", &NodeConfig::token_private_key, contract::text(1, 4000));
        visit("store", &NodeConfig::store, contract::text(1, 4000));
        visit("upstreams", &NodeConfig::upstreams, contract::items(0, 20));
        visit("workers", &NodeConfig::workers, contract::range(1, 1024));
    }

    auto upstream(std::string_view name) const -> const UpstreamConfig *;
    auto serverTls(bool mutualTls) const -> TlsFiles;
    auto clientTls() const -> TlsClientFiles;
};

/// Reads and checks a configuration: every field by name, the node's name, that each file it names is there, that no
/// private key is readable by everyone. The error names the file and every fault.
auto loadNodeConfig(const std::filesystem::path &file, std::string_view expectedNode) -> domain::Result<NodeConfig>;

} // namespace tillhouse::kit
