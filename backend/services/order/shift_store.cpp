// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/shift_store.h"

#include "domain/time_text.h"
#include "order/order_rows.h"
#include "order/page_cursor.h"

namespace tillhouse::order
{

namespace
{

using domain::name;

constexpr std::int64_t kDefaultShifts = 50;

constexpr std::string_view kShiftColumns =
    "SELECT shift_id, till_id, state, currency, opening_minor, sales_minor, refunds_minor, paid_in_minor,"
    " paid_out_minor, opened_at, opened_by, closed_at, closed_by, z_number, approved_by, note, announced,"
    " opened_sequence, closed_sequence, till_expected_minor FROM shifts WHERE store_id = ?";

/// The sum of the drawer's parts. They are checked before they are stored, so the sum of five of them fits.
auto drawerMinor(const contract::Shift &shift) -> std::int64_t
{
    return shift.opening.amount_minor + shift.cash_sales.amount_minor - shift.cash_refunds.amount_minor +
           shift.paid_in.amount_minor - shift.paid_out.amount_minor;
}

auto shiftOf(const db::Rows &row, const std::string &storeId) -> contract::Shift
{
    contract::Shift shift;
    shift.store_id = storeId;
    shift.shift_id = row.text(0);
    shift.till_id = row.text(1);
    shift.state = storedEnum<domain::ShiftState>(row.text(2));
    const auto currency = row.text(3);
    contract::MoneyAmount *amounts[] = {&shift.opening, &shift.cash_sales, &shift.cash_refunds, &shift.paid_in,
                                        &shift.paid_out};
    for (int i = 0; i < 5; ++i)
        *amounts[i] = {row.int64(4 + i), currency};
    shift.expected = {drawerMinor(shift), currency};
    shift.opened_at = domain::formatUtc(row.int64(9));
    shift.opened_by = row.optionalText(10);
    if (const auto closed = row.optionalInt64(11))
        shift.closed_at = domain::formatUtc(*closed);
    shift.closed_by = row.optionalText(12);
    shift.z_number = row.optionalInt64(13);
    shift.approved_by = row.optionalText(14);
    shift.note = row.optionalText(15);
    return shift;
}

auto storedShiftOf(const db::Rows &row, const std::string &storeId) -> StoredShift
{
    return {shiftOf(row, storeId), row.int64(16) != 0, row.optionalInt64(17), row.optionalInt64(18),
            row.optionalInt64(19)};
}

/// For cash, what must be in the drawer; for what leaves no trace in it, what was taken less what was given back.
auto shiftTender(const db::Rows &row, const contract::Shift &shift) -> contract::ShiftTender
{
    const auto &currency = shift.opening.currency;
    contract::ShiftTender tender;
    tender.tender_kind = storedEnum<domain::TenderKind>(row.text(0));
    tender.sales = {row.int64(1), currency};
    tender.refunds = {row.int64(2), currency};
    tender.expected = {tender.tender_kind == domain::TenderKind::Cash ? shift.expected.amount_minor
                                                                      : row.int64(1) - row.int64(2),
                       currency};
    if (const auto counted = row.optionalInt64(3)) {
        tender.counted = contract::MoneyAmount{*counted, currency};
        tender.difference = contract::MoneyAmount{*counted - tender.expected.amount_minor, currency};
    }
    return tender;
}

void loadTenders(db::Session &session, contract::Shift &shift)
{
    auto row = session.query("SELECT kind, sales_minor, refunds_minor, counted_minor FROM shift_tenders"
                             " WHERE store_id = ? AND shift_id = ? ORDER BY kind",
                             shift.store_id, shift.shift_id);
    while (row.next()) {
        shift.tenders.push_back(shiftTender(row, shift));
        const auto &tender = shift.tenders.back();
        if (tender.tender_kind == domain::TenderKind::Cash) {
            shift.counted = tender.counted;
            shift.difference = tender.difference;
        }
    }
}

void loadDenominations(db::Session &session, contract::Shift &shift)
{
    auto row = session.query("SELECT value_minor, counted FROM shift_denominations WHERE store_id = ? AND shift_id = ?"
                             " ORDER BY value_minor DESC",
                             shift.store_id, shift.shift_id);
    while (row.next())
        shift.denominations.push_back({row.int64(0), row.int64(1)});
}

void saveDenominations(db::Transaction &tx, const contract::CloseShiftRequest &request)
{
    tx.execute("DELETE FROM shift_denominations WHERE store_id = ? AND shift_id = ?", request.store_id,
               request.shift_id);
    for (const auto &counted : request.denominations)
        tx.execute("INSERT INTO shift_denominations (store_id, shift_id, value_minor, counted) VALUES (?, ?, ?, ?)",
                   request.store_id, request.shift_id, counted.value_minor, counted.count);
}

} // namespace

auto loadShift(db::Session &session, const std::string &storeId, const std::string &shiftId)
    -> std::optional<StoredShift>
{
    std::optional<StoredShift> stored;
    {
        std::string sql(kShiftColumns); // a sum of a fresh string and a literal trips a false warning of GCC 12
        sql += " AND shift_id = ?";
        auto row = session.query(sql, storeId, shiftId);
        if (!row.next())
            return std::nullopt;
        stored = storedShiftOf(row, storeId);
    }
    loadTenders(session, stored->shift);
    if (stored->shift.state == domain::ShiftState::Closed)
        loadDenominations(session, stored->shift);
    return stored;
}

auto openShiftOf(db::Session &session, const std::string &storeId, const std::string &tillId)
    -> std::optional<std::string>
{
    auto row = session.query("SELECT shift_id FROM shifts WHERE store_id = ? AND till_id = ? AND state = 'open'"
                             " ORDER BY opened_at DESC, shift_id DESC LIMIT 1",
                             storeId, tillId);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

void insertShift(db::Transaction &tx, const contract::OpenShiftRequest &request, const ShiftActor &actor)
{
    tx.execute("INSERT INTO shifts (store_id, shift_id, till_id, state, currency, opening_minor, sales_minor,"
               " refunds_minor, paid_in_minor, paid_out_minor, opened_at, opened_by, opened_sequence)"
               " VALUES (?, ?, ?, 'open', ?, ?, 0, 0, 0, 0, ?, ?, ?)",
               request.store_id, request.shift_id, request.till_id, request.opening.currency,
               request.opening.amount_minor, actor.atMs, actor.user, actor.sequence);
    addTender(tx, request.store_id, request.shift_id, domain::TenderKind::Cash, 0, false);
}

void foreshadow(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, const std::string &tillId,
                const std::string &currency, std::int64_t nowMs)
{
    tx.execute("INSERT INTO shifts (store_id, shift_id, till_id, state, currency, opening_minor, sales_minor,"
               " refunds_minor, paid_in_minor, paid_out_minor, opened_at, announced)"
               " VALUES (?, ?, ?, 'open', ?, 0, 0, 0, 0, 0, ?, 0)",
               storeId, shiftId, tillId, currency, nowMs);
    addTender(tx, storeId, shiftId, domain::TenderKind::Cash, 0, false);
}

void announce(db::Transaction &tx, const contract::OpenShiftRequest &request, const ShiftActor &actor)
{
    tx.execute("UPDATE shifts SET announced = 1, opening_minor = ?, opened_at = ?, opened_by = ?, opened_sequence = ?"
               " WHERE store_id = ? AND shift_id = ?",
               request.opening.amount_minor, actor.atMs, actor.user, actor.sequence, request.store_id,
               request.shift_id);
}

auto movementExists(db::Session &session, const std::string &storeId, const std::string &movementId) -> bool
{
    return session.query("SELECT 1 FROM cash_movements WHERE store_id = ? AND movement_id = ?", storeId, movementId)
        .next();
}

auto addMovement(db::Transaction &tx, const contract::Shift &shift, domain::ShiftEvent event,
                 const CashMovement &movement, std::int64_t nowMs) -> domain::Result<void>
{
    if (const auto takes = domain::next(shift.state, event); !takes)
        return takes.error();
    const auto totals =
        domain::apply({shift.opening.amount_minor, shift.cash_sales.amount_minor, shift.cash_refunds.amount_minor,
                       shift.paid_in.amount_minor, shift.paid_out.amount_minor},
                      movement.kind, movement.amountMinor);
    if (!totals)
        return totals.error();
    if (const auto fits = domain::expectedMinor(*totals); !fits)
        return fits.error();
    tx.execute("INSERT INTO cash_movements (store_id, movement_id, shift_id, kind, amount_minor, reason, order_id,"
               " actor, recorded_at, approver) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
               shift.store_id, movement.movementId, shift.shift_id, name(movement.kind), movement.amountMinor,
               movement.reason, movement.orderId, movement.actor, nowMs, movement.approver);
    tx.execute("UPDATE shifts SET sales_minor = ?, refunds_minor = ?, paid_in_minor = ?, paid_out_minor = ?"
               " WHERE store_id = ? AND shift_id = ?",
               totals->salesMinor, totals->refundsMinor, totals->paidInMinor, totals->paidOutMinor, shift.store_id,
               shift.shift_id);
    return {};
}

void addTender(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, domain::TenderKind kind,
               std::int64_t amountMinor, bool refund)
{
    tx.execute("INSERT INTO shift_tenders (store_id, shift_id, kind, sales_minor, refunds_minor)"
               " VALUES (?, ?, ?, ?, ?) ON CONFLICT (store_id, shift_id, kind) DO UPDATE SET"
               " sales_minor = shift_tenders.sales_minor + excluded.sales_minor,"
               " refunds_minor = shift_tenders.refunds_minor + excluded.refunds_minor",
               storeId, shiftId, name(kind), refund ? 0 : amountMinor, refund ? amountMinor : 0);
}

void saveClosed(db::Transaction &tx, const contract::CloseShiftRequest &request, const ShiftActor &actor)
{
    for (const auto &counted : request.counted) {
        addTender(tx, request.store_id, request.shift_id, counted.tender_kind, 0, false);
        tx.execute("UPDATE shift_tenders SET counted_minor = ? WHERE store_id = ? AND shift_id = ? AND kind = ?",
                   counted.amount.amount_minor, request.store_id, request.shift_id, name(counted.tender_kind));
    }
    saveDenominations(tx, request);
    tx.execute("UPDATE shifts SET state = 'closed', closed_at = ?, closed_by = ?, closed_sequence = ?, z_number = ?,"
               " till_expected_minor = ?, approved_by = ?, note = ? WHERE store_id = ? AND shift_id = ?",
               actor.atMs, actor.user, actor.sequence, request.z_number,
               request.till_expected ? std::optional(request.till_expected->amount_minor) : std::nullopt,
               actor.approver, request.note, request.store_id, request.shift_id);
}

auto listShifts(db::Session &session, const contract::ListShiftsRequest &request) -> domain::Result<contract::ShiftPage>
{
    const auto place = readCursor(request.cursor);
    if (!place)
        return place.error();
    const auto state = request.state ? std::optional(std::string(name(*request.state))) : std::nullopt;
    std::string sql(kShiftColumns);
    sql += request.till_id ? " AND till_id = ?" : " AND ? IS NULL";
    sql += state ? " AND state = ?" : " AND ? IS NULL";
    sql += " AND (opened_at, shift_id) < (?, ?) ORDER BY opened_at DESC, shift_id DESC LIMIT ?";
    const auto limit = request.limit.value_or(kDefaultShifts);
    contract::ShiftPage page;
    {
        auto row = session.query(sql, request.store_id, request.till_id, state, place->atMs, place->id, limit + 1);
        std::int64_t last = 0;
        while (row.next()) {
            if (static_cast<std::int64_t>(page.shifts.size()) == limit) {
                page.next_cursor = writeCursor(last, page.shifts.back().shift_id);
                break;
            }
            last = row.int64(9);
            page.shifts.push_back(shiftOf(row, request.store_id));
        }
    }
    for (auto &shift : page.shifts)
        loadTenders(session, shift);
    return page;
}

} // namespace tillhouse::order
