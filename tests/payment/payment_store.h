// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/payment.h"
#include "db/database.h"
#include "payment/acquirer.h"
#include "payment/setup.h"

#include <QTemporaryDir>

#include <atomic>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <vector>

namespace tillhouse::testing
{

inline constexpr auto kStore = "berlin";

/// A UUIDv7 in canonical form with that number in it.
auto testId(int number) -> std::string;

auto payRequest(int order, std::vector<contract::PayTender> tenders) -> contract::PayRequest;
auto cash(int id, std::int64_t amount) -> contract::PayTender;
auto card(int id, std::int64_t amount) -> contract::PayTender;
auto manual(int id, std::int64_t amount) -> contract::PayTender;
auto giftCard(int id, std::int64_t amount, const std::string &code) -> contract::PayTender;
auto storeCredit(int id, std::int64_t amount, const std::string &account) -> contract::PayTender;
/// A request that only holds the money.
auto holdRequest(int order, std::vector<contract::PayTender> tenders) -> contract::PayRequest;
/// "captured declined unknown ..." in the order of the request.
auto states(const std::vector<contract::TenderOutcome> &tenders) -> std::string;

/// A payment database in a folder of its own.
class PaymentStore
{
public:
    PaymentStore() { open(); }
    /// Opens a store that is there.
    explicit PaymentStore(std::filesystem::path file)
        : m_file(std::move(file))
    {
        open();
    }
    void open();
    void close() { database.reset(); }
    auto number(const std::string &sql) -> std::int64_t;
    /// The balance of an account in EUR.
    auto balance(const std::string &account) -> std::int64_t;
    /// Every transaction sums to zero per currency, and the balances are what the postings say.
    auto ledgerHolds() -> bool;
    auto file() const -> std::filesystem::path
    {
        return m_file.empty() ? std::filesystem::path(m_folder.path().toStdString() + "/payment.sqlite") : m_file;
    }

    std::unique_ptr<db::Database> database;

private:
    QTemporaryDir m_folder;
    std::filesystem::path m_file;
};

/// An acquirer that answers what the test wrote down, in that order, and remembers what it was asked.
class ScriptedAcquirer : public payment::Acquirer
{
public:
    auto takesCalls(const kit::CallContext &) -> bool override { return !away; }
    auto charge(const kit::CallContext &, const payment::Charge &charge) -> payment::AcquirerAnswer override
    {
        return answer((charge.hold ? "hold " : "charge ") + charge.key);
    }
    auto settleCharge(const kit::CallContext &, const payment::Charge &charge) -> payment::AcquirerAnswer override
    {
        return answer("settle " + charge.key);
    }
    auto capture(const kit::CallContext &, const payment::HoldCapture &capture) -> payment::AcquirerAnswer override
    {
        return answer("capture " + capture.key + " " + std::to_string(capture.amountMinor));
    }
    auto settleCapture(const kit::CallContext &, const payment::HoldCapture &capture)
        -> payment::AcquirerAnswer override
    {
        return answer("settle-capture " + capture.key);
    }
    auto release(const kit::CallContext &, const payment::HoldRelease &release) -> payment::AcquirerAnswer override
    {
        return answer("release " + release.key);
    }
    auto settleRelease(const kit::CallContext &, const payment::HoldRelease &release)
        -> payment::AcquirerAnswer override
    {
        return answer("settle-release " + release.key);
    }
    auto giveBack(const kit::CallContext &, const payment::GiveBack &refund) -> payment::AcquirerAnswer override
    {
        return answer("give " + refund.key + " " + std::to_string(refund.amountMinor));
    }
    auto settleGiveBack(const kit::CallContext &, const payment::GiveBack &refund) -> payment::AcquirerAnswer override
    {
        return answer("settle-give " + refund.key);
    }

    /// How often a question began with that word.
    auto asked(const std::string &word) -> int;
    auto questions() -> std::vector<std::string>;

    std::deque<payment::AcquirerAnswer> answers; ///< when empty: what `otherwise` says
    std::function<payment::AcquirerAnswer()> otherwise = [] {
        return payment::AcquirerAnswer{payment::Verdict::Approved, "REF1", {}};
    };
    std::atomic<bool> away{false};   ///< it is known not to answer
    std::function<void()> meanwhile; ///< runs while the acquirer "thinks"

private:
    auto answer(const std::string &question) -> payment::AcquirerAnswer;

    std::mutex m_mutex;
    std::vector<std::string> m_questions;
};

inline const payment::AcquirerAnswer kYes{payment::Verdict::Approved, "REF1", {}};
inline const payment::AcquirerAnswer kNo{payment::Verdict::Declined, {}, "insufficient funds"};
inline const payment::AcquirerAnswer kLost{payment::Verdict::Unknown, {}, {}};

/// The service over a store and a scripted acquirer, without a network.
struct PaymentBench {
    explicit PaymentBench(payment::ResolverSchedule schedule = quick())
        : service(
              *store.database, acquirer, [] { return std::int64_t{1'700'000'000'000}; }, schedule)
    {
    }
    static auto quick() -> payment::ResolverSchedule
    {
        using std::chrono::milliseconds;
        return {milliseconds(5), milliseconds(20), milliseconds(60'000), milliseconds(60'000)};
    }
    auto pay(const contract::PayRequest &request) -> domain::Result<contract::PaymentStatus>
    {
        return service.payments().pay({}, request);
    }
    auto states(int order) -> std::string;
    auto voidOrder(int order) -> domain::Result<contract::PaymentStatus>
    {
        return service.payments().voidPayment({}, {kStore, testId(order), "cancelled"});
    }
    auto captureOrder(int order, std::optional<std::int64_t> amount = {}) -> domain::Result<contract::PaymentStatus>
    {
        return service.payments().capture({}, {kStore, testId(order), amount});
    }
    auto issue(int id, const std::string &code, std::int64_t amount) -> domain::Result<contract::GiftCard>
    {
        return service.issueGiftCard({kStore, testId(id), code, {amount, "EUR"}});
    }
    /// "balance/held" of a gift card or store credit.
    auto value(const std::string &account) -> std::string;
    /// "kind:state kind:state ..." of the events, without those at or before a position.
    auto events(std::int64_t after = 0) -> std::string;
    /// What the accounts hold is what the ledger says we owe, and what their movements add up to.
    auto valuesHold() -> bool;

    PaymentStore store;
    ScriptedAcquirer acquirer;
    payment::PaymentService service;
};

} // namespace tillhouse::testing
