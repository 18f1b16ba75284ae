// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/gift_card_lease.h"
#include "db/session.h"
#include "domain/result.h"
#include "payment/payment_rows.h"

#include <cstdint>

namespace tillhouse::payment
{

/// Lends a till gift card money that it may take without asking: what it asks for, but never more than the store owes
/// on gift cards in that currency and has not lent to other tills. The till's leases before this one end. Errors:
/// InvalidInput (currency, amount below zero).
auto lendGiftCardMoney(db::Transaction &tx, const contract::TakeGiftCardLeaseRequest &request, std::int64_t now)
    -> domain::Result<contract::GiftCardLease>;

/// Notes what a tender took under its lease. An event tells where the lease did not reach, or is not there.
void useLease(db::Transaction &tx, const TenderRow &tender, std::int64_t now);

} // namespace tillhouse::payment
