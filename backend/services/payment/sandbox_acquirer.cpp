// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/sandbox_acquirer.h"

namespace tillhouse::payment
{

using contract::AcquirerOutcome;
using contract::AcquirerState;
using domain::ErrorCode;
using domain::Result;

namespace
{

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

auto SandboxAcquirer::charge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer
{
    const contract::ChargeRequest request{charge.key, charge.amountMinor, charge.currency};
    const auto outcome = m_upstream->call(contract::kAcquirerCharge, withKey(context, charge.key), request);
    if (!outcome && outcome.error().code == ErrorCode::Unavailable)
        return {Verdict::Declined, {}, "acquirer_unavailable"};
    return answerOf(outcome, charge.key);
}

auto SandboxAcquirer::settleCharge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer
{
    const contract::AcquirerKey key{charge.key};
    const auto status = m_upstream->call(contract::kAcquirerChargeStatus, context, key);
    // Not there yet is not the same as never: the request may still be on its way. Closing the key decides it.
    if (!status && status.error().code == ErrorCode::NotFound)
        return answerOf(m_upstream->call(contract::kAcquirerCloseCharge, context, key), charge.key);
    return answerOf(status, charge.key);
}

auto SandboxAcquirer::giveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer
{
    const contract::GiveBackRequest request{refund.key, refund.chargeKey, refund.amountMinor, refund.currency};
    return answerOf(m_upstream->call(contract::kAcquirerRefund, withKey(context, refund.key), request), refund.key);
}

auto SandboxAcquirer::settleGiveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer
{
    const contract::AcquirerKey key{refund.key};
    const auto status = m_upstream->call(contract::kAcquirerRefundStatus, context, key);
    if (!status && status.error().code == ErrorCode::NotFound)
        return giveBack(context, refund);
    return answerOf(status, refund.key);
}

} // namespace tillhouse::payment
