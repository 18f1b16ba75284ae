// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/order_state.h"

namespace tillhouse::domain
{

namespace
{

/// What is left to ship of an order that
/// was refunded in part can still be shipped, and the order stays partly refunded: how much of each line is with the
/// customer is kept with the line.
constexpr OrderArrow kOrderArrows[] = {
    {OrderState::Created, OrderEvent::AwaitPayment, OrderState::AwaitingPayment},
    {OrderState::Created, OrderEvent::Pay, OrderState::Paid},
    {OrderState::Created, OrderEvent::Cancel, OrderState::Cancelled},
    {OrderState::AwaitingPayment, OrderEvent::Pay, OrderState::Paid},
    {OrderState::AwaitingPayment, OrderEvent::Cancel, OrderState::Cancelled},
    {OrderState::Created, OrderEvent::Backorder, OrderState::Backordered},
    {OrderState::AwaitingPayment, OrderEvent::Backorder, OrderState::Backordered},
    {OrderState::Paid, OrderEvent::Backorder, OrderState::Backordered},
    {OrderState::Backordered, OrderEvent::Fill, OrderState::Paid},
    {OrderState::Backordered, OrderEvent::Cancel, OrderState::Cancelled},
    {OrderState::Paid, OrderEvent::FulfilPart, OrderState::PartlyFulfilled},
    {OrderState::Paid, OrderEvent::FulfilAll, OrderState::Fulfilled},
    {OrderState::Paid, OrderEvent::RefundPart, OrderState::PartlyRefunded},
    {OrderState::Paid, OrderEvent::RefundAll, OrderState::Refunded},
    {OrderState::PartlyFulfilled, OrderEvent::FulfilPart, OrderState::PartlyFulfilled},
    {OrderState::PartlyFulfilled, OrderEvent::FulfilAll, OrderState::Fulfilled},
    {OrderState::PartlyFulfilled, OrderEvent::RefundPart, OrderState::PartlyRefunded},
    {OrderState::PartlyFulfilled, OrderEvent::RefundAll, OrderState::Refunded},
    {OrderState::Fulfilled, OrderEvent::RefundPart, OrderState::PartlyRefunded},
    {OrderState::Fulfilled, OrderEvent::RefundAll, OrderState::Refunded},
    {OrderState::PartlyRefunded, OrderEvent::FulfilPart, OrderState::PartlyRefunded},
    {OrderState::PartlyRefunded, OrderEvent::FulfilAll, OrderState::PartlyRefunded},
    {OrderState::PartlyRefunded, OrderEvent::RefundPart, OrderState::PartlyRefunded},
    {OrderState::PartlyRefunded, OrderEvent::RefundAll, OrderState::Refunded},
};

} // namespace

auto orderArrows() -> std::span<const OrderArrow>
{
    return kOrderArrows;
}

auto next(OrderState state, OrderEvent event) -> Result<OrderState>
{
    if (const auto after = follow(orderArrows(), state, event))
        return *after;
    return Error{ErrorCode::Conflict,
                 "an order that is " + std::string(name(state)) + " does not take " + std::string(name(event)),
                 {}};
}

auto isFinal(OrderState state) -> bool
{
    return isEnd(orderArrows(), state);
}

} // namespace tillhouse::domain
