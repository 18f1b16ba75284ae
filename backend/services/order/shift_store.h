// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/shift.h"
#include "db/session.h"
#include "domain/result.h"
#include "domain/shift.h"
#include "domain/tender.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tillhouse::order
{

/// One movement of a drawer's cash.
struct CashMovement {
    std::string movementId; ///< the sale's order id, the refund's id, or the client's id
    domain::CashMovementKind kind = domain::CashMovementKind::Sale;
    std::int64_t amountMinor = 0; ///< above zero
    std::string reason;
    std::optional<std::string> orderId;
    std::optional<std::string> actor;
};

/// A shift with its totals, or nothing.
auto loadShift(db::Session &session, const std::string &storeId, const std::string &shiftId)
    -> std::optional<contract::Shift>;

/// The till's open shift, or nothing.
auto openShiftOf(db::Session &session, const std::string &storeId, const std::string &tillId)
    -> std::optional<std::string>;

void insertShift(db::Transaction &tx, const contract::OpenShiftRequest &request, const std::string &actor,
                 std::int64_t nowMs);

/// Whether the id names a movement of any drawer.
auto movementExists(db::Session &session, const std::string &storeId, const std::string &movementId) -> bool;

/// Adds a movement to an open shift's ledger and sums. Conflict where the shift is closed, LimitExceeded on overflow.
auto addMovement(db::Transaction &tx, const contract::Shift &shift, const CashMovement &movement, std::int64_t nowMs)
    -> domain::Result<void>;

/// Adds to what a shift took (or, with `refund`, gave back) of a kind of tender.
void addTender(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, domain::TenderKind kind,
               std::int64_t amountMinor, bool refund);

/// Writes the count and closes the shift.
void saveClosed(db::Transaction &tx, const contract::CloseShiftRequest &request, const std::string &actor,
                std::int64_t nowMs);

/// Shifts, newest first. InvalidInput for a cursor that the list did not give out.
auto listShifts(db::Session &session, const contract::ListShiftsRequest &request)
    -> domain::Result<contract::ShiftPage>;

} // namespace tillhouse::order
