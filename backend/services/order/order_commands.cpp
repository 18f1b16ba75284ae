// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_commands.h"

#include "contract/endpoints.h"
#include "domain/fulfilment_state.h"
#include "domain/time_text.h"
#include "kit/idempotency.h"
#include "order/fulfilment_store.h"
#include "order/inbox.h"
#include "order/order_finish.h"
#include "order/pending_action.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::Error;
using domain::ErrorCode;
using domain::OrderState;
using domain::PaymentState;
using domain::Result;

auto noOrder() -> Error
{
    return {ErrorCode::NotFound, "there is no such order", {}};
}

auto inFlight() -> Error
{
    return {ErrorCode::KeyInFlight, "the order is being worked on", {}};
}

auto claimOf(const OrderKey &key) -> std::string
{
    return key.storeId + "/" + key.orderId;
}

auto actorOf(const kit::CallContext &context) -> std::optional<std::string>
{
    const auto user = context.userId();
    return user.empty() ? std::nullopt : std::optional(user);
}

auto endpointOf(PendingKind kind) -> std::string
{
    return std::string(kind == PendingKind::Capture ? contract::kCaptureOrder.id : contract::kCancelOrder.id);
}

/// Whether what is asked can be done to the order as it stands.
auto allowed(const StoredOrder &stored, PendingKind kind, std::int64_t nowMs) -> Result<void>
{
    const auto &order = stored.order;
    if (kind == PendingKind::Cancel) {
        const auto after = domain::next(order.state, domain::OrderEvent::Cancel);
        return after ? Result<void>() : Result<void>(after.error());
    }
    const bool held = std::ranges::all_of(order.tenders, [](const auto &tender) {
        return tender.state == PaymentState::Authorized || tender.state == PaymentState::Captured;
    });
    if (!stored.authorizeOnly || order.state != OrderState::AwaitingPayment || !held)
        return Error{ErrorCode::Conflict, "no money is held for the order", {}};
    if (stored.heldUntil && *stored.heldUntil - kReservationMarginMs <= nowMs)
        return Error{ErrorCode::Conflict, "the goods are no longer reserved; no money was taken", {}};
    return {};
}

auto handOverLines(const contract::Order &order) -> std::vector<domain::HandOverLine>
{
    std::vector<domain::HandOverLine> lines;
    for (const auto &line : order.lines)
        lines.push_back({line.line_id, line.quantity_milli, line.refunded_quantity_milli, line.fulfilled_milli,
                         line.backordered_milli});
    return lines;
}

/// Moves the order and its lines; nothing is written where it is refused.
auto handOver(StoredOrder &stored, const contract::FulfilOrderRequest &request) -> Result<void>
{
    auto &order = stored.order;
    if (order.channel == contract::Channel::Till)
        return Error{ErrorCode::Conflict, "the goods left the till with the customer", {}};
    std::vector<domain::HandedOver> now;
    for (const auto &line : request.lines)
        now.push_back({line.line_id, line.quantity_milli});
    const auto done = domain::handOver(handOverLines(order), now);
    if (!done)
        return done.error();
    const bool all = done->event == domain::FulfilmentEvent::HandOverRest;
    const auto after = domain::next(order.state, all ? domain::OrderEvent::FulfilAll : domain::OrderEvent::FulfilPart);
    if (!after)
        return after.error();
    order.state = *after;
    for (std::size_t i = 0; i < order.lines.size(); ++i)
        order.lines[i].fulfilled_milli = done->lines[i].fulfilledMilli;
    return {};
}

/// What stands in the order under the fulfilment's id, where its key was swept away long ago; nothing if it is new.
auto handedOverBefore(const contract::Order &order, const contract::FulfilOrderRequest &request)
    -> std::optional<Result<void>>
{
    const auto known =
        std::ranges::find(order.fulfilments, request.fulfilment_id, &contract::OrderFulfilment::fulfilment_id);
    if (known == order.fulfilments.end())
        return std::nullopt;
    const bool same = std::ranges::equal(known->lines, request.lines, [](const auto &a, const auto &b) {
        return a.line_id == b.line_id && a.quantity_milli == b.quantity_milli;
    });
    if (same)
        return Result<void>();
    return Result<void>(Error{ErrorCode::KeyReused,
                              "the fulfilment's id was used for another hand-over",
                              {{"fulfilment_id", "was used before"}}});
}

auto fulfilmentOf(const kit::CallContext &context, const contract::FulfilOrderRequest &request, std::int64_t nowMs)
    -> contract::OrderFulfilment
{
    return {request.fulfilment_id, domain::formatUtc(nowMs), actorOf(context), request.lines};
}

} // namespace

/// How far a request has come: answered before, or an order whose payment is to be moved.
struct OrderCommands::Begun {
    std::optional<contract::Order> answer;
    StoredOrder stored;
};

OrderCommands::OrderCommands(Parts &parts, OrderService &orders)
    : m_parts(parts)
    , m_orders(orders)
{
}

auto OrderCommands::capture(const kit::CallContext &context, const contract::CaptureOrderRequest &request)
    -> Result<contract::Order>
{
    return run(context, {request.store_id, request.order_id},
               {PendingKind::Capture, "", actorOf(context), kit::requestHash(contract::encode(request))});
}

auto OrderCommands::cancel(const kit::CallContext &context, const contract::CancelOrderRequest &request)
    -> Result<contract::Order>
{
    return run(context, {request.store_id, request.order_id},
               {PendingKind::Cancel, request.reason, actorOf(context), kit::requestHash(contract::encode(request))});
}

