// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/event_stream.h"

#include "contract/endpoints.h"

#include <memory>

namespace tillhouse::gateway
{

namespace
{

using UpstreamPtr = std::shared_ptr<kit::Upstream>;

template <class Page, class Apply>
auto makeStream(std::string name, UpstreamPtr from, const contract::Endpoint<contract::ReadEventsRequest, Page> &read,
                UpstreamPtr to, const contract::Endpoint<contract::Empty, contract::EventPosition> &position,
                const contract::Endpoint<Apply, contract::EventPosition> &apply) -> EventStream
{
    EventStream stream;
    stream.name = std::move(name);
    stream.position = [to, position](const kit::CallContext &context) -> domain::Result<std::int64_t> {
        const auto answer = to->call(position, context, {});
        if (!answer)
            return answer.error();
        return answer->position;
    };
    stream.carry = [from = std::move(from), to, read, apply](const kit::CallContext &context, std::int64_t limit,
                                                             Trip &trip) -> domain::Result<void> {
        auto page = from->call(read, context, {trip.position, limit});
        if (!page)
            return page.error();
        trip.newest = page->last_position;
        if (page->events.empty())
            return {};
        const auto count = page->events.size();
        const auto applied = to->call(apply, context, {std::move(page->events)});
        if (!applied)
            return applied.error();
        trip.position = applied->position;
        trip.events = count;
        return {};
    };
    return stream;
}

} // namespace

auto orderEvents(const Peers &peers) -> EventStream
{
    return makeStream("order_events", peers.order, contract::kReadEvents, peers.inventory, contract::kEventPosition,
                      contract::kApplyEvents);
}

auto stockEvents(const Peers &peers) -> EventStream
{
    return makeStream("stock_events", peers.inventory, contract::kReadStockEvents, peers.order,
                      contract::kStockEventPosition, contract::kApplyStockEvents);
}

} // namespace tillhouse::gateway
