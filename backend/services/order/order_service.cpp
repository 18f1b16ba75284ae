// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_service.h"

#include "contract/endpoints.h"
#include "domain/assert.h"
#include "kit/idempotency.h"
#include "order/issued_value.h"
#include "order/order_begin.h"
#include "order/order_draft.h"
#include "order/order_finish.h"
#include "order/pending_action.h"

#include <algorithm>

namespace tillhouse::order
{

namespace
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

auto payRequest(const StoredOrder &stored) -> contract::PayRequest
{
    const auto &order = stored.order;
    contract::PayRequest request{order.store_id, order.order_id, order.total.currency, {}};
    for (std::size_t i = 0; i < order.tenders.size(); ++i) {
        const auto &tender = order.tenders[i];
        request.tenders.push_back({tender.tender_id, tender.kind, tender.amount.amount_minor, tender.account,
                                   stored.terms[i].limitMinor, tender.on_trust, tender.lease_id});
    }
    if (stored.authorizeOnly)
        request.capture = false;
    if (order.rounding)
        request.rounding_minor = order.rounding->amount_minor;
    if (order.tip)
        request.tip_minor = order.tip->amount_minor;
    request.issues = issuesOf(order);
    return request;
}

/// Who sold: the till's journal says it of a sale that it sends later; whoever is signed in then may be another. What
/// the till has not signed names nobody.
auto cashierOf(const kit::CallContext &context, const contract::CheckoutRequest &checkout, const TillEntry &entry)
    -> std::string
{
    return entry.isProven() && checkout.cashier_id ? *checkout.cashier_id : context.userId();
}

/// A till's token sells at that till.
auto checkTill(const kit::CallContext &context, const contract::CheckoutRequest &checkout) -> Result<void>
{
    if (!context.principal || context.principal->tillId.empty() || !checkout.till_id ||
        *checkout.till_id == context.principal->tillId)
        return {};
    return Error{ErrorCode::NotAllowed, "the sale is another till's", {{"till_id", "is not the signed-in till"}}};
}

auto keyOf(const kit::CallContext &context, const contract::PlaceOrderRequest &request) -> kit::RequestKey
{
    // What the gateway adds may differ from one attempt to the next; what the client asked for may not.
    return {request.store_id, std::string(contract::kPlaceOrder.id), request.order_id,
            kit::requestHash(contract::encode(request.checkout)), context.idempotencyKey};
}

/// The order as it is in the store now, with what the payment service said of its tenders: refunds, hand-overs and
/// stock events may have gone on while it was asked.
auto freshOf(db::Transaction &tx, const StoredOrder &stored) -> StoredOrder
{
    auto fresh = loadOrder(tx, {stored.order.store_id, stored.order.order_id});
    TILLHOUSE_ASSERT(fresh.has_value());
    fresh->order.tenders = stored.order.tenders;
    fresh->checks = stored.checks;
    return std::move(*fresh);
}

/// A tender that was refused before anybody was asked: nothing is taken for the order.
auto isDeclinedAtOnce(const contract::Order &order) -> bool
{
    return std::ranges::any_of(order.tenders,
                               [](const auto &tender) { return tender.state == domain::PaymentState::Declined; });
}

auto isUnfinished(domain::OrderState state) -> bool
{
    return state == domain::OrderState::Created || state == domain::OrderState::AwaitingPayment;
}

auto inFlight() -> Error
{
    return {ErrorCode::KeyInFlight, "the order is being worked on", {}};
}

auto reused() -> Error
{
    return {ErrorCode::KeyReused, "the order's id was used for another checkout", {{"order_id", "was used before"}}};
}

} // namespace

/// How far a request has come: answered before, or an order whose money is to be asked for.
struct OrderService::Begun {
    std::optional<contract::Order> answer;
    StoredOrder stored;
};

OrderService::OrderService(Parts &parts)
    : m_parts(parts)
{
}

