// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/shift_service.h"

#include "contract/endpoints.h"
#include "domain/checked.h"
#include "domain/currency.h"
#include "domain/time_text.h"
#include "kit/idempotency.h"
#include "order/shift_judge.h"
#include "order/shift_store.h"
#include "order/till_journal.h"

#include <set>

namespace tillhouse::order
{

namespace
{

using domain::Error;
using domain::ErrorCode;
using domain::invalidField;
using domain::Result;

auto noShift() -> Error
{
    return {ErrorCode::NotFound, "there is no such shift", {}};
}

/// Apart from the ids of sales and refunds, which book themselves: nobody can stand in their way.
auto clientMovement(const contract::MoveCashRequest &request) -> std::string
{
    return "cash." + request.movement_id;
}

auto usedBefore(const char *field) -> Error
{
    return {ErrorCode::KeyReused, "the id was used before", {{field, "was used before"}}};
}

template <class Request>
auto keyOf(const kit::CallContext &context, const contract::EndpointInfo &endpoint, const Request &request,
           const std::string &key) -> kit::RequestKey
{
    return {request.store_id, std::string(endpoint.id), key, kit::requestHash(contract::encode(request)),
            context.idempotencyKey};
}

/// A till's token moves that till's drawer and no other.
auto mayTouch(const kit::CallContext &context, const std::string &tillId) -> Result<void>
{
    if (context.principal && !context.principal->tillId.empty() && context.principal->tillId != tillId)
        return Error{ErrorCode::NotAllowed, "the shift is another till's", {}};
    return {};
}

auto tillOf(const kit::CallContext &context) -> std::string
{
    return context.principal ? context.principal->tillId : std::string();
}

/// Only a signed journal names who did it and who allowed it; else it is whoever signed in.
template <class Request>
auto actorOf(const kit::CallContext &context, const Request &request, const TillEntry &entry,
             const std::optional<std::string> &approver, std::int64_t atMs) -> ShiftActor
{
    const auto user = context.userId();
    ShiftActor actor{user.empty() ? std::nullopt : std::optional(user), std::nullopt, atMs, entry.sequence()};
    if (entry.isProven()) {
        actor.user = request.cashier_id ? request.cashier_id : actor.user;
        actor.approver = approver;
    }
    return actor;
}

/// The till's clock where it says a time, else ours.
auto timeOf(const std::optional<std::string> &told, std::string_view field, std::int64_t nowMs) -> Result<std::int64_t>
{
    return told ? domain::parseUtc(*told, field) : Result<std::int64_t>(nowMs);
}

/// The shift as it stands, if the caller may change it. One that a till names before its opening has arrived begins
/// here.
auto shiftToChange(db::Transaction &tx, const kit::CallContext &context, const std::string &storeId,
                   const std::string &shiftId, const std::string &currency, std::int64_t nowMs) -> Result<StoredShift>
{
    auto stored = loadShift(tx, storeId, shiftId);
    if (!stored && !tillOf(context).empty() && domain::Currency::parse(currency))
        stored = hearOfShift(tx, storeId, shiftId, tillOf(context), currency, nowMs);
    if (!stored)
        return noShift();
    if (const auto mine = mayTouch(context, stored->shift.till_id); !mine)
        return mine.error();
    return std::move(*stored);
}

/// What a movement is to the shift: one from before the count is taken late.
auto movementEvent(const StoredShift &stored, const TillEntry &entry) -> domain::ShiftEvent
{
    const bool late = stored.closedSequence && entry.sequence() && *entry.sequence() < *stored.closedSequence;
    return late ? domain::ShiftEvent::HearLate : domain::ShiftEvent::Move;
}

/// What a count is to the shift: the till's own counts more than that of somebody who closed it for the till.
auto countEvent(const StoredShift &stored, const TillEntry &entry) -> domain::ShiftEvent
{
    const bool forTheTill = stored.shift.state == domain::ShiftState::Closed && !stored.closedSequence;
    return forTheTill && entry.isProven() ? domain::ShiftEvent::HearLate : domain::ShiftEvent::Close;
}

/// The store's own coins and notes are of the cash that was counted; what is above them is other countries' money,
/// which is counted with it at its worth.
auto checkDenominations(const contract::CloseShiftRequest &request) -> Result<void>
{
    if (request.denominations.empty())
        return {};
    std::set<std::int64_t> seen;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < request.denominations.size(); ++i) {
        const auto &row = request.denominations[i];
        const auto field = "denominations/" + std::to_string(i);
        if (!seen.insert(row.value_minor).second)
            return invalidField(field + "/value_minor", "must not be repeated");
        const auto worth = domain::checkedMul(row.value_minor, row.count);
        const auto total = worth ? domain::checkedAdd(sum, *worth) : worth;
        if (!total)
            return total.error();
        sum = *total;
    }
    for (const auto &counted : request.counted)
        if (counted.tender_kind == domain::TenderKind::Cash && counted.amount.amount_minor >= sum)
            return {};
    return invalidField("denominations", "must not sum to more than what was counted of the cash");
}

auto checkCounted(const contract::CloseShiftRequest &request, const std::string &currency) -> Result<void>
{
    std::set<domain::TenderKind> seen;
    for (std::size_t i = 0; i < request.counted.size(); ++i) {
        const auto &counted = request.counted[i];
        const auto prefix = "counted/" + std::to_string(i) + "/";
        if (!seen.insert(counted.tender_kind).second)
            return invalidField(prefix + "tender_kind", "must not be repeated");
        if (counted.amount.currency != currency)
            return invalidField(prefix + "amount/currency", "must be the drawer's currency");
        if (counted.amount.amount_minor < 0)
            return invalidField(prefix + "amount", "must not be less than nothing");
    }
    if (request.till_expected && request.till_expected->currency != currency)
        return invalidField("till_expected/currency", "must be the drawer's currency");
    return checkDenominations(request);
}

} // namespace

