// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/arrow.h"
#include "domain/enum_names.h"
#include "domain/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace tillhouse::domain
{

/// Where an order's goods are, apart from its money.
enum class FulfilmentState {
    Open,          ///< nothing was handed over
    AwaitingGoods, ///< some of it is still to come in
    Partial,       ///< some of it is with the customer
    Complete,      ///< all of it that was not refunded is with the customer
    Cancelled,
};

enum class FulfilmentEvent {
    AwaitGoods,
    GoodsArrive,
    HandOverPart,
    HandOverRest,
    Cancel,
};

template <>
struct EnumNames<FulfilmentState> {
    static constexpr std::pair<FulfilmentState, std::string_view> kValues[] = {
        {FulfilmentState::Open, "open"},           {FulfilmentState::AwaitingGoods, "awaiting_goods"},
        {FulfilmentState::Partial, "partial"},     {FulfilmentState::Complete, "complete"},
        {FulfilmentState::Cancelled, "cancelled"},
    };
};

template <>
struct EnumNames<FulfilmentEvent> {
    static constexpr std::pair<FulfilmentEvent, std::string_view> kValues[] = {
        {FulfilmentEvent::AwaitGoods, "await_goods"},
        {FulfilmentEvent::GoodsArrive, "goods_arrive"},
        {FulfilmentEvent::HandOverPart, "hand_over_part"},
        {FulfilmentEvent::HandOverRest, "hand_over_rest"},
        {FulfilmentEvent::Cancel, "cancel"},
    };
};

using FulfilmentArrow = Arrow<FulfilmentState, FulfilmentEvent>;

/// The whole life of an order's handing over.
auto fulfilmentArrows() -> std::span<const FulfilmentArrow>;

/// The state after the event; Conflict where the table has no such arrow.
auto next(FulfilmentState state, FulfilmentEvent event) -> Result<FulfilmentState>;

/// One line of an order as handing over sees it, in thousandths of a unit.
struct HandOverLine {
    std::string lineId;
    std::int64_t soldMilli = 0;
    std::int64_t refundedMilli = 0;
    std::int64_t fulfilledMilli = 0;
    std::int64_t backorderedMilli = 0;
};

/// What may still be handed over of a line: what was refunded is taken off what is still in the shop first, so that
/// nothing leaves that the customer was given the money for.
auto leftToFulfil(const HandOverLine &line) -> std::int64_t;

/// The state that the lines are in.
auto fulfilmentOf(std::span<const HandOverLine> lines) -> FulfilmentState;

/// What is handed over now.
struct HandedOver {
    std::string lineId;
    std::int64_t milli = 0;
};

/// The lines after the hand-over, and the event that it is. Errors: InvalidInput (unknown or repeated line, quantity
/// not positive, no lines; fields are `lines/<n>/...`), LimitExceeded (more than is left of a line), Conflict (goods
/// are still to come in, or nothing is left).
struct HandOver {
    std::vector<HandOverLine> lines;
    FulfilmentEvent event = FulfilmentEvent::HandOverPart;
    FulfilmentState state = FulfilmentState::Open;
};
auto handOver(std::span<const HandOverLine> lines, std::span<const HandedOver> now) -> Result<HandOver>;

} // namespace tillhouse::domain