auto OrderService::place(const kit::CallContext &context, const contract::PlaceOrderRequest &request)
    -> Result<contract::Order>
{
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(request.store_id + "/" + request.order_id, claim))
        return inFlight();
    if (const auto mine = checkTill(context, request.checkout); !mine)
        return mine.error();
    const auto entry = TillEntry::ofCheckout(context, request.checkout);
    auto draft = this->draft(request, cashierOf(context, request.checkout, entry));
    auto credit = askCreditGrant(m_parts.payments, context, request.checkout, entry);
    if (!credit)
        draft = credit.error(); // told of a new order only
    const NewOrder with{entry, {}, credit ? std::move(*credit) : std::nullopt};
    return take(context, request, begin(keyOf(context, request), request, draft, with));
}

auto OrderService::placeFor(const kit::CallContext &context, const contract::PlaceOrderRequest &request,
                            const kit::RequestKey &key, const NoteNew &note) -> Result<contract::Order>
{
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(request.store_id + "/" + request.order_id, claim))
        return inFlight();
    const auto entry = TillEntry::ofCheckout(context, request.checkout);
    return take(context, request, begin(key, request, draft(request, ""), {entry, note}));
}

/// Asks for the money of an order that was begun, unless it was answered for before.
auto OrderService::take(const kit::CallContext &context, const contract::PlaceOrderRequest &request,
                        Result<Begun> begun) -> Result<contract::Order>
{
    if (!begun)
        return begun.error();
    if (begun->answer)
        return std::move(*begun->answer);
    // Being captured or cancelled it goes its own way; settled without a key, the key was swept away long ago.
    if (begun->stored.pending || !isUnfinished(begun->stored.order.state))
        return std::move(begun->stored.order);
    // Asking again for money that may have been taken already takes none, so only a first attempt is held back.
    if (begun->stored.order.state == domain::OrderState::Created && !goodsAreHeld(request, m_parts.nowMs()))
        return Error{ErrorCode::Conflict, "the goods are no longer reserved; no money was taken", {}};
    const auto [outcome, error] = pay(context, begun->stored);
    if (outcome.verdict == Verdict::Untried)
        return error;
    return record(begun->stored, outcome);
}

auto OrderService::draft(const contract::PlaceOrderRequest &request, const std::string &cashierId)
    -> Result<contract::Order>
{
    const auto &checkout = request.checkout;
    if (!checkout.customer_id && !checkout.customer_group)
        return draftOrder(request, cashierId);
    const auto known =
        m_parts.database.read("find_customer_group", [&](db::Reader &reader) -> Result<contract::PlaceOrderRequest> {
            return withOwnGroup(reader, request);
        });
    return known ? draftOrder(*known, cashierId) : Result<contract::Order>(known.error());
}

auto OrderService::shedsNew(const kit::CallContext &context, const contract::PlaceOrderRequest &request) -> bool
{
    if (!needsAnswer(request.checkout.tenders))
        return false;
    const bool byCard = std::ranges::any_of(request.checkout.tenders, [](const auto &tender) {
        return tender.kind == domain::TenderKind::Card && !tender.on_trust;
    });
    const bool cardsAway = byCard && m_parts.cards.isClosed(kit::Deadline::Clock::now());
    if (!cardsAway && m_parts.payments.takesCalls(context))
        return false;
    const auto isNew = m_parts.database.read("is_new_order", [&](db::Reader &reader) -> Result<bool> {
        const auto known = kit::IdempotencyStore::find(reader, keyOf(context, request));
        return known && !*known && !loadOrder(reader, {request.store_id, request.order_id});
    });
    return isNew && *isNew;
}

