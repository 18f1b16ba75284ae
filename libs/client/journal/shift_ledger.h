// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/shift_totals.h"
#include "client/sql/sqlite_file.h"
#include "domain/result.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

/// The sums of the till's shifts in the journal's file. Each call belongs into the transaction that writes the entry it
/// is about, so the sums never differ from the entries. Throws StoreError.
class ShiftLedger
{
public:
    explicit ShiftLedger(SqliteFile &file)
        : m_file(file)
    {
    }

    /// Errors: Conflict (a shift is open, or was opened under this id before), InvalidInput.
    auto open(const std::string &payload) -> domain::Result<void>;
    /// Errors: Conflict (that shift is not open), InvalidInput.
    auto moveCash(const std::string &payload) -> domain::Result<void>;
    /// Errors: Conflict (that shift is not open), InvalidInput.
    auto close(const std::string &payload) -> domain::Result<void>;
    /// Books a sale or refund once, under its document's id: to the shift that it names, where that was closed
    /// meanwhile to the open one, else to none. It is never refused.
    void book(const std::string &documentId, const ShiftEffect &effect);
    void note(const std::string &eventPayload);

    /// Empty if none is open.
    auto openId() -> std::string;
    auto find(const std::string &shiftId) -> std::optional<ShiftTotals>;
    auto openShift() -> std::optional<ShiftTotals>;
    /// The till's last Z report's number; 0: none yet.
    auto lastZNumber() -> std::int64_t;
    /// The shift that was closed last.
    auto lastClosed() -> std::optional<ShiftTotals>;
    /// The closed shifts, the last one first, at most so many: without their tenders, taxes, foreign money and events,
    /// which find() reads.
    auto closed(int limit) -> std::vector<ShiftTotals>;

private:
    auto isOpen(const std::string &shiftId) -> bool;
    void add(const std::string &shiftId, const ShiftEffect &effect);
    void addTenders(const std::string &shiftId, const ShiftEffect &effect);
    void addTaxes(const std::string &shiftId, const ShiftEffect &effect);
    void addCash(const std::string &shiftId, domain::CashMovementKind kind, std::int64_t minor);

    SqliteFile &m_file;
};

} // namespace tillhouse::client
