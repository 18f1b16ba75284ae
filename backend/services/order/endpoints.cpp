// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/endpoints.h"

#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "kit/ask_only.h"
#include "order/day_totals.h"
#include "order/order_list.h"
#include "order/outbox.h"

namespace tillhouse::order
{

namespace
{

using domain::Result;

constexpr std::int64_t kDefaultEvents = 100;

void addReads(kit::Router &router, db::Database &database)
{
    router.on(
        contract::kGetOrder,
        [&database](const kit::CallContext &, const contract::GetOrderRequest &request) -> Result<contract::Order> {
            return database.read("get_order", [&](db::Reader &reader) -> Result<contract::Order> {
                auto stored = loadOrder(reader, {request.store_id, request.order_id});
                if (!stored)
                    return domain::Error{domain::ErrorCode::NotFound, "there is no such order", {}};
                return std::move(stored->order);
            });
        });
    router.on(contract::kListOrders, [&database](const kit::CallContext &, const contract::ListOrdersRequest &request) {
        return database.read("list_orders", [&](db::Reader &reader) { return listOrders(reader, request); });
    });
    router.on(contract::kDaySummary,
              [&database](const kit::CallContext &,
                          const contract::DaySummaryRequest &request) -> Result<contract::DaySummary> {
                  const auto day = domain::parseDay(request.day);
                  if (!day)
                      return day.error();
                  return database.read("day_summary", [&](db::Reader &reader) -> Result<contract::DaySummary> {
                      return daySummary(reader, request.store_id, *day);
                  });
              });
    router.onRaw(contract::kReadEvents, [&database](const kit::CallContext &context, const kit::RoutedRequest &routed) {
        const auto request = contract::decodeRequest(contract::kReadEvents, routed.inPath, routed.query, "");
        if (!request)
            return kit::Router::problemReply(request.error(), context.traceId);
        auto page = database.read("read_events", [&](db::Reader &reader) -> Result<std::string> {
            return eventPage(reader, request->after, request->limit.value_or(kDefaultEvents));
        });
        if (!page)
            return kit::Router::problemReply(page.error(), context.traceId);
        kit::HttpReply reply;
        reply.body = std::move(*page);
        return reply;
    });
}

auto placeOrder(OrderService &orders, const kit::CallContext &context, const kit::RoutedRequest &routed)
    -> kit::HttpReply
{
    const auto request = contract::decodeRequest(contract::kPlaceOrder, routed.inPath, routed.query, routed.http.body);
    if (!request)
        return kit::Router::problemReply(request.error(), context.traceId);
    if (orders.shedsNew(context, *request))
        return kit::Router::nothingDoneReply(
            {domain::ErrorCode::Unavailable, "Payments can't be taken at the moment; nothing was stored.", {}},
            context.traceId);
    if (routed.http.headers.contains(kit::kAskOnlyHeader))
        return {};
    return kit::Router::reply(orders.place(context, *request), context.traceId);
}

} // namespace

void addEndpoints(kit::Router &router, Parts &parts, OrderService &orders, RefundService &refunds)
{
    addReads(router, parts.database);
    router.onRaw(contract::kPlaceOrder, [&orders](const kit::CallContext &context, const kit::RoutedRequest &routed) {
        return placeOrder(orders, context, routed);
    });
    router.on(contract::kRefundOrder,
              [&refunds](const kit::CallContext &context, const contract::RefundRequest &request) {
                  return refunds.refund(context, request);
              });
}

} // namespace tillhouse::order
