// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/shift_ledger.h"
#include "client/journal/sql_values.h"
#include "domain/checked.h"

namespace tillhouse::client
{

namespace
{

auto cellText(const QSqlQuery &row, int column) -> std::string
{
    return row.value(column).toString().toStdString();
}

const QString kSelectShift = QStringLiteral(
    "SELECT shift_id, state, currency, opened_at, opened_by, closed_at, z_number, opening_minor, cash_sales_minor, "
    "cash_refunds_minor, paid_in_minor, paid_out_minor, sales, refunds, sales_minor, refunds_minor, discounts_minor, "
    "issued_minor, tips_minor, rounding_minor "
    "FROM shifts ");

auto readShift(QSqlQuery &row) -> std::optional<ShiftTotals>
{
    if (!row.next()) {
        row.finish();
        return std::nullopt;
    }
    ShiftTotals totals;
    totals.shiftId = cellText(row, 0);
    totals.state = domain::enumFromName<domain::ShiftState>(cellText(row, 1)).value_or(domain::ShiftState::Closed);
    totals.currency = cellText(row, 2);
    totals.openedAt = cellText(row, 3);
    totals.openedBy = cellText(row, 4);
    totals.closedAt = cellText(row, 5);
    totals.zNumber = row.value(6).toLongLong();
    totals.drawer = {row.value(7).toLongLong(), row.value(8).toLongLong(), row.value(9).toLongLong(),
                     row.value(10).toLongLong(), row.value(11).toLongLong()};
    totals.sales = row.value(12).toLongLong();
    totals.refunds = row.value(13).toLongLong();
    totals.salesMinor = row.value(14).toLongLong();
    totals.refundsMinor = row.value(15).toLongLong();
    totals.discountsMinor = row.value(16).toLongLong();
    totals.issuedMinor = row.value(17).toLongLong();
    totals.tipsMinor = row.value(18).toLongLong();
    totals.roundingMinor = row.value(19).toLongLong();
    row.finish();
    return totals;
}

/// What of a rate no document had is no row of that side.
void readTaxes(SqliteFile &file, ShiftTotals &totals)
{
    auto &row = file.run(QStringLiteral("SELECT code, rate_ppm, base_minor, tax_minor, refund_base_minor, "
                                        "refund_tax_minor FROM shift_taxes WHERE shift_id = ? "
                                        "ORDER BY rate_ppm DESC, code"),
                         {toText(totals.shiftId)});
    while (row.next()) {
        const auto side = [&](int column) -> TaxMove {
            return {cellText(row, 0), row.value(1).toLongLong(), row.value(column).toLongLong(),
                    row.value(column + 1).toLongLong()};
        };
        for (const auto &[column, taxes] : {std::pair{2, &totals.taxes}, std::pair{4, &totals.refundTaxes}})
            if (const auto move = side(column); move.baseMinor != 0 || move.taxMinor != 0)
                taxes->push_back(move);
    }
    row.finish();
}

void readParts(SqliteFile &file, ShiftTotals &totals)
{
    const QVariantList shift{toText(totals.shiftId)};
    auto &tenders = file.run(QStringLiteral("SELECT kind, sales_minor, refunds_minor, payments FROM shift_tenders "
                                            "WHERE shift_id = ? ORDER BY kind"),
                             shift);
    while (tenders.next())
        if (const auto kind = domain::enumFromName<domain::TenderKind>(cellText(tenders, 0)))
            totals.tenders.push_back(
                {*kind, tenders.value(1).toLongLong(), tenders.value(2).toLongLong(), tenders.value(3).toLongLong()});
    tenders.finish();
    readTaxes(file, totals);
    auto &foreign = file.run(QStringLiteral("SELECT currency, given_minor, worth_minor FROM shift_foreign "
                                            "WHERE shift_id = ? ORDER BY currency"),
                             shift);
    while (foreign.next())
        totals.foreign.push_back({cellText(foreign, 0), foreign.value(1).toLongLong(), foreign.value(2).toLongLong()});
    foreign.finish();
    auto &events =
        file.run(QStringLiteral("SELECT kind, count, minor FROM shift_events WHERE shift_id = ? ORDER BY kind"), shift);
    while (events.next())
        if (const auto kind = domain::enumFromName<contract::TillEventKind>(cellText(events, 0)))
            totals.events.push_back({*kind, events.value(1).toLongLong(), events.value(2).toLongLong()});
    events.finish();
}

} // namespace

auto expectedMinor(const ShiftTotals &totals, domain::TenderKind kind) -> std::int64_t
{
    if (kind == domain::TenderKind::Cash) {
        const auto drawer = domain::expectedMinor(totals.drawer);
        return drawer ? *drawer : 0; // no drawer holds 2^63 cents
    }
    for (const auto &tender : totals.tenders)
        if (tender.kind == kind)
            return tender.salesMinor - tender.refundsMinor;
    return 0;
}

auto netMinor(const ShiftTotals &totals) -> std::int64_t
{
    return totals.salesMinor - totals.refundsMinor;
}

auto takenMinor(const ShiftTotals &totals) -> std::int64_t
{
    std::int64_t minor = 0;
    for (const auto &tender : totals.tenders)
        minor += tender.salesMinor - tender.refundsMinor;
    return minor;
}

auto countedWorthMinor(const ForeignMove &taken, std::int64_t countedMinor) -> std::int64_t
{
    if (taken.givenMinor == 0)
        return 0;
    const auto worth = domain::mulDiv(countedMinor, taken.worthMinor, taken.givenMinor, domain::Rounding::HalfUp);
    return worth ? *worth : 0; // nobody counts 2^63 cents
}

auto ShiftLedger::find(const std::string &shiftId) -> std::optional<ShiftTotals>
{
    auto totals = readShift(m_file.run(kSelectShift + QStringLiteral("WHERE shift_id = ?"), {toText(shiftId)}));
    if (totals)
        readParts(m_file, *totals);
    return totals;
}

auto ShiftLedger::openShift() -> std::optional<ShiftTotals>
{
    const auto id = openId();
    return id.empty() ? std::nullopt : find(id);
}

auto ShiftLedger::lastZNumber() -> std::int64_t
{
    auto &row = m_file.run(QStringLiteral("SELECT coalesce(max(z_number), 0) FROM shifts"));
    const auto last = row.next() ? row.value(0).toLongLong() : 0;
    row.finish();
    return last;
}

auto ShiftLedger::lastClosed() -> std::optional<ShiftTotals>
{
    auto totals =
        readShift(m_file.run(kSelectShift + QStringLiteral("WHERE state = 'closed' ORDER BY z_number DESC LIMIT 1")));
    if (totals)
        readParts(m_file, *totals);
    return totals;
}

auto ShiftLedger::closed(int limit) -> std::vector<ShiftTotals>
{
    std::vector<std::string> ids;
    auto &rows =
        m_file.run(QStringLiteral("SELECT shift_id FROM shifts WHERE state = 'closed' ORDER BY z_number DESC LIMIT ?"),
                   {toNumber(limit)});
    while (rows.next())
        ids.push_back(cellText(rows, 0));
    rows.finish();
    std::vector<ShiftTotals> shifts;
    for (const auto &id : ids)
        if (auto totals = readShift(m_file.run(kSelectShift + QStringLiteral("WHERE shift_id = ?"), {toText(id)})))
            shifts.push_back(std::move(*totals));
    return shifts;
}

} // namespace tillhouse::client
