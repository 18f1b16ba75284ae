// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_service.h"

#include "contract/endpoints.h"
#include "contract/order_return.h"
#include "kit/idempotency.h"
#include "order/refund_finish.h"
#include "order/refund_plan.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::Error;
using domain::ErrorCode;
using domain::PaymentState;
using domain::Result;

auto refused(const StoredRefund &refund) -> Error
{
    const auto reason =
        std::ranges::find_if(refund.tenders, [](const auto &tender) { return tender.reason.has_value(); });
    return {ErrorCode::PaymentDeclined,
            reason == refund.tenders.end() ? std::string("the refund was declined; nothing was given back")
                                           : "the refund was declined: " + *reason->reason,
            {}};
}

/// A new refund of the order as it stands, priced and spread over the tenders.
auto draftRefund(db::Session &session, const StoredOrder &stored, const contract::RefundRequest &request)
    -> Result<StoredRefund>
{
    const auto &order = stored.order;
    auto money = contract::priceReturn(order, request.lines);
    if (!money)
        return money.error();
    const auto event = money->completesOrder ? domain::OrderEvent::RefundAll : domain::OrderEvent::RefundPart;
    if (const auto after = domain::next(order.state, event); !after)
        return after.error();
    StoredRefund refund;
    refund.order = {order.store_id, order.order_id};
    refund.refundId = request.refund_id;
    refund.reason = request.reason;
    auto tenders = planTenders(order, refundedOfTenders(session, refund.order), money->totalMinor);
    if (!tenders)
        return tenders.error();
    refund.tenders = std::move(*tenders);
    refund.money = std::move(*money);
    for (const auto &line : request.lines)
        refund.restock.push_back(line.restock);
    return refund;
}

auto refundRequest(const StoredRefund &refund, const std::string &currency) -> contract::RefundPaymentRequest
{
    contract::RefundPaymentRequest request{refund.order.storeId, refund.order.orderId, refund.refundId, currency, {}};
    for (const auto &tender : refund.tenders)
        request.tenders.push_back({tender.tender_id, tender.kind, tender.amount_minor});
    return request;
}

} // namespace

/// How far a request has come: answered before, or a refund whose money is to be given back.
struct RefundService::Begun {
    std::optional<contract::Order> answer;
    StoredRefund refund;
    std::string currency;
};

RefundService::RefundService(Parts &parts)
    : m_parts(parts)
{
}

auto RefundService::refund(const kit::CallContext &context, const contract::RefundRequest &request)
    -> Result<contract::Order>
{
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(request.store_id + "/" + request.refund_id, claim))
        return Error{ErrorCode::KeyInFlight, "the refund is being worked on", {}};
    auto begun = begin(context, request);
    if (!begun)
        return begun.error();
    if (begun->answer)
        return std::move(*begun->answer);
    auto &refund = begun->refund;
    if (refund.state == PaymentState::Declined)
        return refused(refund);
    const auto outcome = give(context, refund, begun->currency);
    auto order = record(refund, outcome);
    if (order && outcome.verdict == Verdict::Refused)
        return refused(refund);
    return order;
}

auto RefundService::begin(const kit::CallContext &context, const contract::RefundRequest &request) -> Result<Begun>
{
    const kit::RequestKey key{request.store_id, std::string(contract::kRefundOrder.id), request.refund_id,
                              kit::requestHash(contract::encode(request))};
    return m_parts.database.write("begin_refund", [&](db::Transaction &tx) -> Result<Begun> {
        const auto known = kit::IdempotencyStore::find(tx, key);
        if (!known)
            return known.error();
        if (*known) {
            auto answer = contract::decode<contract::Order>(**known, {16 * 1024 * 1024, 16});
            if (!answer)
                return answer.error();
            return Begun{std::move(*answer), {}, {}};
        }
        const OrderKey orderKey{request.store_id, request.order_id};
        auto stored = loadOrder(tx, orderKey);
        if (!stored)
            return Error{ErrorCode::NotFound, "there is no such order", {}};
        const auto &currency = stored->order.total.currency;
        if (auto existing = loadRefund(tx, orderKey, request.refund_id)) {
            if (existing->requestHash != key.hash)
                return Error{ErrorCode::KeyReused,
                             "the refund's id was used for another refund",
                             {{"refund_id", "was used before"}}};
            return Begun{std::nullopt, std::move(*existing), currency};
        }
        auto refund = draftRefund(tx, *stored, request);
        if (!refund)
            return refund.error();
        refund->requestHash = key.hash;
        if (const auto actor = context.userId(); !actor.empty())
            refund->actor = actor;
        promiseRefund(tx, *stored, *refund, m_parts.nowMs());
        return Begun{std::nullopt, std::move(*refund), currency};
    });
}

auto RefundService::give(const kit::CallContext &context, StoredRefund &refund, const std::string &currency) -> Outcome
{
    if (refund.tenders.empty())
        return {Verdict::Done, true};
    const auto result = m_parts.payments.refund(context, refundRequest(refund, currency));
    return result ? judgeRefund(refund.tenders, *result) : judgeRefundFailure(refund.tenders, result.error());
}

auto RefundService::record(const StoredRefund &refund, const Outcome &outcome) -> Result<contract::Order>
{
    return m_parts.database.write("record_refund", [&](db::Transaction &tx) -> Result<contract::Order> {
        auto changed = refund;
        return finishRefund(tx, changed, outcome, m_parts.nowMs());
    });
}

auto RefundService::recover(const kit::CallContext &context, const RefundKey &key) -> Result<void>
{
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(key.order.storeId + "/" + key.refundId, claim))
        return {};
    std::string currency;
    auto found = m_parts.database.read("load_refund", [&](db::Reader &reader) -> Result<std::optional<StoredRefund>> {
        const auto order = loadOrder(reader, key.order);
        if (!order)
            return std::optional<StoredRefund>();
        currency = order->order.total.currency;
        return loadRefund(reader, key.order, key.refundId);
    });
    if (!found)
        return found.error();
    auto &refund = *found;
    if (!refund || !refund->nextCheckAt)
        return {};
    const auto outcome = give(context, *refund, currency);
    refund->checks += 1;
    const auto done = record(*refund, outcome);
    return done ? Result<void>() : Result<void>(done.error());
}

} // namespace tillhouse::order
