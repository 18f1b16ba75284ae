// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/topology.h"
#include "domain/assert.h"
#include "kit/upstream.h"

#include <memory>

namespace tillhouse::gateway
{

/// The services that the gateway calls. The payment service is not among them: only the order service knows it.
struct Peers {
    std::shared_ptr<kit::Upstream> order;
    std::shared_ptr<kit::Upstream> inventory;
    std::shared_ptr<kit::Upstream> identity;

    auto owner(contract::Node node) const -> kit::Upstream &
    {
        switch (node) {
        case contract::Node::OrderService:
            return *order;
        case contract::Node::InventoryService:
            return *inventory;
        case contract::Node::IdentityService:
            return *identity;
        default:
            break;
        }
        TILLHOUSE_ASSERT(!"the gateway offers endpoints of its three peers only");
        return *order;
    }
};

} // namespace tillhouse::gateway
