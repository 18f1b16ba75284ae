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
    std::int64_t salesMinor = 0; ///< of all tenders
    std::int64_t refundsMinor = 0;
    std::int64_t discountsMinor = 0;
    std::vector<ShiftTenderTotals> tenders; ///< by kind
    std::vector<TaxMove> taxes;             ///< of the sales, by code and rate
    std::vector<ShiftEventTotals> events;   ///< by kind
};

/// What must be there of a kind: of cash what must be in the drawer, else sales less refunds.
auto expectedMinor(const ShiftTotals &totals, domain::TenderKind kind) -> std::int64_t;

} // namespace tillhouse::client
