// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/self_service.h"
#include "order/order_service.h"
#include "order/pickup_guard.h"

namespace tillhouse::order
{

/// What a customer's order is to the store: an order for later, at inventory's prices and promotions by the clock of
/// this machine, paid by one card tender that has the order's id. Nothing in it comes from the customer but what is
/// wanted, and the total that was agreed to.
auto checkoutOf(const contract::PlaceSelfOrderRequest &request, const std::string &tillId, std::int64_t nowMs)
    -> contract::PlaceOrderRequest;

/// Whether customers can buy all of it by themselves, whatever the program at the till offers. Errors: InvalidInput
/// (`lines/<n>/quantity_milli`: pieces are sold whole; `lines/<n>/sku`: it is weighed or asks for an age, which takes a
/// person).
auto checkSold(const contract::PlaceOrderRequest &order) -> domain::Result<void>;

/// An order as its customer sees it.
auto selfOrderOf(const contract::Order &order) -> contract::SelfOrder;

/// The orders of customers at self-service tills. Whose an order is, the visit in the token says; of another's it is
/// not even told that there is one. Thread-safe.
class SelfOrders
{
public:
    SelfOrders(Parts &parts, OrderService &orders)
        : m_parts(parts)
        , m_orders(orders)
    {
    }

    /// Prices, stores and pays an order. The order's id is the key: a repeat of the same visit gets the first final
    /// answer. Errors as of checkSold() and OrderService::place(); NotAllowed: the token is no till's.
    auto place(const kit::CallContext &context, const contract::PlaceSelfOrderRequest &request)
        -> domain::Result<contract::SelfOrder>;

    /// Whether a new order would be refused before anything of it is stored; see OrderService::shedsNew().
    auto shedsNew(const kit::CallContext &context, const contract::PlaceSelfOrderRequest &request) -> bool;

    /// An order of the same visit. Error: NotFound.
    auto get(const kit::CallContext &context, const contract::GetSelfOrderRequest &request)
        -> domain::Result<contract::SelfOrder>;

    /// An order by its number and pickup code. Errors: NotFound, whichever of the two is wrong; TooManyRequests.
    auto find(const kit::CallContext &context, const contract::FindSelfOrderRequest &request)
        -> domain::Result<contract::SelfOrder>;

private:
    auto load(const OrderKey &key) -> domain::Result<contract::SelfOrder>;

    Parts &m_parts;
    OrderService &m_orders;
    PickupGuard m_guard;
};

} // namespace tillhouse::order
