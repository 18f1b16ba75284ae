// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_service.h"

#include "contract/endpoints.h"
#include "domain/time_text.h"
#include "kit/amount_text.h"
#include "kit/idempotency.h"
#include "order/inbox.h"
#include "order/refund_draft.h"
#include "order/refund_finish.h"
#include "order/till_journal.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::Error;
using domain::ErrorCode;
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

void raiseLoss(db::Transaction &tx, const StoredRefund &refund, const contract::MoneyAmount &paid, std::int64_t nowMs)
{
    if (refund.lossMinor == 0)
        return;
    const auto text = [&](std::int64_t minor) { return kit::amountText({minor, paid.currency}); };
    contract::ExceptionEntry entry;
    entry.exception_id = refund.refundId + ".trust";
    entry.code = refund.lossMinor > 0 ? "refund_beyond_sale" : "refund_below_sale";
    entry.order_id = refund.order.orderId;
    entry.till_id = refund.tillId;
    entry.detail = "offline the till gave back " + text(paid.amount_minor) + " in cash, the sale had " +
                   text(refund.paidBackMinor()) + " of that left; " +
                   (refund.lossMinor > 0 ? text(refund.lossMinor) + " are lost"
                                         : text(-refund.lossMinor) + " were given back too little");
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, refund.order.storeId, std::move(entry));
}

auto refundRequest(const StoredRefund &refund, const std::string &currency) -> contract::RefundPaymentRequest
{
    contract::RefundPaymentRequest request{refund.order.storeId, refund.order.orderId, refund.refundId, currency, {}};
    for (const auto &tender : refund.tenders)
        request.tenders.push_back({tender.tender_id, tender.kind, tender.amount_minor, std::nullopt});
    request.to = refund.to;
    request.account = refund.account;
    std::int64_t sum = 0;
    bool inCoins = false;
    for (std::size_t i = 0; i < refund.tenders.size(); ++i) {
        const auto diverted = refund.divertedMinor(i);
        sum += refund.tenders[i].amount_minor;
        inCoins = inCoins || (diverted > 0 && refund.to == domain::TenderKind::Cash) ||
                  (refund.tenders[i].amount_minor > diverted && refund.tenders[i].kind == domain::TenderKind::Cash);
    }
    if (refund.roundingMinor != 0 && inCoins)
        request.rounding_minor = refund.roundingMinor;
    if (refund.to && refund.divertedMinor() < sum)
        request.to_minor = refund.divertedMinor();
    if (refund.lossMinor != 0)
        request.loss_minor = refund.lossMinor;
    return request;
}

void raiseJournalFault(db::Transaction &tx, const JournalFault &fault, const StoredRefund &refund, std::int64_t nowMs)
{
    contract::ExceptionEntry entry;
    entry.exception_id = refund.refundId + ".journal";
    entry.code = fault.code;
    entry.order_id = refund.order.orderId;
    entry.till_id = refund.tillId;
    entry.detail = fault.detail;
    entry.raised_at = domain::formatUtc(nowMs);
    raise(tx, refund.order.storeId, std::move(entry));
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
    if (const auto sane = checkRefund(context, request); !sane)
        return sane.error();
    auto begun = begin(context, request);
    if (!begun)
        return begun.error();
    if (begun->answer)
        return std::move(*begun->answer);
    auto &refund = begun->refund;
    if (refund.state == domain::ReturnState::Declined)
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
                              kit::requestHash(contract::encode(request)), context.idempotencyKey};
    const auto entry = TillEntry::ofRefund(context, request);
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
            if (existing->state == domain::ReturnState::Refunded) // settled; the key was swept away long ago
                return Begun{std::move(stored->order), {}, {}};
            return Begun{std::nullopt, std::move(*existing), currency};
        }
        if (request.paid_out && request.paid_out->currency != currency)
            return domain::invalidField("paid_out/currency", "must be the order's currency");
        auto refund = request.paid_out ? draftPaidOut(tx, *stored, request) : draftRefund(tx, *stored, request);
        if (!refund)
            return refund.error();
        refund->requestHash = key.hash;
        if (const auto actor = context.userId(); !actor.empty())
            refund->actor = actor;
        if (context.principal && !context.principal->tillId.empty())
            refund->tillId = context.principal->tillId;
        const auto now = m_parts.nowMs();
        promiseRefund(tx, *stored, *refund, now);
        if (request.paid_out)
            raiseLoss(tx, *refund, *request.paid_out, now);
        kit::IdempotencyStore::claimHeader(tx, key, now / 1000);
        if (const auto fault = entry.record(tx, now))
            raiseJournalFault(tx, *fault, *refund, now);
        return Begun{std::nullopt, std::move(*refund), currency};
    });
}

auto RefundService::give(const kit::CallContext &context, StoredRefund &refund, const std::string &currency) -> Outcome
{
    if (refund.tenders.empty() && refund.lossMinor == 0)
        return {Verdict::Done, true};
    const auto result = m_parts.payments.refund(context, refundRequest(refund, currency));
    return result ? judgeRefund(refund.tenders, *result)
                  : judgeRefundFailure(refund.tenders, result.error(), refund.to && domain::hasAccount(*refund.to));
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
