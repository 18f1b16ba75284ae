// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "contract/order.h"
#include "domain/refund.h"
#include "domain/shift.h"
#include "domain/tender.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

/// What of one kind of tender came in or went back.
struct TenderMove {
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t minor = 0; ///< above zero
    auto operator==(const TenderMove &) const -> bool = default;
};

/// One rate's part of what was sold.
struct TaxMove {
    std::string code;
    std::int64_t ratePpm = 0;
    std::int64_t baseMinor = 0; ///< without the tax
    std::int64_t taxMinor = 0;
    auto operator==(const TaxMove &) const -> bool = default;
};

/// Money of another currency that went into the drawer.
struct ForeignMove {
    std::string currency;
    std::int64_t givenMinor = 0; ///< in that currency
    std::int64_t worthMinor = 0; ///< in the store's, at the rate of the day
    auto operator==(const ForeignMove &) const -> bool = default;
};

/// What a document does to the shift that it names. The same amounts as the order service books (backend
/// `order/drawer.h`, `order/day_totals.h`): of cash what stays in the drawer, change and rounding are off. Of a sale as
/// of a refund, total + issued + tip + rounding is what the tenders sum to.
struct ShiftEffect {
    std::string shiftId; ///< that it names; empty: none
    std::string currency;
    bool refund = false;
    std::vector<TenderMove> tenders;
    std::int64_t totalMinor = 0;    ///< turnover: without what is put on accounts
    std::int64_t issuedMinor = 0;   ///< put on gift cards and customers' accounts: owed, not earned
    std::int64_t tipMinor = 0;      ///< for the staff
    std::int64_t roundingMinor = 0; ///< to the coins there are, signed
    std::int64_t discountMinor = 0;
    std::vector<TaxMove> taxes; ///< in `totalMinor`
    std::vector<ForeignMove> foreign = {};
    auto operator==(const ShiftEffect &) const -> bool = default;
};

/// Of a sale, once it is paid. Nothing if the payload is none.
auto effectOfSale(const std::string &payload) -> std::optional<ShiftEffect>;

/// What came back with a refund, priced as it was sold and after the refunds before it. `order`: the store server's
/// answer, which lists them all.
auto goodsOfRefund(contract::Order order, const contract::RefundRequest &refund) -> std::optional<domain::Refund>;

/// Of a refund by the store server's answer, which lists what went back and how. Nothing if it moved no money.
auto effectOfRefund(const std::string &payload, const std::string &answer) -> std::optional<ShiftEffect>;

/// Of a refund that was paid out before the store server was asked. `goods`: what came back, priced as it was sold;
/// without it, as where another till sold it, all that was paid counts as turnover and no taxes are known.
auto effectOfPaidRefund(const std::string &payload, const std::vector<TenderMove> &paid, const std::string &currency,
                        const std::optional<domain::Refund> &goods = {}) -> std::optional<ShiftEffect>;

} // namespace tillhouse::client
