// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/shift_effect.h"
#include "contract/till_event.h"
#include "domain/shift.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

/// One kind of tender over a shift.
struct ShiftTenderTotals {
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t salesMinor = 0;
    std::int64_t refundsMinor = 0;
    std::int64_t payments = 0; ///< how many sales it was given for
};

/// How often something was done that an owner wants to know of.
struct ShiftEventTotals {
    contract::TillEventKind kind = contract::TillEventKind::LineVoided;
    std::int64_t count = 0;
    std::int64_t minor = 0; ///< what it was worth, as far as that was told
};

/// What a till knows of one of its shifts: kept with each entry of its journal, so that a report costs the same after
/// ten sales and after ten thousand.
struct ShiftTotals {
    std::string shiftId;
    domain::ShiftState state = domain::ShiftState::Open;
    std::string currency;
    std::string openedAt; ///< RFC 3339
    std::string openedBy; ///< user's id
    std::string closedAt;
    std::int64_t zNumber = 0; ///< once it is closed
    domain::DrawerTotals drawer;
    std::int64_t sales = 0;
    std::int64_t refunds = 0;
    std::int64_t salesMinor = 0; ///< turnover of the sales: without what was put on accounts, tips and rounding
    std::int64_t refundsMinor = 0;
    std::int64_t issuedMinor = 0;   ///< put on gift cards and customers' accounts: owed, not earned
    std::int64_t tipsMinor = 0;     ///< for the staff
    std::int64_t roundingMinor = 0; ///< to the coins there are: of the sales less that of the refunds
    std::int64_t discountsMinor = 0;
    std::vector<ShiftTenderTotals> tenders; ///< by kind
    std::vector<TaxMove> taxes;             ///< of the sales, by code and rate
    std::vector<TaxMove> refundTaxes;       ///< of the refunds, likewise
    std::vector<ForeignMove> foreign;       ///< in the drawer, by currency; their worth is part of the cash
    std::vector<ShiftEventTotals> events;   ///< by kind
};

/// Sales less refunds.
auto netMinor(const ShiftTotals &totals) -> std::int64_t;

/// What came in by all means of payment, less what went back: net + issued + tips + rounding. Differs from that for a
/// shift of a till that did not keep those sums yet.
auto takenMinor(const ShiftTotals &totals) -> std::int64_t;

/// What counted money of another currency is worth at the rates at which it was taken, to the nearest minor unit; all
/// of it is worth exactly what it was taken for. 0 where none was taken.
auto countedWorthMinor(const ForeignMove &taken, std::int64_t countedMinor) -> std::int64_t;

/// What must be there of a kind: of cash what must be in the drawer, else sales less refunds.
auto expectedMinor(const ShiftTotals &totals, domain::TenderKind kind) -> std::int64_t;

} // namespace tillhouse::client
