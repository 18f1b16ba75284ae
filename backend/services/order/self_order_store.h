// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/self_service.h"
#include "order/order_store.h"

#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::order
{

/// Gives a new order of a visit its number, which is its receipt number too, and a pickup code, and notes whose it is.
/// Before insertOrder(), in its transaction.
void noteSelfOrder(db::Transaction &tx, contract::Order &order, std::string_view visitId);

/// The pickup code of an order that a customer placed; nothing for every other order.
auto pickupCodeOf(db::Session &session, const OrderKey &key) -> std::optional<std::string>;

/// Whether the order was placed by this visit.
auto isOfVisit(db::Session &session, const OrderKey &key, std::string_view visitId) -> bool;

/// The order that has this number and this code, whatever the case of their letters; nothing if one of them is wrong.
auto findByPickup(db::Session &session, const contract::FindSelfOrderRequest &request) -> std::optional<OrderKey>;

/// A number or code as it is compared: in capitals.
auto inCapitals(std::string text) -> std::string;

} // namespace tillhouse::order
