// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/payment_state.h"

#include <algorithm>

namespace tillhouse::domain
{

namespace
{

/// The whole life of a payment: an arrow that is not written here does not exist. Cash and manual tenders are captured
/// as soon as they are stored; a gift card is authorized or declined there and then, since its balance is our own. What
/// is authorized at an acquirer goes back to Pending while its capture or void is on its way. A payment leaves Unknown
/// only by what the acquirer says when asked for its status, or by a manager's word.
constexpr PaymentArrow kPaymentArrows[] = {
    {PaymentState::Created, PaymentEvent::Submit, PaymentState::Pending},
    {PaymentState::Created, PaymentEvent::Authorize, PaymentState::Authorized},
    {PaymentState::Created, PaymentEvent::Capture, PaymentState::Captured},
    {PaymentState::Created, PaymentEvent::Decline, PaymentState::Declined},
    {PaymentState::Created, PaymentEvent::Void, PaymentState::Voided},
    {PaymentState::Pending, PaymentEvent::Authorize, PaymentState::Authorized},
    {PaymentState::Pending, PaymentEvent::Capture, PaymentState::Captured},
    {PaymentState::Pending, PaymentEvent::Decline, PaymentState::Declined},
    {PaymentState::Pending, PaymentEvent::LoseReply, PaymentState::Unknown},
    {PaymentState::Pending, PaymentEvent::Void, PaymentState::Voided},
    {PaymentState::Authorized, PaymentEvent::Submit, PaymentState::Pending},
    {PaymentState::Authorized, PaymentEvent::Capture, PaymentState::Captured},
    {PaymentState::Authorized, PaymentEvent::Void, PaymentState::Voided},
    {PaymentState::Unknown, PaymentEvent::Authorize, PaymentState::Authorized},
    {PaymentState::Unknown, PaymentEvent::Capture, PaymentState::Captured},
    {PaymentState::Unknown, PaymentEvent::Decline, PaymentState::Declined},
    {PaymentState::Unknown, PaymentEvent::LoseReply, PaymentState::Unknown},
    {PaymentState::Unknown, PaymentEvent::Void, PaymentState::Voided},
    {PaymentState::Captured, PaymentEvent::RefundPart, PaymentState::PartlyRefunded},
    {PaymentState::Captured, PaymentEvent::RefundAll, PaymentState::Refunded},
    {PaymentState::PartlyRefunded, PaymentEvent::RefundPart, PaymentState::PartlyRefunded},
    {PaymentState::PartlyRefunded, PaymentEvent::RefundAll, PaymentState::Refunded},
};

} // namespace

auto paymentArrows() -> std::span<const PaymentArrow>
{
    return kPaymentArrows;
}

auto next(PaymentState state, PaymentEvent event) -> Result<PaymentState>
{
    for (const auto &arrow : kPaymentArrows) {
        if (arrow.from == state && arrow.event == event)
            return arrow.to;
    }
    return Error{ErrorCode::Conflict,
                 "a payment that is " + std::string(name(state)) + " does not take " + std::string(name(event)),
                 {}};
}

auto isFinal(PaymentState state) -> bool
{
    return std::ranges::none_of(kPaymentArrows, [&](const PaymentArrow &arrow) { return arrow.from == state; });
}

} // namespace tillhouse::domain