auto OrderCommands::run(const kit::CallContext &context, const OrderKey &key, PendingAction action)
    -> Result<contract::Order>
{
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(claimOf(key), claim))
        return inFlight();
    auto begun = begin(context, key, std::move(action));
    if (!begun)
        return begun.error();
    if (begun->answer)
        return std::move(*begun->answer);
    const auto outcome = runPending(m_parts, context, begun->stored);
    return m_orders.record(begun->stored, outcome);
}

auto OrderCommands::begin(const kit::CallContext &context, const OrderKey &key, PendingAction action) -> Result<Begun>
{
    return m_parts.database.write("begin_command", [&](db::Transaction &tx) -> Result<Begun> {
        const kit::RequestKey name{key.storeId, endpointOf(action.kind), key.orderId, action.requestHash,
                                   context.idempotencyKey};
        const auto known = kit::IdempotencyStore::find(tx, name);
        if (!known)
            return known.error();
        if (*known) {
            auto answer = contract::decode<contract::Order>(**known, {16 * 1024 * 1024, 16});
            return answer ? Result<Begun>(Begun{std::move(*answer), {}}) : Result<Begun>(answer.error());
        }
        auto stored = loadOrder(tx, key);
        if (!stored)
            return noOrder();
        if (stored->pending && stored->pending->kind == action.kind &&
            stored->pending->requestHash == action.requestHash)
            return Begun{std::nullopt, std::move(*stored)}; // asked before, not done yet
        if (stored->pending)
            return Error{ErrorCode::Conflict, "the order is being captured or cancelled", {}};
        const auto now = m_parts.nowMs();
        if (const auto fits = allowed(*stored, action.kind, now); !fits)
            return fits.error();
        stored->pending = action;
        stored->nextCheckAt = now + kFirstCheckMs;
        savePending(tx, *stored);
        kit::IdempotencyStore::claimHeader(tx, name, now / 1000);
        return Begun{std::nullopt, std::move(*stored)};
    });
}

auto OrderCommands::fulfil(const kit::CallContext &context, const contract::FulfilOrderRequest &request)
    -> Result<contract::Order>
{
    const kit::RequestKey key{request.store_id, std::string(contract::kFulfilOrder.id), request.fulfilment_id,
                              kit::requestHash(contract::encode(request)), context.idempotencyKey};
    return m_parts.database.write("fulfil_order", [&](db::Transaction &tx) -> Result<contract::Order> {
        const auto now = m_parts.nowMs();
        return kit::IdempotencyStore::once<contract::Order>(tx, key, now / 1000, [&]() -> Result<contract::Order> {
            auto stored = loadOrder(tx, {request.store_id, request.order_id});
            if (!stored)
                return noOrder();
            if (const auto done = handedOverBefore(stored->order, request)) {
                if (!*done)
                    return done->error();
                return std::move(stored->order);
            }
            if (const auto moved = handOver(*stored, request); !moved)
                return moved.error();
            saveGoods(tx, *stored, now);
            auto fulfilment = fulfilmentOf(context, request, now);
            insertFulfilment(tx, stored->order, fulfilment, now);
            stored->order.fulfilments.push_back(std::move(fulfilment));
            appendHistory(tx, stored->order, "goods were handed over", context.userId(), now);
            return std::move(stored->order);
        });
    });
}

auto OrderCommands::resolve(const kit::CallContext &context, const contract::ResolvePaymentRequest &request)
    -> Result<contract::Order>
{
    const OrderKey orderKey{request.store_id, request.order_id};
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(claimOf(orderKey), claim))
        return inFlight();
    const kit::RequestKey key{request.store_id, std::string(contract::kResolvePayment.id), request.resolution_id,
                              kit::requestHash(contract::encode(request)), context.idempotencyKey};
    auto known =
        m_parts.database.read("find_resolution", [&](db::Reader &reader) -> Result<std::optional<std::string>> {
            auto answer = kit::IdempotencyStore::find(reader, key);
            if (!answer || *answer)
                return answer;
            const auto stored = loadOrder(reader, orderKey);
            if (!stored)
                return noOrder();
            if (stored->pending && stored->pending->kind == PendingKind::Cancel)
                return Error{
                    ErrorCode::Conflict, "the order is being cancelled: its money goes back whatever became of it", {}};
            return answer;
        });
    if (!known)
        return known.error();
    if (*known)
        return contract::decode<contract::Order>(**known, {16 * 1024 * 1024, 16});
    // The payment service keeps the decision under the resolution's id: asking again after a crash decides nothing new.
    const auto status =
        m_parts.payments.decide(context, {request.store_id, request.order_id, request.resolution_id, request.tender_id,
                                          request.outcome, request.reason, actorOf(context).value_or("unknown")});
    if (!status)
        return status.error();
    return m_parts.database.write("record_resolution", [&](db::Transaction &tx) -> Result<contract::Order> {
        auto stored = loadOrder(tx, orderKey);
        if (!stored)
            return noOrder();
        const auto now = m_parts.nowMs();
        const auto outcome = judgePayment(stored->order, *status);
        appendHistory(tx, stored->order,
                      "a manager said the payment was " + std::string(domain::name(request.outcome)) + ": " +
                          request.reason,
                      context.userId(), now);
        if (const auto finished = finishOrder(tx, *stored, outcome, now); !finished)
            return finished.error();
        closeParked(tx, request, context.userId(), now);
        kit::IdempotencyStore::remember(tx, key, contract::encode(stored->order), now / 1000);
        return std::move(stored->order);
    });
}

} // namespace tillhouse::order
