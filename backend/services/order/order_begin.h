// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"
#include "db/session.h"
#include "domain/result.h"
#include "order/credit_grant.h"
#include "order/order_store.h"
#include "order/till_journal.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace tillhouse::order
{

/// Called with a new order before it is stored, in the same transaction.
using NoteNew = std::function<void(db::Transaction &tx, contract::Order &order)>;

/// Whether goods for later are held long enough to take money for them. In the shop they are in the customer's hand.
auto goodsAreHeld(const contract::PlaceOrderRequest &request, std::int64_t nowMs) -> bool;

/// The request with the customer's group as the store's own record has it: who buys may not say what he gets for less.
/// A till shows what its copy of the record said; where that gave something else, it is an exception.
auto withOwnGroup(db::Session &session, const contract::PlaceOrderRequest &request) -> contract::PlaceOrderRequest;

/// An order whose money was not asked for yet takes the promise that came with this attempt: an earlier one's may have
/// ended, and the hold would end with it.
void takePromise(db::Transaction &tx, StoredOrder &stored, const contract::PlaceOrderRequest &request);

/// What comes with a new order beside its request.
struct NewOrder {
    const TillEntry &entry;
    NoteNew note;
    std::optional<CreditGrant> credit = {};
};

/// Stores a new order before its money is asked for, with its coupons spent, the exceptions that the store's records
/// and the till's journal give it, and the terms of its tenders. Errors as of takeCoupons().
auto beginOrder(db::Transaction &tx, const contract::PlaceOrderRequest &request, const contract::Order &draft,
                const std::string &requestHash, const NewOrder &with, std::int64_t nowMs)
    -> domain::Result<StoredOrder>;

} // namespace tillhouse::order
