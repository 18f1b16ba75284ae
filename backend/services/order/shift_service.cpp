// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/shift_service.h"

#include "contract/endpoints.h"
#include "domain/currency.h"
#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "kit/idempotency.h"
#include "order/inbox.h"
#include "order/shift_store.h"

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

/// The shift as it stands, if the caller may change it.
auto shiftToChange(db::Session &session, const kit::CallContext &context, const std::string &storeId,
                   const std::string &shiftId, domain::ShiftEvent event) -> Result<contract::Shift>
{
    auto shift = loadShift(session, storeId, shiftId);
    if (!shift)
        return noShift();
    if (const auto mine = mayTouch(context, shift->till_id); !mine)
        return mine.error();
    if (const auto after = domain::next(shift->state, event); !after)
        return after.error();
    return std::move(*shift);
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
    return {};
}

void tellDifference(db::Transaction &tx, const contract::Shift &shift, std::int64_t nowMs)
{
    if (!shift.difference || shift.difference->amount_minor == 0)
        return;
    contract::ExceptionEntry entry;
    entry.exception_id = shift.shift_id + ".count";
    entry.code = "drawer_difference";
    entry.till_id = shift.till_id;
    entry.detail = "counted " + kit::amountText(*shift.counted) + ", expected " + kit::amountText(shift.expected);
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, shift.store_id, std::move(entry));
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
    return m_parts.database.write("open_shift", [&](db::Transaction &tx) -> Result<contract::Shift> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Shift>(tx, key, now / 1000, [&]() -> Result<contract::Shift> {
            if (const auto mine = mayTouch(context, request.till_id); !mine)
                return mine.error();
            if (const auto known = domain::Currency::parse(request.opening.currency); !known)
                return known.error();
            if (request.opening.amount_minor < 0)
                return invalidField("opening", "must not be less than nothing");
            if (auto known = loadShift(tx, request.store_id, request.shift_id)) {
                if (known->till_id == request.till_id && known->opening == request.opening)
                    return std::move(*known); // its key was swept away long ago
                return usedBefore("shift_id");
            }
            if (openShiftOf(tx, request.store_id, request.till_id))
                return Error{ErrorCode::Conflict, "the till has an open shift", {}};
            insertShift(tx, request, context.userId(), now);
            return *loadShift(tx, request.store_id, request.shift_id);
        });
    });
}

auto ShiftService::moveCash(const kit::CallContext &context, const contract::MoveCashRequest &request)
    -> Result<contract::Shift>
{
    const auto key = keyOf(context, contract::kMoveCash, request, request.movement_id);
    return m_parts.database.write("move_cash", [&](db::Transaction &tx) -> Result<contract::Shift> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Shift>(tx, key, now / 1000, [&]() -> Result<contract::Shift> {
            const auto shift = shiftToChange(tx, context, request.store_id, request.shift_id, domain::ShiftEvent::Move);
            if (!shift)
                return shift.error();
            if (request.amount.currency != shift->opening.currency)
                return invalidField("amount/currency", "must be the drawer's currency");
            const auto kind = request.kind == contract::DrawerMovement::PaidIn ? domain::CashMovementKind::PaidIn
                                                                               : domain::CashMovementKind::PaidOut;
            if (movementExists(tx, request.store_id, clientMovement(request)))
                return usedBefore("movement_id");
            const auto actor = context.userId();
            const auto moved = addMovement(tx, *shift,
                                           {clientMovement(request), kind, request.amount.amount_minor, request.reason,
                                            std::nullopt, actor.empty() ? std::nullopt : std::optional(actor)},
                                           now);
            if (!moved)
                return moved.error();
            return *loadShift(tx, request.store_id, request.shift_id);
        });
    });
}

auto ShiftService::close(const kit::CallContext &context, const contract::CloseShiftRequest &request)
    -> Result<contract::Shift>
{
    const auto key = keyOf(context, contract::kCloseShift, request, request.shift_id);
    return m_parts.database.write("close_shift", [&](db::Transaction &tx) -> Result<contract::Shift> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Shift>(tx, key, now / 1000, [&]() -> Result<contract::Shift> {
            const auto shift =
                shiftToChange(tx, context, request.store_id, request.shift_id, domain::ShiftEvent::Close);
            if (!shift)
                return shift.error();
            if (const auto sane = checkCounted(request, shift->opening.currency); !sane)
                return sane.error();
            saveClosed(tx, request, context.userId(), now);
            auto closed = *loadShift(tx, request.store_id, request.shift_id);
            tellDifference(tx, closed, now);
            return closed;
        });
    });
}

auto ShiftService::get(const contract::GetShiftRequest &request) -> Result<contract::Shift>
{
    return m_parts.database.read("get_shift", [&](db::Reader &reader) -> Result<contract::Shift> {
        auto shift = loadShift(reader, request.store_id, request.shift_id);
        if (!shift)
            return noShift();
        return std::move(*shift);
    });
}

auto ShiftService::list(const contract::ListShiftsRequest &request) -> Result<contract::ShiftPage>
{
    return m_parts.database.read("list_shifts", [&](db::Reader &reader) { return listShifts(reader, request); });
}

} // namespace tillhouse::order
