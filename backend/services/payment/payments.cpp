// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payments.h"

#include "domain/currency.h"
#include "kit/idempotency.h"
#include "payment/ledger.h"
#include "payment/refund_rows.h"

#include <algorithm>
#include <set>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::PaymentEvent;
using domain::PaymentState;
using domain::Result;
using domain::TenderKind;

namespace
{

using namespace std::chrono_literals;

// Kept back from the caller's time, so that an outcome that is not known can still be stored and told.
constexpr auto kTimeToAnswer = 300ms;
// With less than this left, no acquirer is asked.
constexpr auto kTimeToAsk = 500ms;
// A customer may have to type a PIN; after this long, the answer counts as lost.
constexpr auto kLongestCharge = 60'000ms;

auto checkPay(const kit::CallContext &context, const contract::PayRequest &request) -> Result<void>
{
    if (auto currency = domain::Currency::parse(request.currency, "currency"); !currency)
        return currency.error();
    if (!request.capture.value_or(true))
        return domain::invalidField("capture", "can't wait: nothing is held yet");
    std::set<std::string> seen;
    for (std::size_t i = 0; i < request.tenders.size(); ++i) {
        const auto &tender = request.tenders[i];
        if (!seen.insert(tender.tender_id).second)
            return domain::invalidField("tenders/" + std::to_string(i) + "/tender_id", "is named twice");
        if (domain::hasAccount(tender.kind))
            return domain::invalidField("tenders/" + std::to_string(i) + "/kind", "is not taken yet");
        if (tender.kind == TenderKind::Card && context.deadline.remaining() < kTimeToAsk)
            return Error{ErrorCode::Timeout, "too little time is left to ask the acquirer", {}};
    }
    return {};
}

auto move(TenderRow &tender, PaymentEvent event) -> Result<void>
{
    const auto state = domain::next(tender.state, event);
    if (!state)
        return state.error();
    tender.state = *state;
    return {};
}

// Applies what is known of the tender and writes it; a capture moves the money in the ledger.
auto applyVerdict(db::Transaction &tx, TenderRow &tender, const AcquirerAnswer &answer, std::int64_t now)
    -> Result<void>
{
    const auto event = answer.verdict == Verdict::Approved   ? PaymentEvent::Capture
                       : answer.verdict == Verdict::Declined ? PaymentEvent::Decline
                                                             : PaymentEvent::LoseReply;
    if (auto moved = move(tender, event); !moved)
        return moved.error();
    if (!answer.reference.empty())
        tender.reference = answer.reference;
    if (!answer.reason.empty())
        tender.reason = answer.reason;
    saveTender(tx, tender, now);
    if (tender.state == PaymentState::Captured) {
        post(tx, {tender.storeId, "capture:" + tender.tenderId, tender.orderId, tender.currency, accountOf(tender.kind),
                  Account::SalesClearing, tender.amountMinor, now});
    }
    return {};
}

auto chargeOf(const TenderRow &tender) -> Charge
{
    return {tender.storeId + "." + tender.tenderId, tender.amountMinor, tender.currency};
}

auto acquirerContext(const kit::CallContext &context) -> kit::CallContext
{
    auto shorter = context;
    shorter.bearer.clear(); // nobody outside the platform sees a token
    shorter.deadline = kit::Deadline::at(context.deadline.instant() - kTimeToAnswer).within(kLongestCharge);
    return shorter;
}

auto openTender(PaymentRow &payment) -> TenderRow *
{
    const auto found = std::ranges::find_if(payment.tenders, [](const auto &tender) { return isOpen(tender.state); });
    return found == payment.tenders.end() ? nullptr : &*found;
}

} // namespace

Payments::Payments(db::Database &database, Acquirer &card, Clock clock, Watches watches)
    : m_database(database)
    , m_card(card)
    , m_clock(std::move(clock))
    , m_watches(std::move(watches))
{
}

auto Payments::find(const std::string &storeId, const std::string &orderId) -> Result<std::optional<PaymentRow>>
{
    return m_database.read("find_payment", [&](db::Reader &reader) -> Result<std::optional<PaymentRow>> {
        return findPayment(reader, storeId, orderId);
    });
}

auto Payments::pay(const kit::CallContext &context, const contract::PayRequest &request)
    -> Result<contract::PaymentStatus>
{
    if (auto fine = checkPay(context, request); !fine)
        return fine.error();
    const auto ticket = m_inFlight.enter(request.store_id + "/" + request.order_id, context.deadline.instant());
    if (!ticket)
        return Error{ErrorCode::KeyInFlight, "this order's payment is being worked on", {}};
    bool fresh = true;
    auto payment = m_database.write("store_payment", [&](db::Transaction &tx) -> Result<PaymentRow> {
        auto known = findPayment(tx, request.store_id, request.order_id);
        if (!known)
            return intend(tx, request);
        if (known->requestHash != kit::requestHash(contract::encode(request)))
            return Error{ErrorCode::KeyReused, "this order was to be paid by another request", {}};
        fresh = false;
        return std::move(*known);
    });
    if (payment)
        payment = work(context, std::move(*payment), fresh);
    if (!payment)
        return payment.error();
    return toStatus(*payment);
}

