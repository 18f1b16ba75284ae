// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/overrides.h"

#include "domain/assert.h"
#include "kit/amount_text.h"
#include "kit/idempotency.h"
#include "payment/event_log.h"
#include "payment/ledger.h"
#include "payment/payment_steps.h"
#include "payment/refund_steps.h"
#include "payment/tender_steps.h"

#include <algorithm>

namespace tillhouse::payment
{

using contract::PaymentEventKind;
using domain::Error;
using domain::ErrorCode;
using domain::PaymentResolution;
using domain::PaymentState;
using domain::Result;

namespace
{

struct OverrideRow {
    PaymentResolution outcome = PaymentResolution::Declined;
    std::optional<std::string> verdict;
    bool onTrust = false; ///< a till's word: the acquirer has never been asked for it
};

auto openOverride(db::Session &session, const TenderKey &key) -> std::optional<OverrideRow>
{
    auto rows = session.query("SELECT outcome, verdict, on_trust FROM overrides WHERE store_id = ? AND tender_id = ?"
                              " AND settled_at IS NULL",
                              key.storeId, key.tenderId);
    if (!rows.next())
        return std::nullopt;
    const auto outcome = domain::enumFromName<PaymentResolution>(rows.text(0));
    TILLHOUSE_ASSERT(outcome);
    return OverrideRow{*outcome, rows.optionalText(1), rows.boolean(2)};
}

void saveOverride(db::Transaction &tx, const TenderRow &tender, std::string_view verdict, bool settled,
                  std::int64_t now)
{
    tx.execute("UPDATE overrides SET verdict = ?, settled_at = ? WHERE store_id = ? AND tender_id = ?", verdict,
               settled ? std::optional(now) : std::nullopt, tender.storeId, tender.tenderId);
}

void tellOverride(db::Transaction &tx, PaymentEventKind kind, const TenderRow &tender, std::string detail,
                  std::int64_t now)
{
    contract::PaymentEventEntry event;
    event.kind = kind;
    event.store_id = tender.storeId;
    event.order_id = tender.orderId;
    event.tender_id = tender.tenderId;
    event.state = tender.state;
    event.detail = std::move(detail);
    appendEvent(tx, std::move(event), now);
}

auto checkOverride(const TenderRow &tender, PaymentResolution outcome) -> Result<void>
{
    if (!isOpen(tender.state))
        return Error{ErrorCode::Conflict,
                     "a tender that is " + std::string(domain::name(tender.state)) + " needs no manager's word",
                     {}};
    if (tender.step == TenderStep::Void)
        return Error{ErrorCode::Conflict, "this tender is being let go", {}};
    if (tender.step == TenderStep::Authorize && outcome == PaymentResolution::Captured)
        return Error{ErrorCode::Conflict, "this tender was only to be held: it can't have been captured", {}};
    return {};
}

auto applyOverride(db::Transaction &tx, const contract::OverridePaymentRequest &request, std::int64_t now)
    -> Result<contract::PaymentStatus>
{
    auto payment = findPayment(tx, request.store_id, request.order_id);
    if (!payment)
        return Error{ErrorCode::NotFound, "nothing was asked for this order", {}};
    const auto tender = std::ranges::find(payment->tenders, request.tender_id, &TenderRow::tenderId);
    if (tender == payment->tenders.end())
        return Error{ErrorCode::NotFound, "this order has no such tender", {}};
    if (auto fine = checkOverride(*tender, request.outcome); !fine)
        return fine.error();
    tx.execute("INSERT INTO overrides (store_id, tender_id, resolution_id, order_id, outcome, reason, decided_by,"
               " recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
               request.store_id, request.tender_id, request.resolution_id, request.order_id,
               domain::name(request.outcome), request.reason, request.decided_by, now);
    const auto verdict = request.outcome == PaymentResolution::Captured ? Verdict::Approved : Verdict::Declined;
    const AcquirerAnswer word{verdict, {}, verdict == Verdict::Declined ? "override" : ""};
    if (auto applied = applyAnswer(tx, *payment, *tender, word, now); !applied)
        return applied.error();
    tellOverride(tx, PaymentEventKind::Override, *tender,
                 std::string(domain::name(request.outcome)) + " by " + request.decided_by + ": " + request.reason, now);
    if (auto advanced = advance(tx, *payment, now); !advanced)
        return advanced.error();
    return toStatus(*payment);
}

// Somebody said that it was taken, the acquirer that it was not: what it owes us is less by that.
void correctLedger(db::Transaction &tx, const TenderRow &tender, Account loss, std::int64_t now)
{
    post(tx, {tender.storeId,
              "override:" + tender.tenderId,
              tender.orderId,
              tender.currency,
              now,
              {{loss, tender.amountMinor}, {accountOf(tender.kind), -tender.amountMinor}}});
}

// The manager said that it was not taken, the acquirer that it was: it is written down and goes back.
auto takeAndGiveBack(db::Transaction &tx, const PaymentRow &payment, TenderRow &tender, std::int64_t now)
    -> Result<void>
{
    tender.late = true;
    if (tender.step == TenderStep::Capture && tender.takeMinor && *tender.takeMinor < tender.amountMinor) {
        tender.authorizedMinor = tender.amountMinor;
        tender.amountMinor = *tender.takeMinor;
    }
    saveTender(tx, tender, now);
    postCapture(tx, payment, tender, 0, now);
    return insertReversal(tx, payment, tender, now);
}

// A charge under one key is made once, however often it is asked for; a request that never left says nothing.
auto collect(Acquirer &card, const kit::CallContext &context, const TenderRow &tender) -> AcquirerAnswer
{
    auto answer = card.charge(context, chargeOf(tender));
    if (answer.verdict == Verdict::Declined && answer.reason == kAcquirerUnavailable)
        answer = {};
    return answer;
}

auto keepVerdict(db::Transaction &tx, const TenderRow &asked, const OverrideRow &row, const AcquirerAnswer &answer,
                 std::int64_t now) -> Result<void>
{
    auto payment = findPayment(tx, asked.storeId, asked.orderId);
    const auto tender = std::ranges::find(payment->tenders, asked.tenderId, &TenderRow::tenderId);
    const bool took = answer.verdict == Verdict::Approved;
    const std::string_view verdict = took ? "approved" : "declined";
    if (took == (row.outcome == PaymentResolution::Captured)) {
        if (row.onTrust) { // only now is there something that a settlement can list
            tender->reference = answer.reference;
            tender->capturedAt = now;
            saveTender(tx, *tender, now);
        }
        saveOverride(tx, *tender, verdict, true, now);
        return {};
    }
    if (row.onTrust) {
        tellOverride(tx, PaymentEventKind::CardOnTrustDeclined, *tender,
                     "a card payment of " + kit::amountText({tender->amountMinor, tender->currency}) +
                         " that was taken offline was declined: " + answer.reason,
                     now);
        correctLedger(tx, *tender, Account::TrustLosses, now);
        saveOverride(tx, *tender, verdict, true, now);
        return {};
    }
    tellOverride(tx, PaymentEventKind::OverrideContradicted, *tender,
                 took ? "the acquirer had approved it: it goes back" : "the acquirer never took it", now);
    if (!took) {
        correctLedger(tx, *tender, Account::OverrideDifference, now);
        saveOverride(tx, *tender, verdict, true, now);
        return {};
    }
    // A hold is let go by whoever follows this up; only then is the override settled.
    const bool held = tender->step == TenderStep::Authorize;
    saveOverride(tx, *tender, verdict, !held, now);
    return held ? Result<void>{} : takeAndGiveBack(tx, *payment, *tender, now);
}

} // namespace

Overrides::Overrides(db::Database &database, Acquirer &card, Clock clock, Watches watches)
    : m_database(database)
    , m_card(card)
    , m_clock(std::move(clock))
    , m_watches(std::move(watches))
{
}

auto Overrides::decide(const contract::OverridePaymentRequest &request) -> Result<contract::PaymentStatus>
{
    const kit::RequestKey key{request.store_id, "payments.override", request.resolution_id,
                              kit::requestHash(contract::encode(request))};
    auto status = m_database.write("override_payment", [&](db::Transaction &tx) {
        const auto now = m_clock();
        return kit::IdempotencyStore::once<contract::PaymentStatus>(tx, key, now / 1000,
                                                                    [&] { return applyOverride(tx, request, now); });
    });
    if (!status)
        return status;
    m_watches.override(request.store_id, request.tender_id);
    m_watches.payment(request.store_id, request.order_id);
    for (const auto &tender : status->tenders) {
        if (tender.kind == domain::TenderKind::Card && tender.state == PaymentState::Captured)
            m_watches.reversal(request.store_id, tender.tender_id);
    }
    return status;
}

auto Overrides::settle(const kit::CallContext &context, const TenderKey &key) -> bool
{
    struct Open {
        OverrideRow row;
        TenderRow tender;
    };
    const auto open = m_database.read("find_override", [&](db::Reader &reader) -> Result<std::optional<Open>> {
        const auto row = openOverride(reader, key);
        const auto tender = findTender(reader, key.storeId, key.tenderId);
        return row && tender ? std::optional(Open{*row, *tender}) : std::nullopt;
    });
    if (!open)
        return false;
    if (!open->has_value())
        return true;
    const auto &tender = (*open)->tender;
    const auto shorter = acquirerContext(context);
    if ((*open)->row.verdict) // approved, and only held
        return keepRelease(tender, m_card.settleRelease(shorter, holdReleaseOf(tender)));
    const auto answer = (*open)->row.onTrust                 ? collect(m_card, shorter, tender)
                        : tender.step == TenderStep::Capture ? m_card.settleCapture(shorter, holdCaptureOf(tender))
                                                             : m_card.settleCharge(shorter, chargeOf(tender));
    if (answer.verdict == Verdict::Unknown)
        return false;
    const auto kept = m_database.write("store_override_verdict", [&](db::Transaction &tx) {
        return keepVerdict(tx, tender, (*open)->row, answer, m_clock());
    });
    if (!kept)
        return false;
    m_watches.reversal(tender.storeId, tender.tenderId);
    const bool releaseLeft = answer.verdict == Verdict::Approved && tender.step == TenderStep::Authorize;
    return !releaseLeft;
}

auto Overrides::keepRelease(const TenderRow &tender, const AcquirerAnswer &answer) -> bool
{
    if (answer.verdict == Verdict::Unknown)
        return false;
    const auto kept = m_database.write("store_override_release", [&](db::Transaction &tx) -> Result<void> {
        const auto now = m_clock();
        saveOverride(tx, tender, "approved", true, now);
        if (answer.verdict == Verdict::Approved)
            tellOverride(tx, PaymentEventKind::LateApprovalVoided, tender, "let go", now);
        else
            tellOverride(tx, PaymentEventKind::RefundDeclined, tender, "a hold was not let go: " + answer.reason, now);
        return {};
    });
    return kept.hasValue();
}

auto overrideIsOpen(db::Session &session, const kit::KeyName &key) -> bool
{
    return session
        .query("SELECT 1 FROM overrides WHERE settled_at IS NULL AND store_id = ? AND resolution_id = ? LIMIT 1",
               key.storeId, key.key)
        .next();
}

auto openOverrides(db::Session &session) -> std::vector<TenderKey>
{
    auto rows = session.query("SELECT store_id, tender_id FROM overrides WHERE settled_at IS NULL");
    std::vector<TenderKey> open;
    while (rows.next())
        open.push_back({rows.text(0), rows.text(1)});
    return open;
}

} // namespace tillhouse::payment