ShiftService::ShiftService(Parts &parts)
    : m_parts(parts)
{
}

auto ShiftService::open(const kit::CallContext &context, const contract::OpenShiftRequest &request)
    -> Result<contract::Shift>
{
    const auto key = keyOf(context, contract::kOpenShift, request, request.shift_id);
    const auto entry = TillEntry::of(context, request, request.shift_id);
    return m_parts.database.write("open_shift", [&](db::Transaction &tx) -> Result<contract::Shift> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Shift>(tx, key, now / 1000, [&]() -> Result<contract::Shift> {
            if (const auto mine = mayTouch(context, request.till_id); !mine)
                return mine.error();
            if (const auto known = domain::Currency::parse(request.opening.currency); !known)
                return known.error();
            if (request.opening.amount_minor < 0)
                return invalidField("opening", "must not be less than nothing");
            const auto at = timeOf(request.opened_at, "opened_at", now);
            if (!at)
                return at.error();
            return begin(tx, request, entry, actorOf(context, request, entry, std::nullopt, *at), now);
        });
    });
}

/// Errors of `open` that need the store.
auto ShiftService::begin(db::Transaction &tx, const contract::OpenShiftRequest &request, const TillEntry &entry,
                         const ShiftActor &actor, std::int64_t nowMs) -> Result<contract::Shift>
{
    const auto known = loadShift(tx, request.store_id, request.shift_id);
    if (known && known->announced) {
        if (known->shift.till_id == request.till_id && known->shift.opening == request.opening)
            return known->shift; // its key was swept away long ago
        return usedBefore("shift_id");
    }
    if (known) {
        if (known->shift.till_id != request.till_id || known->shift.opening.currency != request.opening.currency)
            return usedBefore("shift_id");
        announce(tx, request, actor);
        settleUnannounced(tx, known->shift, nowMs);
    } else {
        const auto other = openShiftOf(tx, request.store_id, request.till_id);
        // A till that signs has closed the other one: its count is on its way.
        if (other && !entry.isProven())
            return Error{ErrorCode::Conflict, "the till has an open shift", {}};
        if (other)
            tellLeftOpen(tx, request.store_id, request.till_id, request.shift_id, nowMs);
        insertShift(tx, request, actor);
    }
    recordEntry(tx, entry, request.store_id, request.till_id, request.shift_id, nowMs);
    judgeCount(tx, request.store_id, request.shift_id, nowMs);
    return loadShift(tx, request.store_id, request.shift_id)->shift;
}

