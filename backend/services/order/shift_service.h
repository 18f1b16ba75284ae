// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/shift.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"
#include "order/shift_store.h"

namespace tillhouse::order
{

class TillEntry;

/// Drawers: opened, counted, closed. Sales and refunds book themselves (drawer.h); here is what people do. Every
/// operation is keyed by the client's id: a repeat gets the first answer, another body KeyReused. A till does all of it
/// by itself and tells later, in any order (docs/adr/0122). Thread-safe.
class ShiftService
{
public:
    explicit ShiftService(Parts &parts);

    /// Errors: InvalidInput (opening below zero, unknown currency, time), Conflict (the till has an open shift, and
    /// this is not its own signed word).
    auto open(const kit::CallContext &context, const contract::OpenShiftRequest &request)
        -> domain::Result<contract::Shift>;
    /// Errors: NotFound (no till asks), Conflict (closed, and it did not happen before the count), InvalidInput (amount
    /// not above zero, another currency, time).
    auto moveCash(const kit::CallContext &context, const contract::MoveCashRequest &request)
        -> domain::Result<contract::Shift>;
    /// Closes whatever the count says; a difference of cash goes to the exceptions inbox. Errors: NotFound, Conflict
    /// (closed, unless the till's own count follows that of somebody who closed it for the till), InvalidInput (a
    /// tender kind or coin twice, another currency, less than nothing, coins that do not sum to the cash, time).
    auto close(const kit::CallContext &context, const contract::CloseShiftRequest &request)
        -> domain::Result<contract::Shift>;
    auto get(const contract::GetShiftRequest &request) -> domain::Result<contract::Shift>;
    auto list(const contract::ListShiftsRequest &request) -> domain::Result<contract::ShiftPage>;

private:
    auto begin(db::Transaction &tx, const contract::OpenShiftRequest &request, const TillEntry &entry,
               const ShiftActor &actor, std::int64_t nowMs) -> domain::Result<contract::Shift>;

    Parts &m_parts;
};

} // namespace tillhouse::order
