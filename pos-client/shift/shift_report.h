// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "pos/receipt/receipt_layout.h"
#include "pos/shift/shift_count.h"

#include <QString>

#include <optional>
#include <vector>

namespace tillhouse::pos
{

/// Where the till's journal has a Z report, and the till's signature of it (docs/TILL_JOURNAL.md).
struct ReportSeal {
    std::int64_t sequence = 0;
    QString hash;
    QString signature;
};

/// A report of a shift: X as it stands, Z as it was closed.
struct ShiftReport {
    QString storeName;
    QString till;      ///< `store/till`, as the journal names it
    QString tillId;    ///< for people
    QString printedBy; ///< who is at the till
    QString printedAt; ///< local time, for people
    client::ShiftTotals totals;
    std::vector<TenderDifference> differences;          ///< Z only
    std::vector<contract::CountedDenomination> counted; ///< Z only
    std::int64_t foreignWorthMinor = 0;                 ///< Z only: of the counted cash what is other countries' money
    QString approvedBy;                                 ///< who agreed to the difference
    QString note;
    std::optional<ReportSeal> seal; ///< Z only
    bool training = false;

    [[nodiscard]] auto isZ() const -> bool { return totals.state == domain::ShiftState::Closed; }
};

/// The one layout of a report, for screen and printer.
auto layOut(const ShiftReport &report, int columns = 42) -> std::vector<LayoutRow>;

/// What the QR code of a Z report says: enough to check its place in the chain and its signature without the till.
auto sealText(const ShiftReport &report) -> QString;

/// "exactly right", "€2.00 over", "€5.00 short", "not counted".
auto balanceWords(const TenderDifference &row, const QString &currency) -> QString;

/// The owner's words for what was done.
auto eventWords(contract::TillEventKind kind) -> QString;

} // namespace tillhouse::pos
