// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arrow.h"
#include "domain/enum_names.h"
#include "domain/result.h"

namespace tillhouse::domain
{

/// Goods that come back and the money that goes back for them.
enum class ReturnState {
    Created,  ///< stored: its lines and tenders are promised, so that nobody else gives them back
    Unknown,  ///< the money was asked to go back, the answer was lost: asked again with the same id
    Refunded, ///< the money went back, the goods are restocked or written off
    Declined, ///< the money did not go back; the promise is taken back
};

enum class ReturnEvent {
    LoseReply, ///< no answer: the money may have gone back
    Settle,    ///< the money went back
    Decline,   ///< it will not
};

template <>
struct EnumNames<ReturnState> {
    static constexpr std::pair<ReturnState, std::string_view> kValues[] = {
        {ReturnState::Created, "created"},
        {ReturnState::Unknown, "unknown"},
        {ReturnState::Refunded, "refunded"},
        {ReturnState::Declined, "declined"},
    };
};

template <>
struct EnumNames<ReturnEvent> {
    static constexpr std::pair<ReturnEvent, std::string_view> kValues[] = {
        {ReturnEvent::LoseReply, "lose_reply"},
        {ReturnEvent::Settle, "settle"},
        {ReturnEvent::Decline, "decline"},
    };
};

using ReturnArrow = Arrow<ReturnState, ReturnEvent>;

/// The whole life of a return.
auto returnArrows() -> std::span<const ReturnArrow>;

/// The state after the event; Conflict where the table has no such arrow.
auto next(ReturnState state, ReturnEvent event) -> Result<ReturnState>;

} // namespace tillhouse::domain
