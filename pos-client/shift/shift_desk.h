// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "contract/shift.h"
#include "pos/shift/shift_report.h"
#include "pos/till/till.h"

#include <QObject>

#include <optional>

namespace tillhouse::pos
{

/// The drawer of this till: opened, counted, closed. Everything is in the journal, and on disk, before it is shown; the
/// store server learns it from the queue, whenever it can be reached.
class ShiftDesk : public QObject
{
    Q_OBJECT

public:
    explicit ShiftDesk(Till &till, QObject *parent = nullptr);

    [[nodiscard]] auto isOpen() const -> bool;
    /// The open shift as it stands.
    [[nodiscard]] auto totals() const -> std::optional<client::ShiftTotals>;

    /// Errors: Conflict (a shift is open), Internal (the journal cannot be written).
    auto open(std::int64_t openingMinor) -> client::Result<void>;
    /// Puts cash in (`amountMinor` above zero) or takes it out. Errors: Conflict (no shift is open), InvalidInput,
    /// Internal.
    auto moveCash(contract::DrawerMovement kind, std::int64_t amountMinor, const std::string &reason,
                  const std::optional<contract::Approval> &approval) -> client::Result<contract::MoveCashRequest>;
    /// Closes, whatever the count says, and answers the Z report. Errors: Conflict (no shift is open), Internal.
    auto close(const ShiftCount &count, const std::optional<contract::Approval> &approval, const std::string &note)
        -> client::Result<ShiftReport>;

    /// The X report of the open shift.
    [[nodiscard]] auto report() const -> std::optional<ShiftReport>;
    /// The shifts whose Z reports this till has, the last one first.
    [[nodiscard]] auto closedShifts() const -> std::vector<client::ShiftTotals>;
    /// The Z report of one of them, as it was.
    [[nodiscard]] auto zOf(const std::string &shiftId) const -> std::optional<ShiftReport>;

    void print(const ShiftReport &report);
    /// Prints a Z report once more, marked as a copy; the owner is told before it leaves. Errors: NotFound (no printer),
    /// Internal (the journal cannot be written).
    auto printCopy(const ShiftReport &report) -> client::Result<void>;
    /// Opens the drawer and prints nothing. Not in training: there is real money in it. Error: NotFound (no printer).
    auto kickDrawer() -> client::Result<void>;
    /// A slip for cash that was moved, to be signed; opens the drawer.
    void printMovement(const contract::MoveCashRequest &movement);

Q_SIGNALS:
    void opened();
    void closed();

private:
    [[nodiscard]] auto userId() const -> std::optional<std::string>;
    [[nodiscard]] auto nameOf(const std::string &userId) const -> QString;
    [[nodiscard]] auto reportOf(client::ShiftTotals totals) const -> ShiftReport;
    void send(const QString &label, const std::vector<LayoutRow> &rows, bool openDrawer);

    Till &m_till;
};

} // namespace tillhouse::pos
