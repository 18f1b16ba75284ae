// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/return_state.h"

namespace tillhouse::domain
{

namespace
{

/// A return is never given up while its outcome is not known: only an answer of the payment service ends it.
constexpr ReturnArrow kReturnArrows[] = {
    {ReturnState::Created, ReturnEvent::LoseReply, ReturnState::Unknown},
    {ReturnState::Created, ReturnEvent::Settle, ReturnState::Refunded},
    {ReturnState::Created, ReturnEvent::Decline, ReturnState::Declined},
    {ReturnState::Unknown, ReturnEvent::LoseReply, ReturnState::Unknown},
    {ReturnState::Unknown, ReturnEvent::Settle, ReturnState::Refunded},
    {ReturnState::Unknown, ReturnEvent::Decline, ReturnState::Declined},
};

} // namespace

auto returnArrows() -> std::span<const ReturnArrow>
{
    return kReturnArrows;
}

auto next(ReturnState state, ReturnEvent event) -> Result<ReturnState>
{
    if (const auto after = follow(returnArrows(), state, event))
        return *after;
    return Error{ErrorCode::Conflict,
                 "a return that is " + std::string(name(state)) + " does not take " + std::string(name(event)),
                 {}};
}

} // namespace tillhouse::domain
