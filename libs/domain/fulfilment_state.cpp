// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/fulfilment_state.h"

#include <algorithm>
#include <set>
#include <string_view>

namespace tillhouse::domain
{

namespace
{

/// Nothing is handed over while goods are missing: an order goes out in parts by choice, not by accident.
constexpr FulfilmentArrow kFulfilmentArrows[] = {
    {FulfilmentState::Open, FulfilmentEvent::AwaitGoods, FulfilmentState::AwaitingGoods},
    {FulfilmentState::Open, FulfilmentEvent::HandOverPart, FulfilmentState::Partial},
    {FulfilmentState::Open, FulfilmentEvent::HandOverRest, FulfilmentState::Complete},
    {FulfilmentState::Open, FulfilmentEvent::Cancel, FulfilmentState::Cancelled},
    {FulfilmentState::AwaitingGoods, FulfilmentEvent::GoodsArrive, FulfilmentState::Open},
    {FulfilmentState::AwaitingGoods, FulfilmentEvent::Cancel, FulfilmentState::Cancelled},
    {FulfilmentState::Partial, FulfilmentEvent::HandOverPart, FulfilmentState::Partial},
    {FulfilmentState::Partial, FulfilmentEvent::HandOverRest, FulfilmentState::Complete},
};

} // namespace

auto fulfilmentArrows() -> std::span<const FulfilmentArrow>
{
    return kFulfilmentArrows;
}

auto next(FulfilmentState state, FulfilmentEvent event) -> Result<FulfilmentState>
{
    if (const auto after = follow(fulfilmentArrows(), state, event))
        return *after;
    return Error{ErrorCode::Conflict,
                 "an order's handing over that is " + std::string(name(state)) + " does not take " +
                     std::string(name(event)),
                 {}};
}

auto leftToFulfil(const HandOverLine &line) -> std::int64_t
{
    return std::max<std::int64_t>(0, line.soldMilli - line.refundedMilli - line.fulfilledMilli);
}

auto fulfilmentOf(std::span<const HandOverLine> lines) -> FulfilmentState
{
    const auto any = [&](auto member) {
        return std::ranges::any_of(lines, [&](const HandOverLine &line) { return line.*member > 0; });
    };
    if (any(&HandOverLine::backorderedMilli))
        return FulfilmentState::AwaitingGoods;
    if (!any(&HandOverLine::fulfilledMilli))
        return FulfilmentState::Open;
    const bool rest = std::ranges::any_of(lines, [](const HandOverLine &line) { return leftToFulfil(line) > 0; });
    return rest ? FulfilmentState::Partial : FulfilmentState::Complete;
}

auto handOver(std::span<const HandOverLine> lines, std::span<const HandedOver> now) -> Result<HandOver>
{
    if (now.empty())
        return invalidField("lines", "must name at least one line");
    HandOver done{{lines.begin(), lines.end()}, FulfilmentEvent::HandOverPart, FulfilmentState::Open};
    std::set<std::string_view> named;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const auto prefix = "lines/" + std::to_string(i) + "/";
        const auto line = std::ranges::find(done.lines, now[i].lineId, &HandOverLine::lineId);
        if (line == done.lines.end())
            return invalidField(prefix + "line_id", "is not a line of the order");
        if (!named.insert(now[i].lineId).second)
            return invalidField(prefix + "line_id", "must not be repeated");
        if (now[i].milli <= 0)
            return invalidField(prefix + "quantity_milli", "must be above zero");
        if (const auto left = leftToFulfil(*line); now[i].milli > left)
            return Error{ErrorCode::LimitExceeded,
                         "more than is left to hand over",
                         {{prefix + "quantity_milli", "at most " + std::to_string(left) + " are left"}}};
        line->fulfilledMilli += now[i].milli;
    }
    const bool rest = std::ranges::any_of(done.lines, [](const HandOverLine &line) { return leftToFulfil(line) > 0; });
    done.event = rest ? FulfilmentEvent::HandOverPart : FulfilmentEvent::HandOverRest;
    const auto after = next(fulfilmentOf(lines), done.event);
    if (!after)
        return after.error();
    done.state = *after;
    return done;
}

} // namespace tillhouse::domain
