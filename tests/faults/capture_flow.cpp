// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/codec.h"
#include "faults/flow.h"
#include "payment/ledger.h"
#include "payment/payment_store.h"

#include <map>
#include <mutex>

namespace tillhouse::testing
{

namespace
{

constexpr std::int64_t kPaidAtMs = 1'700'000'000'000;

/// Remembers each charge for ever, as an acquirer does, and whether it was ever asked twice.
class RememberingAcquirer final : public ScriptedAcquirer
{
public:
    auto charge(const kit::CallContext &, const payment::Charge &charge) -> payment::AcquirerAnswer override
    {
        const std::lock_guard lock(m_mutex);
        DiskVfs::install().mark("asked " + charge.key);
        twice = twice || m_charges.contains(charge.key);
        m_charges[charge.key] = charge.amountMinor % 10 == 7 ? kNo : kYes;
        return charge.amountMinor % 10 == 9 ? kLost : m_charges[charge.key];
    }
    auto settleCharge(const kit::CallContext &, const payment::Charge &charge) -> payment::AcquirerAnswer override
    {
        const std::lock_guard lock(m_mutex);
        return m_charges.try_emplace(charge.key, kNo).first->second; // what never came can't come any more
    }
    /// The acquirer as it was when it had been asked these alone.
    void become(RememberingAcquirer &other, const std::vector<std::string> &marks)
    {
        for (const auto &[key, rest] : marked(marks, "asked"))
            m_charges[key] = other.m_charges.at(key);
    }

    std::atomic<bool> twice{false};

private:
    std::mutex m_mutex;
    std::map<std::string, payment::AcquirerAnswer> m_charges;
};

/// Cash, cards that are approved, declined (..7) or not answered (..9), and cash beside a card.
auto paymentNumber(int i) -> contract::PayRequest
{
    switch (i % 5) {
    case 0:
        return payRequest(i, {cash(1000 + i, 1500)});
    case 1:
        return payRequest(i, {card(1000 + i, 1990)});
    case 2:
        return payRequest(i, {card(1000 + i, 1997)});
    case 3:
        return payRequest(i, {card(1000 + i, 1999)});
    default:
        return payRequest(i, {cash(1000 + i, 500), card(2000 + i, 1200)});
    }
}

class CaptureFlow final : public Flow
{
public:
    void prepare(const std::filesystem::path &folder) override
    {
        m_acquirer = std::make_unique<RememberingAcquirer>();
        (void)open(folder);
    }

    void run(const std::filesystem::path &folder) override
    {
        const auto database = open(folder);
        if (!database)
            return;
        DiskVfs::install().mark(std::string(kOpenMark));
        payment::PaymentService service(*database, *m_acquirer, [] { return kPaidAtMs; });
        for (int i = 1; i <= size; ++i) {
            const auto request = paymentNumber(i);
            if (const auto status = service.payments().pay({}, request))
                DiskVfs::install().mark("told " + request.order_id + " " + contract::encode(*status));
        }
    }

    auto check(const std::filesystem::path &folder, const std::vector<std::string> &marks) -> std::string override
    {
        RememberingAcquirer acquirer;
        acquirer.become(*m_acquirer, marks);
        const auto database = open(folder);
        if (!database)
            return "the store can't be opened";
        payment::PaymentService service(*database, acquirer, [] { return kPaidAtMs; });
        for (const auto &[key, rest] : marked(marks, "asked")) {
            const auto sql = "SELECT count(*) FROM payment_tenders WHERE '" + key + "' LIKE '%' || tender_id || '%'";
            if (numberFrom(*database, sql) != 1)
                return "the acquirer was asked for " + key + ", but the intent is not there";
        }
        for (const auto &[id, answer] : marked(marks, "told")) {
            const auto status = service.payments().status({kStore, id});
            if (!status)
                return "payment of " + id + " was acknowledged and is lost";
            const auto told = contract::decode<contract::PaymentStatus>(answer, {1 << 20, 16});
            if (states(told->tenders).find("unknown") == std::string::npos && contract::encode(*status) != answer)
                return "the acknowledged outcome of " + id + " changed from " + states(told->tenders) + " to " +
                       states(status->tenders);
        }
        const auto wrong = settleAll(*database, service);
        return wrong.empty() && acquirer.twice ? "a card was charged twice" : wrong;
    }

private:
    auto settleAll(db::Database &database, payment::PaymentService &service) const -> std::string
    {
        std::int64_t cards = 0;
        for (int i = 1; i <= size; ++i) {
            const auto request = paymentNumber(i);
            (void)service.payments().pay({}, request);
            (void)service.payments().settle({}, {request.store_id, request.order_id});
            const auto status = service.payments().pay({}, request);
            if (!status)
                return "payment of " + request.order_id + " can't be finished: " + status.error().detail;
            for (const auto &tender : status->tenders) {
                if (tender.state == domain::PaymentState::Pending || tender.state == domain::PaymentState::Unknown)
                    return "payment of " + request.order_id + " stays open";
                const bool captured = tender.state == domain::PaymentState::Captured;
                if (tender.kind == domain::TenderKind::Card && captured)
                    cards += tender.amount_minor;
            }
        }
        if (numberFrom(database, "SELECT coalesce((SELECT sum(balance_minor) FROM ledger_balances WHERE account = '" +
                                     std::string(payment::name(payment::Account::CardClearing)) + "'), 0)") != cards)
            return "the ledger has another sum of cards than the tenders";
        if (numberFrom(database,
                       "SELECT count(*) FROM (SELECT 1 FROM ledger_postings GROUP BY store_id, transaction_id,"
                       " currency HAVING sum(amount_minor) <> 0)") != 0)
            return "a ledger transaction does not sum to zero";
        return storeHolds(database);
    }

    static auto open(const std::filesystem::path &folder) -> std::unique_ptr<db::Database>
    {
        auto opened = db::Database::open(forFaults(payment::storeOptions(folder / "payment-database.sqlite")));
        return opened ? std::move(*opened) : nullptr;
    }

    std::unique_ptr<RememberingAcquirer> m_acquirer;
};

} // namespace

auto makeCaptureFlow() -> std::unique_ptr<Flow>
{
    return std::make_unique<CaptureFlow>();
}

} // namespace tillhouse::testing
