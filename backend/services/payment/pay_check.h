// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "domain/result.h"
#include "kit/call_context.h"

namespace tillhouse::payment
{

/// Whether the request can be taken up at all. Errors: InvalidInput, Timeout (too little time to ask an acquirer).
auto checkPay(const kit::CallContext &context, const contract::PayRequest &request) -> domain::Result<void>;

} // namespace tillhouse::payment
