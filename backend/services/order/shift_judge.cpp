// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/shift_judge.h"

#include "domain/assert.h"
#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "order/inbox.h"

namespace tillhouse::order
{

namespace
{

const std::string kArrived = "settled by itself: what was missing has arrived";

void tellOf(db::Transaction &tx, const contract::Shift &shift, const std::string &part, const std::string &code,
            std::string detail, std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    entry.exception_id = shift.shift_id + part;
    entry.code = code;
    entry.till_id = shift.till_id;
    entry.detail = std::move(detail);
    entry.raised_at = domain::formatUtc(nowMs);
    tell(tx, shift.store_id, std::move(entry));
}

void settleOf(db::Transaction &tx, const contract::Shift &shift, const std::string &part, std::int64_t nowMs)
{
    settle(tx, shift.store_id, shift.shift_id + part, kArrived, nowMs);
}

auto shiftWithZ(db::Session &session, const contract::Shift &shift, std::int64_t number) -> std::optional<std::string>
{
    auto row = session.query("SELECT shift_id FROM shifts WHERE store_id = ? AND till_id = ? AND z_number = ?"
                             " AND shift_id <> ? LIMIT 1",
                             shift.store_id, shift.till_id, number, shift.shift_id);
    return row.next() ? std::optional(row.text(0)) : std::nullopt;
}

} // namespace

auto hearOfShift(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, const std::string &tillId,
                 const std::string &currency, std::int64_t nowMs) -> StoredShift
{
    foreshadow(tx, storeId, shiftId, tillId, currency, nowMs);
    auto stored = loadShift(tx, storeId, shiftId);
    TILLHOUSE_ASSERT(stored.has_value());
    tellOf(tx, stored->shift, ".opening", "shift_unannounced",
           "till " + tillId + " names the shift " + shiftId + ", whose opening has not arrived", nowMs);
    return std::move(*stored);
}

void settleUnannounced(db::Transaction &tx, const contract::Shift &shift, std::int64_t nowMs)
{
    settleOf(tx, shift, ".opening", nowMs);
}

void tellLeftOpen(db::Transaction &tx, const std::string &storeId, const std::string &tillId,
                  const std::string &shiftId, std::int64_t nowMs)
{
    const auto left = openShiftOf(tx, storeId, tillId);
    if (!left || *left == shiftId)
        return;
    const auto stored = loadShift(tx, storeId, *left);
    tellOf(tx, stored->shift, ".left", "shift_left_open",
           "till " + tillId + " opened the shift " + shiftId + "; the count of this one has not arrived", nowMs);
}

void judgeCount(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, std::int64_t nowMs)
{
    const auto stored = loadShift(tx, storeId, shiftId);
    if (!stored || stored->shift.state != domain::ShiftState::Closed || !stored->announced)
        return;
    const auto &shift = stored->shift;
    settleOf(tx, shift, ".left", nowMs);
    if (shift.difference && shift.difference->amount_minor != 0)
        tellOf(tx, shift, ".count", "drawer_difference",
               "counted " + kit::amountText(*shift.counted) + ", expected " + kit::amountText(shift.expected), nowMs);
    else
        settleOf(tx, shift, ".count", nowMs);
    if (stored->tillExpectedMinor.value_or(shift.expected.amount_minor) != shift.expected.amount_minor)
        tellOf(tx, shift, ".expected", "drawer_differs",
               "the till expected " + kit::amountText({*stored->tillExpectedMinor, shift.expected.currency}) +
                   " in the drawer, by what arrived here it is " + kit::amountText(shift.expected),
               nowMs);
    else
        settleOf(tx, shift, ".expected", nowMs);
}

void judgeZNumber(db::Transaction &tx, const contract::Shift &shift, std::int64_t nowMs)
{
    if (!shift.z_number)
        return;
    const auto number = *shift.z_number;
    const auto text = std::to_string(number);
    if (const auto twin = shiftWithZ(tx, shift, number))
        tellOf(tx, shift, ".z", "z_number_twice", "Z report " + text + " is also that of the shift " + *twin, nowMs);
    else if (number > 1 && !shiftWithZ(tx, shift, number - 1))
        tellOf(tx, shift, ".z", "z_number_gap",
               "Z report " + text + " came without Z report " + std::to_string(number - 1), nowMs);
    if (const auto next = shiftWithZ(tx, shift, number + 1))
        settle(tx, shift.store_id, *next + ".z", kArrived, nowMs);
}

} // namespace tillhouse::order
