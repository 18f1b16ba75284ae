// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_work.h"

#include "payment/event_log.h"
#include "payment/payment_steps.h"
#include "payment/tender_steps.h"

#include <algorithm>
#include <set>

namespace tillhouse::payment
{

using domain::Error;
using domain::ErrorCode;
using domain::PaymentState;
using domain::Result;

namespace
{

// Tells the order service of tenders that got an outcome while it was not waiting for one.
void tellOutcomes(db::Transaction &tx, const PaymentRow &before, const PaymentRow &after, std::int64_t now)
{
    for (std::size_t i = 0; i < after.tenders.size(); ++i) {
        const auto &tender = after.tenders[i];
        if (isOpen(tender.state) || tender.state == before.tenders[i].state)
            continue;
        contract::PaymentEventEntry event;
        event.kind = contract::PaymentEventKind::Resolved;
        event.store_id = tender.storeId;
        event.order_id = tender.orderId;
        event.tender_id = tender.tenderId;
        event.state = tender.state;
        event.detail = tender.reason.value_or("");
        appendEvent(tx, std::move(event), now);
    }
}

} // namespace

auto isGoingBack(const PaymentRow &payment, const TenderRow &tender) -> bool
{
    return payment.goal == PaymentGoal::Void && tender.kind == domain::TenderKind::Card &&
           (tender.state == PaymentState::Captured || tender.state == PaymentState::PartlyRefunded);
}

PaymentWork::PaymentWork(db::Database &database, Acquirer &card, const Clock &clock, const PaymentWatches &watches)
    : m_database(database)
    , m_card(card)
    , m_clock(clock)
    , m_watches(watches)
{
}

auto PaymentWork::run(const kit::CallContext &context, PaymentRow payment, Asker asker) -> Result<PaymentRow>
{
    std::set<std::pair<std::string, TenderStep>> asked;
    for (;;) {
        const auto next = std::ranges::find_if(payment.tenders, [&](const auto &tender) {
            return isOpen(tender.state) && !asked.contains({tender.tenderId, tender.step});
        });
        if (next == payment.tenders.end())
            break;
        const auto tender = *next;
        asked.insert({tender.tenderId, tender.step});
        auto kept = keep(tender, ask(context, tender), asker == Asker::Resolver || !tender.fresh);
        if (!kept) {
            m_watches.payment(payment.storeId, payment.orderId);
            return kept.error();
        }
        payment = std::move(*kept);
    }
    if (openTender(payment))
        m_watches.payment(payment.storeId, payment.orderId);
    watchReversals(payment);
    for (const auto &tender : payment.tenders) {
        if (tender.kind == domain::TenderKind::Card && tender.onTrust && tender.state == PaymentState::Captured)
            m_watches.trust(tender.storeId, tender.tenderId);
    }
    return payment;
}

void PaymentWork::watchReversals(const PaymentRow &payment) const
{
    for (const auto &tender : payment.tenders) {
        if (isGoingBack(payment, tender))
            m_watches.reversal(tender.storeId, tender.tenderId);
    }
}

auto PaymentWork::ask(const kit::CallContext &context, const TenderRow &tender) -> AcquirerAnswer
{
    const auto shorter = acquirerContext(context);
    switch (tender.step) {
    case TenderStep::Charge:
    case TenderStep::Authorize:
        return tender.fresh ? m_card.charge(shorter, chargeOf(tender)) : m_card.settleCharge(shorter, chargeOf(tender));
    case TenderStep::Capture:
        return tender.fresh ? m_card.capture(shorter, holdCaptureOf(tender))
                            : m_card.settleCapture(shorter, holdCaptureOf(tender));
    case TenderStep::Void:
        break;
    }
    return tender.fresh ? m_card.release(shorter, holdReleaseOf(tender))
                        : m_card.settleRelease(shorter, holdReleaseOf(tender));
}

auto PaymentWork::keep(const TenderRow &asked, const AcquirerAnswer &answer, bool tell) -> Result<PaymentRow>
{
    return m_database.write("store_payment_outcome", [&](db::Transaction &tx) -> Result<PaymentRow> {
        const auto now = m_clock();
        auto payment = findPayment(tx, asked.storeId, asked.orderId);
        if (!payment)
            return Error{ErrorCode::Internal, "a payment is not there any more", {}};
        const auto before = *payment;
        const auto tender = std::ranges::find(payment->tenders, asked.tenderId, &TenderRow::tenderId);
        // A manager may have spoken meanwhile; whoever follows that up asks again.
        if (!isOpen(tender->state) || tender->step != asked.step)
            return std::move(*payment);
        if (auto applied = applyAnswer(tx, *payment, *tender, answer, now); !applied)
            return applied.error();
        if (auto advanced = advance(tx, *payment, now); !advanced)
            return advanced.error();
        if (tell && answer.verdict != Verdict::Unknown)
            tellOutcomes(tx, before, *payment, now);
        return std::move(*payment);
    });
}

} // namespace tillhouse::payment
