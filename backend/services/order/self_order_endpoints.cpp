// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/endpoints.h"
#include "kit/ask_only.h"
#include "order/endpoints.h"

namespace tillhouse::order
{

namespace
{

auto placeSelfOrder(SelfOrders &orders, const kit::CallContext &context, const kit::RoutedRequest &routed)
    -> kit::HttpReply
{
    const auto request =
        contract::decodeRequest(contract::kPlaceSelfOrder, routed.inPath, routed.query, routed.http.body);
    if (!request)
        return kit::Router::problemReply(request.error(), context.traceId);
    if (orders.shedsNew(context, *request))
        return kit::Router::nothingDoneReply(
            {domain::ErrorCode::Unavailable, "Cards can't be charged at the moment; nothing was stored.", {}},
            context.traceId);
    if (routed.http.headers.contains(kit::kAskOnlyHeader))
        return {};
    return kit::Router::reply(orders.place(context, *request), context.traceId);
}

} // namespace

void addSelfServiceEndpoints(kit::Router &router, SelfOrders &orders)
{
    router.onRaw(contract::kPlaceSelfOrder,
                 [&orders](const kit::CallContext &context, const kit::RoutedRequest &routed) {
                     return placeSelfOrder(orders, context, routed);
                 });
    router.on(contract::kGetSelfOrder,
              [&orders](const kit::CallContext &context, const contract::GetSelfOrderRequest &request) {
                  return orders.get(context, request);
              });
    router.on(contract::kFindSelfOrder,
              [&orders](const kit::CallContext &context, const contract::FindSelfOrderRequest &request) {
                  return orders.find(context, request);
              });
}

} // namespace tillhouse::order
