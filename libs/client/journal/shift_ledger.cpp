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

} // namespace

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
    const std::int64_t sign = effect.refund ? -1 : 1;
    m_file.run(
        QStringLiteral("UPDATE shifts SET %1 = %1 + 1, %1_minor = %1_minor + ?, issued_minor = issued_minor + ?, "
                       "tips_minor = tips_minor + ?, rounding_minor = rounding_minor + ?, "
                       "discounts_minor = discounts_minor + ? WHERE shift_id = ?")
            .arg(side),
        {toNumber(effect.totalMinor), toNumber(sign * effect.issuedMinor), toNumber(sign * effect.tipMinor),
         toNumber(sign * effect.roundingMinor), toNumber(effect.discountMinor), toText(shiftId)});
    addTenders(shiftId, effect);
    addTaxes(shiftId, effect);
    for (const auto &foreign : effect.foreign)
        m_file.run(
            QStringLiteral("INSERT INTO shift_foreign (shift_id, currency, given_minor, worth_minor) "
                           "VALUES (?, ?, ?, ?) ON CONFLICT (shift_id, currency) DO UPDATE SET "
                           "given_minor = given_minor + excluded.given_minor, "
                           "worth_minor = worth_minor + excluded.worth_minor"),
            {toText(shiftId), toText(foreign.currency), toNumber(foreign.givenMinor), toNumber(foreign.worthMinor)});
}

void ShiftLedger::addTenders(const std::string &shiftId, const ShiftEffect &effect)
{
    const auto side = effect.refund ? QStringLiteral("refunds") : QStringLiteral("sales");
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
}

void ShiftLedger::addTaxes(const std::string &shiftId, const ShiftEffect &effect)
{
    const auto side = effect.refund ? QStringLiteral("refund_") : QString();
    for (const auto &tax : effect.taxes) {
        m_file.run(QStringLiteral("INSERT INTO shift_taxes (shift_id, code, rate_ppm, base_minor, tax_minor) "
                                  "VALUES (?, ?, ?, 0, 0) ON CONFLICT (shift_id, code, rate_ppm) DO NOTHING"),
                   {toText(shiftId), toText(tax.code), toNumber(tax.ratePpm)});
        m_file.run(QStringLiteral("UPDATE shift_taxes SET %1base_minor = %1base_minor + ?, "
                                  "%1tax_minor = %1tax_minor + ? WHERE shift_id = ? AND code = ? AND rate_ppm = ?")
                       .arg(side),
                   {toNumber(tax.baseMinor), toNumber(tax.taxMinor), toText(shiftId), toText(tax.code),
                    toNumber(tax.ratePpm)});
    }
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
    const auto id = row.next() ? row.value(0).toString().toStdString() : std::string();
    row.finish();
    return id;
}

} // namespace tillhouse::client
