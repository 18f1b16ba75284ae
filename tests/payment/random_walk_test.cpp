// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/payment_store.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>

using namespace tillhouse;
using namespace testing;
using payment::AcquirerAnswer;
using payment::Verdict;

namespace
{

/// An acquirer that keeps true books, and whose requests and answers get lost as the seed says.
class LossyAcquirer : public payment::Acquirer
{
public:
    explicit LossyAcquirer(SeededRandom &random)
        : m_random(random)
    {
    }

    auto charge(const kit::CallContext &, const payment::Charge &charge) -> AcquirerAnswer override
    {
        return deliver(charge.key, [&] {
            ++charges[charge.key];
            (charge.hold ? held : taken)[charge.key] += charge.amountMinor;
            return true;
        });
    }
    auto settleCharge(const kit::CallContext &, const payment::Charge &charge) -> AcquirerAnswer override
    {
        // What never arrived is closed: it is declined, now and for ever.
        return ask(charge.key, [] { return false; });
    }
    auto capture(const kit::CallContext &, const payment::HoldCapture &capture) -> AcquirerAnswer override
    {
        return deliver(capture.key, [&] { return moveHold(capture.chargeKey, capture.amountMinor); });
    }
    auto settleCapture(const kit::CallContext &, const payment::HoldCapture &capture) -> AcquirerAnswer override
    {
        return ask(capture.key, [&] { return moveHold(capture.chargeKey, capture.amountMinor); });
    }
    auto release(const kit::CallContext &, const payment::HoldRelease &release) -> AcquirerAnswer override
    {
        return deliver(release.key, [&] { return moveHold(release.chargeKey, 0); });
    }
    auto settleRelease(const kit::CallContext &, const payment::HoldRelease &release) -> AcquirerAnswer override
    {
        return ask(release.key, [&] { return moveHold(release.chargeKey, 0); });
    }
    auto giveBack(const kit::CallContext &, const payment::GiveBack &refund) -> AcquirerAnswer override
    {
        return deliver(refund.key, [&] { return takeBack(refund); });
    }
    auto settleGiveBack(const kit::CallContext &, const payment::GiveBack &refund) -> AcquirerAnswer override
    {
        return ask(refund.key, [&] { return takeBack(refund); });
    }

    /// What it owes us.
    auto net() const -> std::int64_t
    {
        std::int64_t sum = 0;
        for (const auto &[key, amount] : taken)
            sum += amount;
        return sum;
    }
    auto holds() const -> std::int64_t
    {
        std::int64_t sum = 0;
        for (const auto &[key, amount] : held)
            sum += amount;
        return sum;
    }

    bool lossy = true;
    bool moody = true; ///< declines some of what it could do
    std::map<std::string, int> charges;
    std::map<std::string, std::int64_t> taken;
    std::map<std::string, std::int64_t> held;

private:
    auto moveHold(const std::string &key, std::int64_t takenMinor) -> bool
    {
        if (held[key] == 0)
            return false;
        held[key] = 0;
        taken[key] += takenMinor;
        return true;
    }
    auto takeBack(const payment::GiveBack &refund) -> bool
    {
        if (taken[refund.chargeKey] < refund.amountMinor)
            return false;
        taken[refund.chargeKey] -= refund.amountMinor;
        return true;
    }
    auto chance(int ofTen) -> bool { return lossy && m_random.between(1, 10) <= ofTen; }

    template <class Effect>
    auto decide(const std::string &key, Effect effect) -> AcquirerAnswer
    {
        auto known = m_decided.find(key);
        if (known == m_decided.end()) {
            const bool willing = !moody || m_random.between(1, 10) > 2;
            known = m_decided.emplace(key, willing && effect()).first;
        }
        return known->second ? kYes : kNo;
    }
    template <class Effect>
    auto deliver(const std::string &key, Effect effect) -> AcquirerAnswer
    {
        if (chance(3))
            return kLost; // on the way there
        const auto answer = decide(key, effect);
        return chance(3) ? kLost : answer; // on the way back
    }
    template <class Effect>
    auto ask(const std::string &key, Effect effect) -> AcquirerAnswer
    {
        return chance(4) ? kLost : decide(key, effect);
    }

