// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/sandbox.h"

#include "acquirer/behaviour.h"

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

auto pendingOutcome(const std::string &key) -> AcquirerOutcome
{
    AcquirerOutcome outcome;
    outcome.key = key;
    outcome.state = AcquirerState::Pending;
    return outcome;
}

} // namespace

Sandbox::Sandbox(Ledger &ledger, std::function<void()> crash)
    : m_ledger(ledger)
    , m_crash(std::move(crash))
{
}

void Sandbox::registerWith(kit::Router &router)
{
    namespace api = contract;
    router.on(api::kAcquirerCharge, [this](const CallContext &context, const api::ChargeRequest &request) {
        return charge(context, request);
    });
    router.on(api::kAcquirerRefund, [this](const CallContext &context, const api::GiveBackRequest &request) {
        return refund(context, request);
    });
    const auto byKey = [this](const CallContext &, const api::AcquirerKey &request) { return status(request.key); };
    router.on(api::kAcquirerChargeStatus, byKey);
    router.on(api::kAcquirerRefundStatus, byKey);
    router.on(api::kAcquirerCloseCharge,
              [this](const CallContext &, const api::AcquirerKey &request) { return close(request.key); });
    router.on(
        api::kAcquirerLedger,
        [this](const CallContext &, const api::AcquirerLedgerRequest &request) -> Result<api::AcquirerLedgerPage> {
            return api::AcquirerLedgerPage{
                m_ledger.page(request.after.value_or(0), request.limit.value_or(api::kMaxPage))};
        });
}

auto Sandbox::charge(const CallContext &context, const contract::ChargeRequest &request) -> Result<AcquirerOutcome>
{
    AcquirerEntry entry;
    entry.kind = AcquirerEntryKind::Charge;
    entry.key = request.key;
    entry.amount_minor = request.amount_minor;
    entry.currency = request.currency;
    return decide(context, std::move(entry));
}

auto Sandbox::refund(const CallContext &context, const contract::GiveBackRequest &request) -> Result<AcquirerOutcome>
{
    AcquirerEntry entry;
    entry.kind = AcquirerEntryKind::Refund;
    entry.key = request.key;
    entry.charge_key = request.charge_key;
    entry.amount_minor = request.amount_minor;
    entry.currency = request.currency;
    return decide(context, std::move(entry));
}

auto Sandbox::decide(const CallContext &context, AcquirerEntry entry) -> Result<AcquirerOutcome>
{
    if (context.idempotencyKey != entry.key)
        return domain::invalidField("key", "is not the Idempotency-Key");
    const auto behaviour = behaviourOf(entry.amount_minor);
    // The slowness of a bank is what is simulated here; nothing waits for it but this request.
    std::this_thread::sleep_for(behaviour.delay);
    if (!behaviour.decline.empty()) {
        entry.state = AcquirerState::Declined;
        entry.reason = std::string(behaviour.decline);
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
    if (behaviour.pendingQueries > 0)
        return pendingOutcome(decided->key);
    return outcomeOf(*decided);
}

auto Sandbox::takePendingQuery(const std::string &key, std::int64_t amountMinor) -> bool
{
    const auto allowed = behaviourOf(amountMinor).pendingQueries;
    if (allowed == 0)
        return false;
    const std::lock_guard lock(m_mutex);
    return m_queriesAsked[key]++ < allowed;
}

auto Sandbox::status(const std::string &key) -> Result<AcquirerOutcome>
{
    const auto entry = m_ledger.find(key);
    if (!entry)
        return Error{ErrorCode::NotFound, "no request with this key came", {}};
    if (takePendingQuery(key, entry->amount_minor))
        return pendingOutcome(key);
    return outcomeOf(*entry);
}

auto Sandbox::close(const std::string &key) -> Result<AcquirerOutcome>
{
    const auto entry = m_ledger.close(key);
    if (!entry)
        return entry.error();
    return outcomeOf(*entry);
}

} // namespace tillhouse::acquirer