auto Payments::status(const contract::GetPaymentRequest &request) -> Result<contract::PaymentStatus>
{
    const auto payment = find(request.store_id, request.order_id);
    if (!payment)
        return payment.error();
    if (!payment->has_value())
        return Error{ErrorCode::NotFound, "nothing was asked for this order", {}};
    return toStatus(**payment);
}

auto Payments::intend(db::Transaction &tx, const contract::PayRequest &request) -> Result<PaymentRow>
{
    PaymentRow payment{
        request.store_id, request.order_id, request.currency, kit::requestHash(contract::encode(request)), {}};
    for (const auto &asked : request.tenders) {
        if (findTender(tx, request.store_id, asked.tender_id))
            return Error{ErrorCode::KeyReused, "a tender's id stands for a tender of another order", {}};
        TenderRow tender;
        tender.storeId = request.store_id;
        tender.tenderId = asked.tender_id;
        tender.orderId = request.order_id;
        tender.currency = request.currency;
        tender.kind = asked.kind;
        tender.amountMinor = asked.amount_minor;
        payment.tenders.push_back(std::move(tender));
    }
    insertPayment(tx, payment, m_clock());
    if (auto advanced = advance(tx, payment); !advanced)
        return advanced.error();
    return payment;
}

// The next step of an order, in the transaction that stored the last one: one card after the other, then what needs
// nobody's consent.
auto Payments::advance(db::Transaction &tx, PaymentRow &payment) -> Result<void>
{
    const auto has = [&](PaymentState state) {
        return std::ranges::any_of(payment.tenders, [&](const auto &tender) { return tender.state == state; });
    };
    if (has(PaymentState::Declined))
        return giveUp(tx, payment);
    if (openTender(payment))
        return {};
    const auto now = m_clock();
    for (auto &tender : payment.tenders) {
        if (tender.state != PaymentState::Created || tender.kind != TenderKind::Card)
            continue;
        auto moved = move(tender, PaymentEvent::Submit);
        if (moved)
            saveTender(tx, tender, now);
        return moved;
    }
    for (auto &tender : payment.tenders) {
        if (tender.state != PaymentState::Created)
            continue;
        if (auto done = applyVerdict(tx, tender, m_manual.charge({}, chargeOf(tender)), now); !done)
            return done;
    }
    return {};
}

auto Payments::giveUp(db::Transaction &tx, PaymentRow &payment) -> Result<void>
{
    const auto now = m_clock();
    for (auto &tender : payment.tenders) {
        if (tender.state == PaymentState::Created) {
            if (auto moved = move(tender, PaymentEvent::Void); !moved)
                return moved;
            saveTender(tx, tender, now);
        } else if (tender.state == PaymentState::Captured && tender.refundsMinor == 0) {
            insertReversal(tx, tender, now);
        }
    }
    return {};
}

auto Payments::work(const kit::CallContext &context, PaymentRow payment, bool fresh) -> Result<PaymentRow>
{
    bool submittedNow = fresh;
    while (const auto *open = openTender(payment)) {
        const auto charge = chargeOf(*open);
        const bool first = submittedNow && open->state == PaymentState::Pending;
        const auto answer = first ? m_card.charge(acquirerContext(context), charge)
                                  : m_card.settleCharge(acquirerContext(context), charge);
        auto kept = keep(*open, answer);
        if (!kept) {
            m_watches.payment(payment.storeId, payment.orderId);
            return kept.error();
        }
        payment = std::move(*kept);
        if (answer.verdict == Verdict::Unknown) {
            m_watches.payment(payment.storeId, payment.orderId);
            break;
        }
        submittedNow = true;
    }
    watchReversals(payment);
    return payment;
}

auto Payments::keep(const TenderRow &asked, const AcquirerAnswer &answer) -> Result<PaymentRow>
{
    return m_database.write("store_payment_outcome", [&](db::Transaction &tx) -> Result<PaymentRow> {
        auto payment = findPayment(tx, asked.storeId, asked.orderId);
        if (!payment)
            return Error{ErrorCode::Internal, "a payment is not there any more", {}};
        const auto tender = std::ranges::find(payment->tenders, asked.tenderId, &TenderRow::tenderId);
        if (auto applied = applyVerdict(tx, *tender, answer, m_clock()); !applied)
            return applied.error();
        if (auto advanced = advance(tx, *payment); !advanced)
            return advanced.error();
        return *payment;
    });
}

void Payments::watchReversals(const PaymentRow &payment) const
{
    const bool declined =
        std::ranges::any_of(payment.tenders, [](const auto &tender) { return tender.state == PaymentState::Declined; });
    for (const auto &tender : payment.tenders) {
        if (declined && tender.state == PaymentState::Captured)
            m_watches.reversal(tender.storeId, tender.tenderId);
    }
}

auto Payments::settle(const kit::CallContext &context, const OrderKey &key) -> bool
{
    const auto ticket = m_inFlight.enter(key.storeId + "/" + key.orderId, context.deadline.instant());
    if (!ticket)
        return false;
    auto known = find(key.storeId, key.orderId);
    if (!known)
        return false;
    if (!known->has_value())
        return true;
    auto payment = work(context, std::move(**known), false);
    return payment && !openTender(*payment);
}

} // namespace tillhouse::payment
