// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/call_context.h"
#include "kit/http.h"
#include "kit/upstream.h"
#include "kit/upstream_connection.h"

#include <string>

namespace tillhouse::kit
{

/// The request's own header fields and what a call's context adds: trace, deadline, token, idempotency key, If-Match.
auto outgoingHeaders(const CallContext &context, const OutgoingRequest &request) -> Headers;

/// What a call that got no whole answer says to its caller. Unavailable: nothing was changed; Timeout: the outcome is
/// not known, unless the request `readsOnly`; Internal: the peer does not speak HTTP.
auto errorOf(const ExchangeResult &result, const std::string &node, bool readsOnly) -> domain::Error;

} // namespace tillhouse::kit
