// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/event_stream.h"

#include "contract/endpoints.h"
#include "contract/event_list.h"
#include "contract/problem.h"

#include <memory>

namespace tillhouse::gateway
{

namespace
{

using UpstreamPtr = std::shared_ptr<kit::Upstream>;
/// Fetches the text of a page.
using ReadPage = std::function<domain::Result<std::string>(kit::Upstream &from, const kit::CallContext &context,
                                                           const contract::ReadEventsRequest &request)>;

/// What is read of a page: the events stay texts. A courier that understood them would be held up by the first that a
/// newer sender writes, though its receiver may know it, or put it aside with its order.
struct Page {
    std::string events; ///< a JSON list
    std::size_t count = 0;
    std::int64_t lastPosition = 0;
};

auto notAPage() -> domain::Error
{
    return {domain::ErrorCode::Internal, "The sender answered something that is no page of events.", {}};
}

auto pageOf(const std::string &body, std::size_t mostBytes) -> domain::Result<Page>
{
    const auto document = contract::JsonDocument::parse(body, {mostBytes, 16});
    if (!document || document->root().kind() != contract::JsonKind::Object)
        return notAPage();
    const auto last = document->root().find("last_position");
    const auto items = contract::listItems(body, "events");
    if (!items || !last || last->kind() != contract::JsonKind::Integer || !last->integer())
        return notAPage();
    Page page;
    page.count = items->size();
    page.lastPosition = *last->integer();
    for (const auto item : *items)
        page.events.append(page.events.empty() ? "[" : ",").append(item);
    page.events += "]";
    return page;
}

auto readPage(kit::Upstream &from, const ReadPage &read, const kit::CallContext &context, std::int64_t after,
              std::int64_t limit) -> domain::Result<Page>
{
    const auto body = read(from, context, {after, limit});
    if (!body)
        return body.error();
    return pageOf(*body, from.replyBytes());
}

auto applyPage(kit::Upstream &to, const contract::EndpointInfo &apply, const kit::CallContext &context,
               const Page &page) -> domain::Result<std::int64_t>
{
    kit::OutgoingRequest outgoing;
    outgoing.method = contract::name(apply.method);
    outgoing.target = to.basePath() + std::string(apply.path);
    outgoing.body = "{\"events\":" + page.events + "}";
    const auto reply = to.forward(context, outgoing);
    if (!reply)
        return reply.error();
    if (reply->status >= 300)
        return contract::fromProblem(reply->status, reply->body);
    const auto applied = contract::decode<contract::EventPosition>(reply->body);
    if (!applied)
        return applied.error();
    return applied->position;
}

auto makeStream(std::string name, UpstreamPtr from, ReadPage read, UpstreamPtr to,
                const contract::Endpoint<contract::Empty, contract::EventPosition> &position,
                const contract::EndpointInfo &apply) -> EventStream
{
    EventStream stream;
    stream.name = std::move(name);
    stream.position = [to, position](const kit::CallContext &context) -> domain::Result<std::int64_t> {
        const auto answer = to->call(position, context, {});
        if (!answer)
            return answer.error();
        return answer->position;
    };
    stream.carry = [from = std::move(from), to, read = std::move(read),
                    apply](const kit::CallContext &context, std::int64_t limit, Trip &trip) -> domain::Result<void> {
        const auto page = readPage(*from, read, context, trip.position, limit);
        if (!page)
            return page.error();
        trip.newest = page->lastPosition;
        if (page->count == 0)
            return {};
        const auto applied = applyPage(*to, apply, context, *page);
        if (!applied)
            return applied.error();
        trip.position = *applied;
        trip.events = page->count;
        return {};
    };
    return stream;
}

/// How a page of `read`'s events is fetched.
template <class Answer>
auto readingOf(const contract::Endpoint<contract::ReadEventsRequest, Answer> &read) -> ReadPage
{
    return [read](kit::Upstream &from, const kit::CallContext &context, const contract::ReadEventsRequest &request) {
        return from.fetch(read, context, request);
    };
}

} // namespace

auto orderEvents(const Peers &peers) -> EventStream
{
    return makeStream("order_events", peers.order, readingOf(contract::kReadEvents), peers.inventory,
                      contract::kEventPosition, contract::kApplyEvents);
}

auto stockEvents(const Peers &peers) -> EventStream
{
    return makeStream("stock_events", peers.inventory, readingOf(contract::kReadStockEvents), peers.order,
                      contract::kStockEventPosition, contract::kApplyStockEvents);
}

} // namespace tillhouse::gateway