    SeededRandom &m_random;
    std::map<std::string, bool> m_decided;
};

/// Orders that do anything that they may, and some things that they may not.
struct Walk {
    Walk()
        : acquirer(random)
        , service(
              *store.database, acquirer, [] { return std::int64_t{1'700'000'000'000}; }, PaymentBench::quick())
    {
    }

    auto pick(int from, int to) -> int { return static_cast<int>(random.between(from, to)); }
    auto code() -> std::string { return "G" + std::to_string(pick(1, 3)); }

    void pay(int order)
    {
        std::vector<contract::PayTender> tenders;
        const bool hold = pick(1, 3) == 1;
        const int count = pick(1, 4);
        for (int i = 0; i < count; ++i) {
            const int id = order * 10 + i;
            const auto amount = pick(1, 900);
            switch (pick(1, hold ? 2 : 4)) {
            case 1:
                tenders.push_back(card(id, amount));
                break;
            case 2:
                tenders.push_back(giftCard(id, amount, code()));
                break;
            case 3:
                tenders.push_back(cash(id, amount));
                break;
            default:
                tenders.push_back(manual(id, amount));
            }
        }
        auto request = hold ? holdRequest(order, tenders) : payRequest(order, tenders);
        const bool hasCash =
            std::ranges::any_of(tenders, [](const auto &tender) { return tender.kind == domain::TenderKind::Cash; });
        if (hasCash && pick(1, 2) == 1)
            request.rounding_minor = -pick(1, 2);
        (void)service.payments().pay({}, request);
        (void)service.payments().pay({}, request);
    }
    void refund(int order, int number)
    {
        const auto status = service.payments().status({kStore, testId(order)});
        if (!status || status->tenders.empty())
            return;
        const auto &tender = status->tenders[static_cast<std::size_t>(
            random.between(0, static_cast<std::int64_t>(status->tenders.size()) - 1))];
        contract::RefundPaymentRequest request{kStore, testId(order), testId(500'000 + number), "EUR", {}, {}, {}, {}};
        request.tenders.push_back({tender.tender_id, tender.kind, random.between(1, tender.amount_minor), {}});
        if (pick(1, 4) == 1) {
            request.to = domain::TenderKind::StoreCredit;
            request.account = "customer";
        }
        (void)service.refunds().refund({}, request);
        (void)service.refunds().refund({}, request);
    }
    void overrideOne(int order, int number)
    {
        const auto status = service.payments().status({kStore, testId(order)});
        if (!status)
            return;
        const auto outcome =
            pick(1, 2) == 1 ? domain::PaymentResolution::Captured : domain::PaymentResolution::Declined;
        for (const auto &tender : status->tenders)
            (void)service.overrides().decide(
                {kStore, testId(order), testId(700'000 + number), tender.tender_id, outcome, "walk", "maria"});
    }
    void step(int number)
    {
        // A few orders at a time, so that much happens to each of them.
        const int order = 1 + number / 12 + pick(0, 3);
        switch (pick(1, 12)) {
        case 1:
        case 2:
        case 3:
        case 4:
            return pay(order);
        case 5:
        case 6:
            return refund(order, number);
        case 7:
            return void(service.payments().capture(
                {},
                {kStore, testId(order), pick(1, 2) == 1 ? std::optional<std::int64_t>(pick(1, 900)) : std::nullopt}));
        case 8:
            return void(service.payments().voidPayment({}, {kStore, testId(order), "walk"}));
        case 9:
            return overrideOne(order, number);
        case 10:
            return void(service.issueGiftCard({kStore, testId(800'000 + number), code(), {pick(1, 2000), "EUR"}}));
        default:
            return void(service.payments().settle({}, {kStore, testId(order)}));
        }
    }
    /// Asks until nothing is open; false if that never ends.
    auto heal() -> bool
    {
        acquirer.lossy = false;
        for (int round = 0; round < 20; ++round) {
            const auto payments =
                store.database->read([](db::Reader &reader) { return payment::openPayments(reader); });
            const auto refunds = store.database->read([](db::Reader &reader) { return payment::openRefunds(reader); });
            const auto words = store.database->read([](db::Reader &reader) { return payment::openOverrides(reader); });
            if (payments.empty() && refunds.empty() && words.empty())
                return true;
            for (const auto &key : payments)
                (void)service.payments().settle({}, key);
            for (const auto &key : refunds)
                (void)service.refunds().settle({}, key);
            for (const auto &key : words)
                (void)service.overrides().settle({}, key);
        }
        return false;
    }

    SeededRandom random;
    PaymentStore store;
    LossyAcquirer acquirer;
    payment::PaymentService service;
};

} // namespace

/// Whatever happens to an order in whatever sequence, and whatever gets lost: afterwards the books agree.
class RandomWalkTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Planted once: Overrides without correctLedger(). "FAIL! :
    // RandomWalkTest::theBooksAgreeWithTheAcquirerAfterAnyWalk( obedient 1) Compared values are not the same, Actual
    // (walk.store.balance("card_clearing")): 2360, Expected (walk.acquirer.net()) : 2187".
    void theBooksAgreeWithTheAcquirerAfterAnyWalk_data()
    {
        QTest::addColumn<bool>("moody");
        for (int walk = 1; walk <= 2; ++walk) {
            QTest::addRow("obedient %d", walk) << false;
            QTest::addRow("moody %d", walk) << true;
        }
    }
    void theBooksAgreeWithTheAcquirerAfterAnyWalk()
    {
        QFETCH(bool, moody);
        Walk walk;
        walk.acquirer.moody = moody;
        for (int number = 0; number < 1000; ++number)
            walk.step(number);
        QVERIFY(walk.heal());
        // The walk went somewhere: otherwise nothing below says much.
        QVERIFY(walk.store.number("SELECT count(DISTINCT state) FROM payment_tenders") >= 5);
        QVERIFY(walk.store.number("SELECT count(*) FROM payment_events") >= 5);
        for (const auto &[key, count] : walk.acquirer.charges)
            QVERIFY2(count == 1, key.c_str());
        QCOMPARE(walk.store.balance("card_clearing"), walk.acquirer.net());
        QVERIFY(walk.store.ledgerHolds());
        // What a manager called declined, the acquirer had taken and would not give back is money that we owe.
        QCOMPARE(walk.store.number("SELECT COALESCE(sum(amount_minor - refunded_minor), 0) FROM payment_tenders"
                                   " WHERE state IN ('captured', 'partly_refunded', 'refunded')"
                                   " OR (state = 'declined' AND late = 1)"),
                 -walk.store.balance("sales_clearing") - walk.store.balance("cash_rounding"));
        QCOMPARE(walk.store.number("SELECT count(*) FROM value_accounts a WHERE balance_minor + held_minor <>"
                                   " (SELECT sum(amount_minor) FROM value_movements m WHERE m.kind = a.kind"
                                   " AND m.account = a.account)"),
                 std::int64_t{0});
        QCOMPARE(walk.store.number("SELECT COALESCE(sum(balance_minor + held_minor), 0) FROM value_accounts"),
                 -walk.store.balance("gift_cards") - walk.store.balance("store_credit"));
        QCOMPARE(walk.store.number("SELECT COALESCE(sum(held_minor), 0) FROM value_accounts"),
                 walk.store.number("SELECT COALESCE(sum(amount_minor), 0) FROM payment_tenders"
                                   " WHERE state = 'authorized' AND kind <> 'card'"));
        if (!moody)
            QCOMPARE(walk.acquirer.holds(),
                     walk.store.number("SELECT COALESCE(sum(amount_minor), 0) FROM payment_tenders"
                                       " WHERE state = 'authorized' AND kind = 'card'"));
    }
};

TILLHOUSE_TEST(RandomWalkTest)
#include "random_walk_test.moc"
