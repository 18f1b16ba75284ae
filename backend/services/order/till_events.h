// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "contract/till_event.h"
#include "domain/result.h"
#include "kit/call_context.h"
#include "order/parts.h"

namespace tillhouse::order
{

/// Stores an act at a till; `event_id` is the key, a repeat changes nothing. Only a signed journal names the cashier
/// and who approved. Errors: NotAllowed (another till's token), InvalidInput (time).
auto recordTillEvent(Parts &parts, const kit::CallContext &context, const contract::TillEvent &event)
    -> domain::Result<contract::Empty>;

/// Newest first. InvalidInput for a cursor that the list did not give out.
auto listTillEvents(db::Session &session, const contract::ListTillEventsRequest &request)
    -> domain::Result<contract::TillEventPage>;

} // namespace tillhouse::order