auto OrderService::begin(const kit::RequestKey &key, const contract::PlaceOrderRequest &request,
                         const Result<contract::Order> &draft, const NewOrder &with) -> Result<Begun>
{
    return m_parts.database.write("begin_order", [&](db::Transaction &tx) -> Result<Begun> {
        const auto known = kit::IdempotencyStore::find(tx, key);
        if (!known)
            return known.error();
        if (*known) {
            auto answer = contract::decode<contract::Order>(**known, {16 * 1024 * 1024, 16});
            if (!answer)
                return answer.error();
            return Begun{std::move(*answer), {}};
        }
        if (auto stored = loadOrder(tx, {request.store_id, request.order_id})) {
            if (stored->requestHash != key.hash)
                return reused();
            takePromise(tx, *stored, request);
            return Begun{std::nullopt, std::move(*stored)};
        }
        if (!draft)
            return draft.error();
        const auto now = m_parts.nowMs();
        auto stored = beginOrder(tx, request, *draft, key.hash, with, now);
        if (!stored)
            return stored.error();
        kit::IdempotencyStore::claimHeader(tx, key, now / 1000);
        return Begun{std::nullopt, std::move(*stored)};
    });
}

auto OrderService::pay(const kit::CallContext &context, StoredOrder &stored) -> std::pair<Outcome, Error>
{
    auto &order = stored.order;
    if (order.tenders.empty())
        return {{Verdict::Done, true}, {}};
    if (order.state == domain::OrderState::Created && isDeclinedAtOnce(order)) {
        for (auto &tender : order.tenders)
            if (tender.state == domain::PaymentState::Created)
                tender.state = domain::PaymentState::Voided;
        return {{Verdict::Refused, true}, {}};
    }
    const auto status = m_parts.payments.pay(context, payRequest(stored));
    if (status)
        return {judgePayment(order, *status), {}};
    if (status.error().code == ErrorCode::Unavailable)
        m_parts.cards.close(kit::Deadline::Clock::now());
    return {judgePaymentFailure(order, status.error()), status.error()};
}

auto OrderService::record(const StoredOrder &stored, const Outcome &outcome) -> Result<contract::Order>
{
    return m_parts.database.write("record_payment", [&](db::Transaction &tx) -> Result<contract::Order> {
        auto changed = stored.order.state == domain::OrderState::Created ? stored : freshOf(tx, stored);
        if (const auto finished = finishOrder(tx, changed, outcome, m_parts.nowMs()); !finished)
            return finished.error();
        return std::move(changed.order);
    });
}

auto OrderService::recover(const kit::CallContext &context, const OrderKey &key) -> Result<void>
{
    std::optional<InFlight::Claim> claim;
    if (!m_parts.inFlight.claim(key.storeId + "/" + key.orderId, claim))
        return {};
    auto found = m_parts.database.read(
        "load_order", [&](db::Reader &reader) -> Result<std::optional<StoredOrder>> { return loadOrder(reader, key); });
    if (!found)
        return found.error();
    auto &stored = *found;
    if (!stored || !stored->nextCheckAt)
        return {};
    const auto outcome = askAgain(context, *stored);
    stored->checks += 1;
    const auto done = record(*stored, outcome);
    return done ? Result<void>() : Result<void>(done.error());
}

auto OrderService::askAgain(const kit::CallContext &context, StoredOrder &stored) -> Outcome
{
    auto &order = stored.order;
    if (stored.pending)
        return runPending(m_parts, context, stored);
    const bool declined = order.state == domain::OrderState::Created && isDeclinedAtOnce(order);
    if (declined || (order.state != domain::OrderState::Cancelled && !needsAnswer(order.tenders)))
        return pay(context, stored).first;
    // With a card nothing is ever sent again from here: the payment service is asked what it knows.
    const auto status = m_parts.payments.status(context, {order.store_id, order.order_id});
    if (status)
        return judgePayment(order, *status);
    const bool never = status.error().code == ErrorCode::NotFound;
    if (never && m_parts.nowMs() - stored.createdAtMs >= kAbandonMs) {
        for (auto &tender : order.tenders) {
            tender.state = domain::PaymentState::Voided;
            tender.reason = "the payment was never asked for";
        }
        return {Verdict::Refused, true};
    }
    return {Verdict::Untried, true};
}

} // namespace tillhouse::order
