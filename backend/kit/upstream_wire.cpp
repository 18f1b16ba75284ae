// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/upstream_wire.h"

#include "kit/trace.h"

namespace tillhouse::kit
{

using domain::ErrorCode;

auto outgoingHeaders(const CallContext &context, const OutgoingRequest &request) -> Headers
{
    Headers headers = request.headers;
    headers.set(kTraceHeader, traceparent({context.traceId, context.spanId}));
    headers.set(kDeadlineHeader, context.deadline.header());
    if (!context.bearer.empty())
        headers.set("Authorization", "Bearer " + context.bearer);
    if (!context.idempotencyKey.empty())
        headers.set("Idempotency-Key", context.idempotencyKey);
    if (!context.ifMatch.empty() && !headers.contains("If-Match"))
        headers.set("If-Match", '"' + context.ifMatch + '"');
    if (!request.body.empty() && !headers.contains("Content-Type"))
        headers.set("Content-Type", "application/json");
    return headers;
}

auto errorOf(const ExchangeResult &result, const std::string &node, bool readsOnly) -> domain::Error
{
    switch (result.end) {
    case ExchangeEnd::TimedOut:
        return {ErrorCode::Timeout, "The " + node + " did not answer in time.", {}};
    case ExchangeEnd::Broken:
        if (!readsOnly)
            return {ErrorCode::Timeout, "The connection to the " + node + " broke before its answer came.", {}};
        break;
    case ExchangeEnd::Malformed:
        return {ErrorCode::Internal, "The " + node + " answered something that is no answer.", {}};
    default:
        break;
    }
    return {ErrorCode::Unavailable, "The " + node + " is not reachable.", {}};
}

} // namespace tillhouse::kit
