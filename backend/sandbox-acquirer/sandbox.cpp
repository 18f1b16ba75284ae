// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/sandbox.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace tillhouse::acquirer
{

using contract::AcquirerEntry;
using contract::AcquirerEntryKind;
using contract::AcquirerOutcome;
using contract::AcquirerState;
using domain::Error;
using domain::ErrorCode;
using domain::Result;
using kit::CallContext;

namespace
{

// How much longer than the caller's own deadline a dropped answer is held back.
constexpr std::chrono::milliseconds kPastDeadline{50};
// What a void is in (ISO 4217: no currency).
constexpr std::string_view kNoCurrency = "XXX";

auto outcomeOf(const AcquirerEntry &entry) -> AcquirerOutcome
{
    AcquirerOutcome outcome;
    outcome.key = entry.key;
    outcome.state = entry.state;
    if (entry.state == AcquirerState::Approved)
        outcome.reference = entry.reference;
    outcome.reason = entry.reason;
    return outcome;
}

auto undecidedOutcome(const std::string &key, AcquirerState state) -> AcquirerOutcome
{
    AcquirerOutcome outcome;
    outcome.key = key;
    outcome.state = state;
    return outcome;
}

auto entryOf(AcquirerEntryKind kind, const std::string &key, std::int64_t amountMinor, const std::string &currency,
             std::optional<std::string> chargeKey = {}) -> AcquirerEntry
{
    AcquirerEntry entry;
    entry.kind = kind;
    entry.key = key;
    entry.charge_key = std::move(chargeKey);
    entry.amount_minor = amountMinor;
    entry.currency = currency;
    return entry;
}

} // namespace

Sandbox::Sandbox(Ledger &ledger, Script &script, std::function<void()> crash)
    : m_ledger(ledger)
    , m_script(script)
    , m_reports(ledger, script)
    , m_crash(std::move(crash))
{
}

void Sandbox::registerWith(kit::Router &router)
{
    namespace api = contract;
    using Kind = AcquirerEntryKind;
    router.on(api::kAcquirerCharge, [this](const CallContext &context, const api::ChargeRequest &request) {
        return decide(context, entryOf(Kind::Charge, request.key, request.amount_minor, request.currency));
    });
    router.on(api::kAcquirerAuthorize, [this](const CallContext &context, const api::ChargeRequest &request) {
        return decide(context, entryOf(Kind::Authorization, request.key, request.amount_minor, request.currency));
    });
    router.on(api::kAcquirerCapture, [this](const CallContext &context, const api::AcquirerCaptureRequest &request) {
        return decide(context,
                      entryOf(Kind::Capture, request.key, request.amount_minor, request.currency, request.charge_key));
    });
    router.on(api::kAcquirerVoid, [this](const CallContext &context, const api::AcquirerVoidRequest &request) {
        return decide(context, entryOf(Kind::Void, request.key, 0, std::string(kNoCurrency), request.charge_key));
    });
    router.on(api::kAcquirerRefund, [this](const CallContext &context, const api::GiveBackRequest &request) {
        return decide(context,
                      entryOf(Kind::Refund, request.key, request.amount_minor, request.currency, request.charge_key));
    });
    const auto byKey = [this](const CallContext &, const api::AcquirerKey &request) { return status(request.key); };
    router.on(api::kAcquirerChargeStatus, byKey);
    router.on(api::kAcquirerCaptureStatus, byKey);
    router.on(api::kAcquirerVoidStatus, byKey);
    router.on(api::kAcquirerRefundStatus, byKey);
    router.on(api::kAcquirerCloseCharge,
              [this](const CallContext &, const api::AcquirerKey &request) { return close(request.key); });
    router.on(api::kAcquirerBatches, [this](const CallContext &, const api::AcquirerBatchesRequest &request) {
        return m_reports.batches(request.after.value_or(0));
    });
    router.on(api::kAcquirerReport, [this](const CallContext &, const api::AcquirerReportRequest &request) {
        return m_reports.report(request);
    });
    router.on(
        api::kAcquirerLedger,
        [this](const CallContext &, const api::AcquirerLedgerRequest &request) -> Result<api::AcquirerLedgerPage> {
            return api::AcquirerLedgerPage{
                m_ledger.page(request.after.value_or(0), request.limit.value_or(api::kMaxPage))};
        });
}

auto Sandbox::decide(const CallContext &context, AcquirerEntry entry) -> Outcome
{
    if (context.idempotencyKey != entry.key)
        return domain::invalidField("key", "is not the Idempotency-Key");
    const auto behaviour = m_script.take(entry);
    // The slowness of a bank is what is simulated here; nothing waits for it but this request.
    std::this_thread::sleep_for(behaviour.delay);
    if (!behaviour.decline.empty()) {
        entry.state = AcquirerState::Declined;
        entry.reason = behaviour.decline;
    }
    const auto decided = m_ledger.decide(std::move(entry));
    if (!decided)
        return decided.error();
    if (decided->state == AcquirerState::Closed)
        return outcomeOf(*decided);
    if (behaviour.crash && m_crash)
        m_crash();
    if (behaviour.dropAnswer) {
        std::this_thread::sleep_for(context.deadline.remaining() + kPastDeadline);
        return Error{ErrorCode::Timeout, "this answer was meant to be lost", {}};
    }
    if (const auto state = undecided(decided->key, behaviour, false))
        return undecidedOutcome(decided->key, *state);
    auto outcome = outcomeOf(*decided);
    if (behaviour.answerTwice && outcome.state == AcquirerState::Approved) {
        outcome = undecidedOutcome(decided->key, AcquirerState::Declined);
        outcome.reason = "system error";
    }
    return outcome;
}

// How a decided request is still talked about; a query that counts brings it nearer to its outcome.
auto Sandbox::undecided(const std::string &key, const Behaviour &behaviour, bool counts) -> std::optional<AcquirerState>
{
    const Undecided fresh{std::max(behaviour.pendingQueries, behaviour.pinQueries),
                          behaviour.pinQueries > 0 ? AcquirerState::PinRequired : AcquirerState::Pending};
    const std::lock_guard lock(m_mutex);
    if (fresh.queries == 0 && !m_undecided.contains(key))
        return std::nullopt;
    auto &known = m_undecided.try_emplace(key, fresh).first->second;
    if (known.queries == 0)
        return std::nullopt;
    known.queries -= counts ? 1 : 0;
    return known.state;
}

auto Sandbox::status(const std::string &key) -> Outcome
{
    const auto entry = m_ledger.find(key);
    if (!entry)
        return Error{ErrorCode::NotFound, "no request with this key came", {}};
    if (const auto state = undecided(key, behaviourOf(entry->amount_minor), true))
        return undecidedOutcome(key, *state);
    return outcomeOf(*entry);
}

auto Sandbox::close(const std::string &key) -> Outcome
{
    const auto entry = m_ledger.close(key);
    if (!entry)
        return entry.error();
    return outcomeOf(*entry);
}

} // namespace tillhouse::acquirer
