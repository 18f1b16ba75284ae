// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/shift.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"

namespace tillhouse::order
{

/// Drawers: opened, counted, closed. Sales and refunds book themselves (drawer.h); here is what people do. Every
/// operation is keyed by the client's id: a repeat gets the first answer, another body KeyReused. Thread-safe.
class ShiftService
{
public:
    explicit ShiftService(Parts &parts);

    /// Errors: InvalidInput (opening below zero, unknown currency), Conflict (the till has an open shift).
    auto open(const kit::CallContext &context, const contract::OpenShiftRequest &request)
        -> domain::Result<contract::Shift>;
    /// Errors: NotFound, Conflict (closed), InvalidInput (amount not above zero, another currency).
    auto moveCash(const kit::CallContext &context, const contract::MoveCashRequest &request)
        -> domain::Result<contract::Shift>;
    /// Closes whatever the count says; a difference of cash goes to the exceptions inbox. Errors: NotFound, Conflict
    /// (closed), InvalidInput (a tender kind twice, another currency, less than nothing).
    auto close(const kit::CallContext &context, const contract::CloseShiftRequest &request)
        -> domain::Result<contract::Shift>;
    auto get(const contract::GetShiftRequest &request) -> domain::Result<contract::Shift>;
    auto list(const contract::ListShiftsRequest &request) -> domain::Result<contract::ShiftPage>;

private:
    Parts &m_parts;
};

} // namespace tillhouse::order
