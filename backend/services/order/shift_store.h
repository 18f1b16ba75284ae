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
    std::optional<std::string> approver = {};
};

/// A shift and what only the service knows of it.
struct StoredShift {
    contract::Shift shift;
    bool announced = true;                         ///< false: something of it was heard of before its opening was
    std::optional<std::int64_t> openedSequence;    ///< where the till's journal has the opening
    std::optional<std::int64_t> closedSequence;    ///< and the count
    std::optional<std::int64_t> tillExpectedMinor; ///< what the till worked out must be in the drawer
};

/// Who did it and when, as far as it may be believed.
struct ShiftActor {
    std::optional<std::string> user;
    std::optional<std::string> approver;
    std::int64_t atMs = 0;
    std::optional<std::int64_t> sequence; ///< in the till's journal
};

/// A shift with its totals, or nothing.
auto loadShift(db::Session &session, const std::string &storeId, const std::string &shiftId)
    -> std::optional<StoredShift>;

/// The till's open shift, or nothing; the one that was opened last where the count of another has not arrived.
auto openShiftOf(db::Session &session, const std::string &storeId, const std::string &tillId)
    -> std::optional<std::string>;

void insertShift(db::Transaction &tx, const contract::OpenShiftRequest &request, const ShiftActor &actor);

/// A shift of which something is heard before its opening: empty, open, not announced.
void foreshadow(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, const std::string &tillId,
                const std::string &currency, std::int64_t nowMs);

/// The opening of a foreshadowed shift has arrived.
void announce(db::Transaction &tx, const contract::OpenShiftRequest &request, const ShiftActor &actor);

/// Whether the id names a movement of any drawer.
auto movementExists(db::Session &session, const std::string &storeId, const std::string &movementId) -> bool;

/// Adds a movement to a shift's ledger and sums. `event`: Move, or HearLate for what happened before its count.
/// Conflict where the shift does not take it, LimitExceeded on overflow.
auto addMovement(db::Transaction &tx, const contract::Shift &shift, domain::ShiftEvent event,
                 const CashMovement &movement, std::int64_t nowMs) -> domain::Result<void>;

/// Adds to what a shift took (or, with `refund`, gave back) of a kind of tender.
void addTender(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, domain::TenderKind kind,
               std::int64_t amountMinor, bool refund);

/// Writes the count and closes the shift; the same number of statements however much was sold.
void saveClosed(db::Transaction &tx, const contract::CloseShiftRequest &request, const ShiftActor &actor);

/// Shifts, newest first, without the coins that were counted. InvalidInput for a cursor that the list did not give out.
auto listShifts(db::Session &session, const contract::ListShiftsRequest &request)
    -> domain::Result<contract::ShiftPage>;

} // namespace tillhouse::order