auto ShiftService::moveCash(const kit::CallContext &context, const contract::MoveCashRequest &request)
    -> Result<contract::Shift>
{
    const auto key = keyOf(context, contract::kMoveCash, request, request.movement_id);
    const auto entry = TillEntry::of(context, request, request.movement_id);
    return m_parts.database.write("move_cash", [&](db::Transaction &tx) -> Result<contract::Shift> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Shift>(tx, key, now / 1000, [&]() -> Result<contract::Shift> {
            const auto stored =
                shiftToChange(tx, context, request.store_id, request.shift_id, request.amount.currency, now);
            if (!stored)
                return stored.error();
            if (request.amount.currency != stored->shift.opening.currency)
                return invalidField("amount/currency", "must be the drawer's currency");
            const auto at = timeOf(request.moved_at, "moved_at", now);
            if (!at)
                return at.error();
            if (movementExists(tx, request.store_id, clientMovement(request)))
                return usedBefore("movement_id");
            const auto kind = request.kind == contract::DrawerMovement::PaidIn ? domain::CashMovementKind::PaidIn
                                                                               : domain::CashMovementKind::PaidOut;
            const auto actor = actorOf(context, request, entry, request.approver_id, *at);
            const auto moved = addMovement(tx, stored->shift, movementEvent(*stored, entry),
                                           {clientMovement(request), kind, request.amount.amount_minor, request.reason,
                                            std::nullopt, actor.user, actor.approver},
                                           *at);
            if (!moved)
                return moved.error();
            recordEntry(tx, entry, request.store_id, stored->shift.till_id, request.movement_id, now);
            judgeCount(tx, request.store_id, request.shift_id, now);
            return loadShift(tx, request.store_id, request.shift_id)->shift;
        });
    });
}

auto ShiftService::close(const kit::CallContext &context, const contract::CloseShiftRequest &request)
    -> Result<contract::Shift>
{
    const auto documentId = contract::closingDocument(request.shift_id);
    const auto entry = TillEntry::of(context, request, documentId);
    // Somebody may have closed it for the till meanwhile: the till's own count is another request.
    const auto key = keyOf(context, contract::kCloseShift, request, entry.isProven() ? documentId : request.shift_id);
    const auto currency = request.till_expected      ? request.till_expected->currency
                          : !request.counted.empty() ? request.counted.front().amount.currency
                                                     : std::string();
    return m_parts.database.write("close_shift", [&](db::Transaction &tx) -> Result<contract::Shift> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Shift>(tx, key, now / 1000, [&]() -> Result<contract::Shift> {
            const auto stored = shiftToChange(tx, context, request.store_id, request.shift_id, currency, now);
            if (!stored)
                return stored.error();
            if (const auto after = domain::next(stored->shift.state, countEvent(*stored, entry)); !after)
                return after.error();
            if (const auto sane = checkCounted(request, stored->shift.opening.currency); !sane)
                return sane.error();
            const auto at = timeOf(request.closed_at, "closed_at", now);
            if (!at)
                return at.error();
            saveClosed(tx, request, actorOf(context, request, entry, request.approver_id, *at));
            recordEntry(tx, entry, request.store_id, stored->shift.till_id, documentId, now);
            judgeCount(tx, request.store_id, request.shift_id, now);
            auto closed = loadShift(tx, request.store_id, request.shift_id)->shift;
            judgeZNumber(tx, closed, now);
            return closed;
        });
    });
}

auto ShiftService::get(const contract::GetShiftRequest &request) -> Result<contract::Shift>
{
    return m_parts.database.read("get_shift", [&](db::Reader &reader) -> Result<contract::Shift> {
        auto stored = loadShift(reader, request.store_id, request.shift_id);
        if (!stored)
            return noShift();
        return std::move(stored->shift);
    });
}

auto ShiftService::list(const contract::ListShiftsRequest &request) -> Result<contract::ShiftPage>
{
    return m_parts.database.read("list_shifts", [&](db::Reader &reader) { return listShifts(reader, request); });
}

} // namespace tillhouse::order
