// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/journal/shift_ledger.h"

#include "client/journal/sql_values.h"
#include "contract/codec.h"
#include "contract/shift.h"

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

auto cellText(const QSqlQuery &row, int column) -> std::string
{
    return row.value(column).toString().toStdString();
}

auto notOpen() -> Error
{
    return {ErrorCode::Conflict, "This shift is not open.", {}};
}

/// The column of the shift's row that a kind of movement adds to.
auto columnOf(domain::CashMovementKind kind) -> QString
{
    switch (kind) {
    case domain::CashMovementKind::Sale:
        return QStringLiteral("cash_sales_minor");
    case domain::CashMovementKind::Refund:
        return QStringLiteral("cash_refunds_minor");
    case domain::CashMovementKind::PaidIn:
        return QStringLiteral("paid_in_minor");
    case domain::CashMovementKind::PaidOut:
        break;
    }
    return QStringLiteral("paid_out_minor");
}

const QString kSelectShift = QStringLiteral(
    "SELECT shift_id, state, currency, opened_at, opened_by, closed_at, z_number, opening_minor, cash_sales_minor, "
    "cash_refunds_minor, paid_in_minor, paid_out_minor, sales, refunds, sales_minor, refunds_minor, discounts_minor "
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
    row.finish();
    return totals;
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
    auto &taxes = file.run(QStringLiteral("SELECT code, rate_ppm, base_minor, tax_minor FROM shift_taxes "
                                          "WHERE shift_id = ? ORDER BY rate_ppm DESC, code"),
                           shift);
    while (taxes.next())
        totals.taxes.push_back({cellText(taxes, 0), taxes.value(1).toLongLong(), taxes.value(2).toLongLong(),
                                taxes.value(3).toLongLong()});
    taxes.finish();
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

auto ShiftLedger::open(const std::string &payload) -> Result<void>
{
    const auto request = contract::decode<contract::OpenShiftRequest>(payload);
    if (!request)
        return request.error();
    if (!openId().empty())
        return Error{ErrorCode::Conflict, "This till has an open shift.", {}};
    m_file.run(QStringLiteral("INSERT INTO shifts (shift_id, state, currency, opened_at, opened_by, opening_minor) "
                              "VALUES (?, 'open', ?, ?, ?, ?)"),
               {toText(request->shift_id), toText(request->opening.currency), toText(request->opened_at.value_or("")),
                toText(request->cashier_id.value_or("")), toNumber(request->opening.amount_minor)});
    return {};
}

auto ShiftLedger::moveCash(const std::string &payload) -> Result<void>
{
    const auto request = contract::decode<contract::MoveCashRequest>(payload);
    if (!request)
        return request.error();
    if (!isOpen(request->shift_id))
        return notOpen();
    addCash(request->shift_id,
            request->kind == contract::DrawerMovement::PaidIn ? domain::CashMovementKind::PaidIn
                                                              : domain::CashMovementKind::PaidOut,
            request->amount.amount_minor);
    return {};
}

auto ShiftLedger::close(const std::string &payload) -> Result<void>
{
    const auto request = contract::decode<contract::CloseShiftRequest>(payload);
    if (!request)
        return request.error();
    if (!isOpen(request->shift_id))
        return notOpen();
    m_file.run(
        QStringLiteral("UPDATE shifts SET state = 'closed', closed_at = ?, z_number = ? WHERE shift_id = ?"),
        {toText(request->closed_at.value_or("")), toNumber(request->z_number.value_or(0)), toText(request->shift_id)});
    return {};
}

void ShiftLedger::book(const std::string &documentId, const ShiftEffect &effect)
{
    if (effect.shiftId.empty())
        return;
    auto &known = m_file.run(QStringLiteral("SELECT 1 FROM shift_bookings WHERE id = ?"), {toText(documentId)});
    const bool booked = known.next();
    known.finish();
    if (booked)
        return;
    const auto shiftId = isOpen(effect.shiftId) ? effect.shiftId : openId();
    m_file.run(QStringLiteral("INSERT INTO shift_bookings (id, shift_id) VALUES (?, ?)"),
               {toText(documentId), toText(shiftId)});
    if (!shiftId.empty())
        add(shiftId, effect);
}

void ShiftLedger::add(const std::string &shiftId, const ShiftEffect &effect)
{
    const auto side = effect.refund ? QStringLiteral("refunds") : QStringLiteral("sales");
    m_file.run(QStringLiteral("UPDATE shifts SET %1 = %1 + 1, %1_minor = %1_minor + ?, "
                              "discounts_minor = discounts_minor + ? WHERE shift_id = ?")
                   .arg(side),
               {toNumber(effect.totalMinor), toNumber(effect.discountMinor), toText(shiftId)});
    for (const auto &tender : effect.tenders) {
        m_file.run(QStringLiteral("INSERT INTO shift_tenders (shift_id, kind, %1_minor, payments) VALUES (?, ?, ?, ?) "
                                  "ON CONFLICT (shift_id, kind) DO UPDATE SET %1_minor = %1_minor + excluded.%1_minor, "
                                  "payments = payments + excluded.payments")
                       .arg(side),
                   {toText(shiftId), toText(domain::name(tender.kind)), toNumber(tender.minor),
                    toNumber(effect.refund ? 0 : 1)});
        if (tender.kind == domain::TenderKind::Cash)
            addCash(shiftId, effect.refund ? domain::CashMovementKind::Refund : domain::CashMovementKind::Sale,
                    tender.minor);
    }
    for (const auto &tax : effect.taxes)
        m_file.run(QStringLiteral("INSERT INTO shift_taxes (shift_id, code, rate_ppm, base_minor, tax_minor) "
                                  "VALUES (?, ?, ?, ?, ?) ON CONFLICT (shift_id, code, rate_ppm) DO UPDATE SET "
                                  "base_minor = base_minor + excluded.base_minor, "
                                  "tax_minor = tax_minor + excluded.tax_minor"),
                   {toText(shiftId), toText(tax.code), toNumber(tax.ratePpm), toNumber(tax.baseMinor),
                    toNumber(tax.taxMinor)});
}

void ShiftLedger::addCash(const std::string &shiftId, domain::CashMovementKind kind, std::int64_t minor)
{
    m_file.run(QStringLiteral("UPDATE shifts SET %1 = %1 + ? WHERE shift_id = ?").arg(columnOf(kind)),
               {toNumber(minor), toText(shiftId)});
}

void ShiftLedger::note(const std::string &eventPayload)
{
    const auto event = contract::decode<contract::TillEvent>(eventPayload);
    const auto shiftId = event && event->shift_id ? *event->shift_id : openId();
    if (!event || shiftId.empty())
        return;
    m_file.run(QStringLiteral("INSERT INTO shift_events (shift_id, kind, count, minor) VALUES (?, ?, 1, ?) "
                              "ON CONFLICT (shift_id, kind) DO UPDATE SET count = count + 1, "
                              "minor = minor + excluded.minor"),
               {toText(shiftId), toText(domain::name(event->kind)),
                toNumber(event->amount ? event->amount->amount_minor : 0)});
}

auto ShiftLedger::isOpen(const std::string &shiftId) -> bool
{
    auto &row =
        m_file.run(QStringLiteral("SELECT 1 FROM shifts WHERE shift_id = ? AND state = 'open'"), {toText(shiftId)});
    const bool open = row.next();
    row.finish();
    return open;
}

auto ShiftLedger::openId() -> std::string
{
    auto &row = m_file.run(QStringLiteral("SELECT shift_id FROM shifts WHERE state = 'open'"));
    const auto id = row.next() ? cellText(row, 0) : std::string();
    row.finish();
    return id;
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

} // namespace tillhouse::client
