// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/sandbox_acquirer.h"

#include <algorithm>
#include <thread>

namespace tillhouse::payment
{

using contract::AcquirerKey;
using contract::AcquirerOutcome;
using contract::AcquirerState;
using domain::ErrorCode;
using domain::Result;

namespace
{

using namespace std::chrono_literals;

// How often is asked whether the customer has typed the PIN.
constexpr std::chrono::milliseconds kPinInterval = 250ms;

auto answerOf(const Result<AcquirerOutcome> &outcome, std::string_view key) -> AcquirerAnswer
{
    // An answer about something else is no answer.
    if (!outcome || outcome->key != key)
        return {Verdict::Unknown, {}, {}};
    const auto reference = outcome->reference.value_or("");
    switch (outcome->state) {
    case AcquirerState::Approved:
        return {Verdict::Approved, reference, {}};
    case AcquirerState::Declined:
        return {Verdict::Declined, reference, outcome->reason.value_or("declined")};
    case AcquirerState::Closed:
        return {Verdict::Declined, {}, "the request never reached the acquirer"};
    case AcquirerState::Pending:
    case AcquirerState::PinRequired:
        break;
    }
    return {Verdict::Unknown, {}, {}};
}

auto withKey(kit::CallContext context, const std::string &key) -> kit::CallContext
{
    context.idempotencyKey = key;
    return context;
}

} // namespace

SandboxAcquirer::SandboxAcquirer(std::shared_ptr<kit::Upstream> upstream)
    : m_upstream(std::move(upstream))
{
}

auto SandboxAcquirer::takesCalls(const kit::CallContext &context) -> bool
{
    return m_upstream->takesCalls(context);
}

auto SandboxAcquirer::charge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer
{
    const contract::ChargeRequest request{charge.key, charge.amountMinor, charge.currency};
    const auto &endpoint = charge.hold ? contract::kAcquirerAuthorize : contract::kAcquirerCharge;
    const auto wire = contract::encodeRequest(endpoint, m_upstream->basePath(), request);
    const kit::OutgoingRequest outgoing{std::string(contract::name(endpoint.method)), wire.path, {}, wire.body, true};
    const auto reply = m_upstream->forward(withKey(context, charge.key), outgoing);
    // Only the connection itself can say that nothing left. An acquirer that answers 503 has read the request.
    if (!reply)
        return reply.error().code == ErrorCode::Unavailable
                   ? AcquirerAnswer{Verdict::Declined, {}, std::string(kAcquirerUnavailable)}
                   : AcquirerAnswer{};
    if (reply->status >= 300)
        return {};
    auto outcome = contract::decode<AcquirerOutcome>(reply->body, {m_upstream->replyBytes(), 16});
    while (outcome && outcome->state == AcquirerState::PinRequired && context.deadline.remaining() > kPinInterval) {
        std::this_thread::sleep_for(kPinInterval);
        outcome = m_upstream->call(contract::kAcquirerChargeStatus, context, AcquirerKey{charge.key});
    }
    return answerOf(outcome, charge.key);
}

auto SandboxAcquirer::settleCharge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer
{
    const AcquirerKey key{charge.key};
    const auto status = m_upstream->call(contract::kAcquirerChargeStatus, context, key);
    // Not there yet is not the same as never: the request may still be on its way. Closing the key decides it.
    if (!status && status.error().code == ErrorCode::NotFound)
        return answerOf(m_upstream->call(contract::kAcquirerCloseCharge, context, key), charge.key);
    return answerOf(status, charge.key);
}

auto SandboxAcquirer::capture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer
{
    const contract::AcquirerCaptureRequest request{capture.key, capture.chargeKey, capture.amountMinor,
                                                   capture.currency};
    return answerOf(m_upstream->call(contract::kAcquirerCapture, withKey(context, capture.key), request), capture.key);
}

auto SandboxAcquirer::settleCapture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer
{
    const auto status = m_upstream->call(contract::kAcquirerCaptureStatus, context, AcquirerKey{capture.key});
    if (!status && status.error().code == ErrorCode::NotFound)
        return this->capture(context, capture);
    return answerOf(status, capture.key);
}

auto SandboxAcquirer::release(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer
{
    const contract::AcquirerVoidRequest request{release.key, release.chargeKey};
    return answerOf(m_upstream->call(contract::kAcquirerVoid, withKey(context, release.key), request), release.key);
}

auto SandboxAcquirer::settleRelease(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer
{
    const auto status = m_upstream->call(contract::kAcquirerVoidStatus, context, AcquirerKey{release.key});
    if (!status && status.error().code == ErrorCode::NotFound)
        return this->release(context, release);
    return answerOf(status, release.key);
}

auto SandboxAcquirer::giveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer
{
    const contract::GiveBackRequest request{refund.key, refund.chargeKey, refund.amountMinor, refund.currency};
    return answerOf(m_upstream->call(contract::kAcquirerRefund, withKey(context, refund.key), request), refund.key);
}

auto SandboxAcquirer::settleGiveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer
{
    const auto status = m_upstream->call(contract::kAcquirerRefundStatus, context, AcquirerKey{refund.key});
    if (!status && status.error().code == ErrorCode::NotFound)
        return giveBack(context, refund);
    return answerOf(status, refund.key);
}

} // namespace tillhouse::payment
