// SPDX-License-Identifier: GPL-3.0-or-later
#include "chaos/stubborn_client.h"

#include "kit/trace.h"

#include <algorithm>
#include <thread>

namespace tillhouse::chaos
{

using namespace std::chrono_literals;
using domain::ErrorCode;

namespace
{

constexpr auto kPatience = 7'000ms; ///< a whole call; the gateway gives a checkout five seconds

} // namespace

StubbornClient::StubbornClient(LoadTarget target, Book &book, const std::atomic<bool> &giveUp)
    : m_target(std::move(target))
    , m_book(book)
    , m_giveUp(giveUp)
    , m_metrics(std::make_unique<kit::Metrics>())
{
    kit::UpstreamOptions options;
    options.node = "api-gateway";
    options.port = m_target.port;
    options.tls.ca = m_target.ca;
    options.basePath = "/v1";
    options.relationship = "chaos-till";
    options.connections = 1;
    // A till has no breaker; what it does against storms is to wait.
    options.breaker.consecutiveFailures = 1'000'000;
    options.breaker.windowCalls = 1'000'000;
    options.breaker.stallAfter = 0ms;
    m_gateway = std::make_unique<kit::Upstream>(std::move(options), *m_metrics);
}

StubbornClient::~StubbornClient() = default;

auto StubbornClient::context(const std::string &key) const -> kit::CallContext
{
    const auto trace = kit::newTrace();
    kit::CallContext call;
    call.traceId = trace.traceId;
    call.spanId = trace.spanId;
    call.bearer = m_token;
    call.idempotencyKey = key;
    call.deadline = kit::Deadline::after(kPatience);
    return call;
}

void StubbornClient::pause(int attempt)
{
    std::this_thread::sleep_for(std::min(20ms * (1 << std::min(attempt, 4)), 300ms));
}

auto StubbornClient::signedIn(int attempt) -> bool
{
    if (!m_token.empty())
        return true;
    auto grant = m_gateway->call(contract::kSignIn, context({}), {m_target.user, m_target.password});
    if (grant) {
        m_token = grant->access_token;
        return true;
    }
    const auto code = grant.error().code;
    if (code == ErrorCode::NotSignedIn || code == ErrorCode::NotAllowed)
        m_book.complain("the right password was refused: " + grant.error().detail);
    pause(attempt);
    return false;
}

auto StubbornClient::worthRepeating(std::string_view endpoint, const domain::Error &error) -> bool
{
    switch (error.code) {
    case ErrorCode::NotSignedIn:
        m_token.clear();
        return true;
    case ErrorCode::Unavailable:
    case ErrorCode::Timeout:
    case ErrorCode::TooManyRequests:
    case ErrorCode::KeyInFlight:
    case ErrorCode::PaymentUnknown:
        return true;
    case ErrorCode::Internal:
        // A fault of the product, but no answer to the question: say so once per till, and ask again.
        if (m_internalErrors++ == 0)
            m_book.complain("internal error at " + std::string(endpoint) + ": " + error.detail);
        return true;
    default:
        return false;
    }
}

} // namespace tillhouse::chaos
