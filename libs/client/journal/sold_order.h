// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "contract/order.h"
#include "domain/refund.h"

namespace tillhouse::client
{

/// A sale as this till's journal knows it, without the store server: its lines as they were sold, and what this till
/// knows to have been given back of them.
struct SoldOrder {
    contract::Order order;           ///< `refunded` of each line: what this till gave back
    bool wholeInCash = false;        ///< cash alone paid for it, nothing went on an account
    std::int64_t cashLeftMinor = 0;  ///< of what was paid, without the tip
    std::int64_t cashBackMinor = 0;  ///< was given back before
    std::int64_t goodsBackMinor = 0; ///< of the goods that cash was given back for
    std::int64_t openRefunds = 0;    ///< given to the store server without an answer: what they gave back is not known
};

/// The sale with this receipt number. NotFound: this till did not sell it, or it came to nothing.
auto soldOrder(const Journal &journal, const std::string &receiptNumber) -> domain::Result<SoldOrder>;

/// The coins for goods of `totalMinor` that come back now: all refunds of a sale together give back what one would,
/// rounded to the step of cash (0: every coin there is), and the last one exactly what is left. Never more than is
/// left.
auto cashBack(const SoldOrder &sold, std::int64_t totalMinor, bool completesOrder, std::int64_t stepMinor)
    -> std::int64_t;

/// What of an order nobody ever paid, though its goods were given away: its cards that were declined when they were
/// charged, after the sale. In minor units.
auto neverPaidMinor(const contract::Order &order) -> std::int64_t;

/// What of the goods of a refund that is done was that: nothing went back for it.
auto neverPaidMinor(const contract::Order &order, const contract::OrderRefund &refund) -> std::int64_t;

/// What goods that come back were worth, and the taxes in them, by the sale's own document and the refunds of it that
/// came before. Nothing where they cannot be priced.
auto pricedReturn(const Document &sale, const std::vector<Document> &before, const contract::RefundRequest &refund)
    -> std::optional<domain::Refund>;

} // namespace tillhouse::client
