// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The architecture document as constants: nodes, who calls whom, and within which time.
/// `docs/architecture/ecommerce-platform.json` says the same for people; a test compares the two and the running
/// system.
namespace tillhouse::contract
{

enum class Node { ApiGateway, OrderService, InventoryService, PaymentService, IdentityService };

struct NodeInfo {
    Node node;
    std::string_view id;       ///< the document's unique-id, the certificate's common name, the configuration's `node`
    std::string_view program;  ///< binary and systemd unit
    std::string_view basePath; ///< under which the node offers its endpoints
    std::string_view store;    ///< the document's id of its database; empty for the gateway, which keeps none
    std::uint16_t port;        ///< default port; the ops listener is the next one
};

/// A drawn connection between two nodes.
struct Relationship {
    std::string_view id;
    Node from;
    Node to;
    int latencyLimitMs; ///< the document's limit for one call
};

/// A drawn connection between a service and its own store.
struct StoreRelationship {
    std::string_view id;
    Node from;
    std::string_view store;
    int latencyLimitMs;
};

auto nodes() -> std::span<const NodeInfo>;
auto relationships() -> std::span<const Relationship>;
auto storeRelationships() -> std::span<const StoreRelationship>;

auto nodeInfo(Node node) -> const NodeInfo &;
auto nodeById(std::string_view id) -> const NodeInfo *;
/// The drawn connection, or nothing: then the call must be refused.
auto relationship(Node from, Node to) -> const Relationship *;
/// Whether the node whose certificate says `caller` may call `callee`.
auto mayCall(std::string_view caller, Node callee) -> bool;

} // namespace tillhouse::contract
