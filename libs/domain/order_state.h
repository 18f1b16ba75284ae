// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arrow.h"
#include "domain/enum_names.h"
#include "domain/result.h"

namespace tillhouse::domain
{

enum class OrderState {
    Created,         ///< stored, its payment not yet asked for
    AwaitingPayment, ///< a payment's outcome is not known yet
    Paid,
    PartlyFulfilled,
    Fulfilled, ///< the goods are with the customer
    Cancelled,
    PartlyRefunded,
    Refunded,
    Backordered, ///< its money is settled, some of its goods are still to come in
};

enum class OrderEvent {
    AwaitPayment,
    Pay,
    Cancel, ///< the payment was declined, or nobody wants it any more
    FulfilPart,
    FulfilAll,
    RefundPart,
    RefundAll,
    Backorder, ///< the money is settled, but not everything is in stock
    Fill,      ///< what was missing has come in
};

template <>
struct EnumNames<OrderState> {
    static constexpr std::pair<OrderState, std::string_view> kValues[] = {
        {OrderState::Created, "created"},
        {OrderState::AwaitingPayment, "awaiting_payment"},
        {OrderState::Paid, "paid"},
        {OrderState::PartlyFulfilled, "partly_fulfilled"},
        {OrderState::Fulfilled, "fulfilled"},
        {OrderState::Cancelled, "cancelled"},
        {OrderState::PartlyRefunded, "partly_refunded"},
        {OrderState::Refunded, "refunded"},
        {OrderState::Backordered, "backordered"},
    };
};

template <>
struct EnumNames<OrderEvent> {
    static constexpr std::pair<OrderEvent, std::string_view> kValues[] = {
        {OrderEvent::AwaitPayment, "await_payment"},
        {OrderEvent::Pay, "pay"},
        {OrderEvent::Cancel, "cancel"},
        {OrderEvent::FulfilPart, "fulfil_part"},
        {OrderEvent::FulfilAll, "fulfil_all"},
        {OrderEvent::RefundPart, "refund_part"},
        {OrderEvent::RefundAll, "refund_all"},
        {OrderEvent::Backorder, "backorder"},
        {OrderEvent::Fill, "fill"},
    };
};

using OrderArrow = Arrow<OrderState, OrderEvent>;

/// The whole life of an order.
auto orderArrows() -> std::span<const OrderArrow>;

/// The state after the event; Conflict where the table in order_state.cpp has no such arrow.
auto next(OrderState state, OrderEvent event) -> Result<OrderState>;

/// No arrow leaves it: nothing more can happen to the order.
auto isFinal(OrderState state) -> bool;

} // namespace tillhouse::domain
