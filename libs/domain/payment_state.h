// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"
#include "domain/result.h"

#include <span>

namespace tillhouse::domain
{

enum class PaymentState {
    Created,    ///< the intent is stored, nobody was asked yet
    Pending,    ///< the acquirer is being asked: to charge, to hold, to capture what is held, or to let it go
    Authorized, ///< the amount is held
    Captured,   ///< the money is ours
    Voided,     ///< released before capture
    PartlyRefunded,
    Refunded,
    Declined,
    Unknown, ///< the answer was lost: the acquirer is asked for the status, never charged again
};

/// What a manager may say became of a payment that is Unknown.
enum class PaymentResolution { Captured, Declined };

enum class PaymentEvent {
    Submit, ///< a request leaves for the acquirer
    Authorize,
    Capture,
    Decline, ///< refused, or the acquirer says it never took it
    LoseReply,
    Void,
    RefundPart,
    RefundAll,
};

template <>
struct EnumNames<PaymentState> {
    static constexpr std::pair<PaymentState, std::string_view> kValues[] = {
        {PaymentState::Created, "created"},       {PaymentState::Pending, "pending"},
        {PaymentState::Authorized, "authorized"}, {PaymentState::Captured, "captured"},
        {PaymentState::Voided, "voided"},         {PaymentState::PartlyRefunded, "partly_refunded"},
        {PaymentState::Refunded, "refunded"},     {PaymentState::Declined, "declined"},
        {PaymentState::Unknown, "unknown"},
    };
};

template <>
struct EnumNames<PaymentEvent> {
    static constexpr std::pair<PaymentEvent, std::string_view> kValues[] = {
        {PaymentEvent::Submit, "submit"},          {PaymentEvent::Authorize, "authorize"},
        {PaymentEvent::Capture, "capture"},        {PaymentEvent::Decline, "decline"},
        {PaymentEvent::LoseReply, "lose_reply"},   {PaymentEvent::Void, "void"},
        {PaymentEvent::RefundPart, "refund_part"}, {PaymentEvent::RefundAll, "refund_all"},
    };
};

template <>
struct EnumNames<PaymentResolution> {
    static constexpr std::pair<PaymentResolution, std::string_view> kValues[] = {
        {PaymentResolution::Captured, "captured"},
        {PaymentResolution::Declined, "declined"},
    };
};

/// A step that a payment may take.
struct PaymentArrow {
    PaymentState from;
    PaymentEvent event;
    PaymentState to;
};

/// The whole table: what is drawn in the documents and tried by the test.
auto paymentArrows() -> std::span<const PaymentArrow>;

/// The state after the event; Conflict where the table in payment_state.cpp has no such arrow.
auto next(PaymentState state, PaymentEvent event) -> Result<PaymentState>;

/// No arrow leaves it: nothing more can happen to the payment.
auto isFinal(PaymentState state) -> bool;

} // namespace tillhouse::domain
