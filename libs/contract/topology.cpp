// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/topology.h"

#include "domain/assert.h"

namespace tillhouse::contract
{

namespace
{

constexpr NodeInfo kNodes[] = {
    {Node::ApiGateway, "api-gateway", "tillhouse-gateway", "/v1", "", 8443},
    {Node::OrderService, "order-service", "tillhouse-order", "/api/orders", "order-database", 7441},
    {Node::InventoryService, "inventory-service", "tillhouse-inventory", "/api/inventory", "inventory-database", 7443},
    {Node::PaymentService, "payment-service", "tillhouse-payment", "/api/payments", "payment-database", 7445},
    {Node::IdentityService, "identity-service", "tillhouse-identity", "/api/identity", "identity-database", 7447},
};

constexpr Relationship kRelationships[] = {
    {"api-gateway-connects-order-service", Node::ApiGateway, Node::OrderService, 500},
    {"api-gateway-connects-inventory-service", Node::ApiGateway, Node::InventoryService, 300},
    {"api-gateway-connects-identity-service", Node::ApiGateway, Node::IdentityService, 500},
    {"order-service-connects-payment-service", Node::OrderService, Node::PaymentService, 1000},
};

constexpr StoreRelationship kStoreRelationships[] = {
    {"order-service-connects-order-database", Node::OrderService, "order-database", 100},
    {"inventory-service-connects-inventory-database", Node::InventoryService, "inventory-database", 100},
    {"payment-service-connects-payment-database", Node::PaymentService, "payment-database", 100},
    {"identity-service-connects-identity-database", Node::IdentityService, "identity-database", 100},
};

} // namespace

auto nodes() -> std::span<const NodeInfo>
{
    return kNodes;
}
auto relationships() -> std::span<const Relationship>
{
    return kRelationships;
}
auto storeRelationships() -> std::span<const StoreRelationship>
{
    return kStoreRelationships;
}

auto nodeInfo(Node node) -> const NodeInfo &
{
    for (const auto &info : kNodes) {
        if (info.node == node)
            return info;
    }
    TILLHOUSE_ASSERT(!"every node has its row");
    return kNodes[0];
}

auto nodeById(std::string_view id) -> const NodeInfo *
{
    for (const auto &info : kNodes) {
        if (info.id == id)
            return &info;
    }
    return nullptr;
}

auto relationship(Node from, Node to) -> const Relationship *
{
    for (const auto &drawn : kRelationships) {
        if (drawn.from == from && drawn.to == to)
            return &drawn;
    }
    return nullptr;
}

auto mayCall(std::string_view caller, Node callee) -> bool
{
    const auto *from = nodeById(caller);
    return from && relationship(from->node, callee);
}

} // namespace tillhouse::contract
