// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/credit_accounts.h"
#include "payment/payment_store.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using namespace testing;
using domain::TenderKind;

namespace
{

const auto kAnna = testId(900);

auto onAccount(int id, std::int64_t amount, std::int64_t limit) -> contract::PayTender
{
    return {testId(id), TenderKind::OnAccount, amount, kAnna, limit};
}

auto points(int id, std::int64_t amount) -> contract::PayTender
{
    return {testId(id), TenderKind::Points, amount, kAnna, {}};
}

auto giftCardFor(int id, const std::string &code, std::int64_t amount) -> contract::PayIssue
{
    return {testId(id), TenderKind::GiftCard, code, amount};
}

auto owed(PaymentBench &bench) -> std::int64_t
{
    return bench.store.number("SELECT COALESCE(SUM(owed_minor), 0) FROM credit_accounts");
}

/// Debts are their movements and what the ledger says; what is set aside belongs to an open order.
auto debtsHold(PaymentBench &bench) -> bool
{
    return owed(bench) == bench.store.number("SELECT COALESCE(SUM(amount_minor), 0) FROM credit_movements") &&
           owed(bench) == bench.store.balance("customer_receivables") && bench.valuesHold() &&
           bench.store.ledgerHolds();
}

auto refund(int order, int id, contract::PayTender part) -> contract::RefundPaymentRequest
{
    part.account.reset();
    part.limit_minor.reset();
    return {kStore, testId(order), testId(id), "EUR", {std::move(part)}, {}, {}, {}};
}

} // namespace

class OnAccountTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSaleOnAccountIsOwedWithinTheLimit()
    {
        PaymentBench bench;
        QCOMPARE(states(bench.pay(payRequest(1, {onAccount(11, 700, 1000)}))->tenders), std::string("captured"));
        QCOMPARE(owed(bench), std::int64_t{700});
        const auto second = bench.pay(payRequest(2, {onAccount(12, 301, 1000), cash(13, 5)}));
        QCOMPARE(states(second->tenders), std::string("declined voided"));
        QCOMPARE(*second->tenders[0].reason, std::string("credit_limit"));
        QCOMPARE(states(bench.pay(payRequest(3, {onAccount(14, 300, 1000)}))->tenders), std::string("captured"));
        QCOMPARE(bench.pay(payRequest(4, {onAccount(15, 1, 0)}))->tenders[0].state, domain::PaymentState::Declined);
        QVERIFY(debtsHold(bench));
    }

    void aRepeatOwesNothingMore()
    {
        PaymentBench bench;
        for (int i = 0; i < 3; ++i)
            QVERIFY(bench.pay(payRequest(1, {onAccount(11, 700, 1000)})));
        QCOMPARE(owed(bench), std::int64_t{700});
        QVERIFY(debtsHold(bench));
    }

    void manyAtOnceNeverGoBeyondTheLimit()
    {
        PaymentBench bench;
        std::vector<std::thread> threads;
        for (int i = 0; i < 16; ++i)
            threads.emplace_back(
                [&bench, i] { (void)bench.pay(payRequest(100 + i, {onAccount(200 + i, 100, 1000)})); });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(owed(bench), std::int64_t{1000});
        QVERIFY(debtsHold(bench));
    }

    /// The order service hands over what is owed and the order's own tender, where somebody allowed it.
    void aLimitThatWasRaisedForOneSaleLetsNoOtherThrough()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {onAccount(11, 900, 1000)})));
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) // all were worked out before any of them was paid
            threads.emplace_back(
                [&bench, i] { (void)bench.pay(payRequest(100 + i, {onAccount(200 + i, 300, 1200)})); });
        for (int i = 0; i < 8; ++i)
            threads.emplace_back(
                [&bench, i] { (void)bench.pay(payRequest(300 + i, {onAccount(400 + i, 150, 1000)})); });
        for (auto &thread : threads)
            thread.join();
        QCOMPARE(owed(bench), std::int64_t{1200}); // one of the raised ones; none of the others fits
        QVERIFY(bench.pay(payRequest(2, {onAccount(12, 1, 1000)}))->tenders[0].state == domain::PaymentState::Declined);
        QVERIFY(debtsHold(bench));
    }

    void aDeclinedCardFreesWhatWasSetAside()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kNo};
        QCOMPARE(states(bench.pay(payRequest(1, {onAccount(11, 700, 1000), card(12, 300)}))->tenders),
                 std::string("voided declined"));
        QCOMPARE(owed(bench), std::int64_t{0});
        QCOMPARE(bench.store.number("SELECT SUM(held_minor) FROM credit_accounts"), std::int64_t{0});
        QVERIFY(debtsHold(bench));
    }

    void aRefundGoesBackToTheDebt()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {onAccount(11, 700, 1000)})));
        for (int i = 0; i < 2; ++i)
            QVERIFY(bench.service.refunds().refund({}, refund(1, 21, onAccount(11, 300, 0))));
        QCOMPARE(owed(bench), std::int64_t{400});
        QVERIFY(debtsHold(bench));
    }

    void aDebtIsPaidOffWithTheOrderThatPaysIt()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {onAccount(11, 700, 1000)})));
        auto request = payRequest(2, {cash(12, 500)});
        request.issues = {{testId(31), TenderKind::OnAccount, kAnna, 500}};
        for (int i = 0; i < 3; ++i)
            QVERIFY(bench.pay(request));
        QCOMPARE(owed(bench), std::int64_t{200});
        QCOMPARE(bench.store.balance("cash_drawer"), std::int64_t{500});
        QCOMPARE(bench.store.balance("account_payments"), std::int64_t{500});
        QVERIFY(debtsHold(bench));
    }

    void aGiftCardIsIssuedOnceWhenItsOrderIsPaid()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kLost};
        bench.acquirer.otherwise = [] { return kLost; };
        auto request = payRequest(1, {card(11, 2500)});
        request.issues = {giftCardFor(31, "G1", 2500)};
        QVERIFY(bench.pay(request));
        QCOMPARE(bench.service.giftCard({kStore, "G1"}).error().code, domain::ErrorCode::NotFound);
        bench.acquirer.otherwise = [] { return kYes; };
        QVERIFY(bench.service.payments().settle({}, {kStore, testId(1)}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(bench.pay(request));
        QCOMPARE(bench.value("G1"), std::string("2500/0"));
        QVERIFY(debtsHold(bench));
    }

    void aDeclinedCardIssuesNothing()
    {
        PaymentBench bench;
        bench.acquirer.answers = {kNo};
        auto request = payRequest(1, {card(11, 2500)});
        request.issues = {giftCardFor(31, "G1", 2500)};
        QVERIFY(bench.pay(request));
        QCOMPARE(bench.store.number("SELECT COUNT(*) FROM value_movements"), std::int64_t{0});
    }

    void whatWasIssuedGoesBackWithItsOrderAndWhatWasSpentIsTold()
    {
        PaymentBench bench;
        auto request = payRequest(1, {cash(11, 3000)});
        request.issues = {giftCardFor(31, "G1", 2000), {testId(32), TenderKind::OnAccount, kAnna, 1000}};
        QVERIFY(bench.pay(request));
        QCOMPARE(owed(bench), std::int64_t{-1000});
        QVERIFY(bench.pay(payRequest(2, {giftCard(12, 500, "G1")})));
        for (int i = 0; i < 2; ++i)
            QVERIFY(bench.voidOrder(1));
        QCOMPARE(bench.value("G1"), std::string("0/0"));
        QCOMPARE(owed(bench), std::int64_t{0});
        QCOMPARE(bench.store.balance("gift_card_issues"), std::int64_t{500}); // that much was given away
        QVERIFY(bench.events().find("issued_value_spent") != std::string::npos);
        QVERIFY(debtsHold(bench));
    }

    void aTipIsOwedToTheStaffUntilTheSaleIsUndone()
    {
        PaymentBench bench;
        auto request = payRequest(1, {card(11, 1000), cash(12, 148)});
        request.tip_minor = 150;
        request.rounding_minor = -2;
        QVERIFY(bench.pay(request));
        QCOMPARE(bench.store.balance("tips"), std::int64_t{-150});
        QCOMPARE(bench.store.balance("cash_rounding"), std::int64_t{2});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{-1000});
        QVERIFY(bench.store.ledgerHolds());
        QVERIFY(bench.voidOrder(1));
        QCOMPARE(bench.store.balance("tips"), std::int64_t{0});
        QCOMPARE(bench.store.balance("sales_clearing"), std::int64_t{0});
        QCOMPARE(bench.store.balance("cash_rounding"), std::int64_t{0});
        QVERIFY(bench.store.ledgerHolds());
    }

    void pointsAreBookedAtTheirValue()
    {
        PaymentBench bench;
        QCOMPARE(states(bench.pay(payRequest(1, {points(11, 400), cash(12, 600)}))->tenders),
                 std::string("captured captured"));
        QCOMPARE(bench.store.balance("loyalty_points"), std::int64_t{400});
        QVERIFY(bench.service.refunds().refund({}, refund(1, 21, points(11, 400))));
        QCOMPARE(bench.store.balance("loyalty_points"), std::int64_t{0});
        QVERIFY(debtsHold(bench));
    }

    void badExtrasAreNamed()
    {
        PaymentBench bench;
        const auto field = [&](auto change) {
            auto request = payRequest(1, {cash(11, 1000)});
            change(request);
            const auto done = bench.pay(request);
            return done ? std::string("taken") : done.error().fields.at(0).field;
        };
        using R = contract::PayRequest;
        QCOMPARE(field([](R &r) { r.tip_minor = 1001; }), std::string("tip_minor"));
        QCOMPARE(field([](R &r) { r.issues = {giftCardFor(31, "G1", 1001)}; }), std::string("issues/0/amount_minor"));
        QCOMPARE(field([](R &r) {
                     r.issues = {{testId(31), TenderKind::Cash, "x", 1}};
                 }),
                 std::string("issues/0/kind"));
        QCOMPARE(field([](R &r) { r.tenders[0].limit_minor = 1; }), std::string("tenders/0/limit_minor"));
    }

    void aBalanceTellsDebtAndCredit()
    {
        PaymentBench bench;
        QVERIFY(bench.pay(payRequest(1, {onAccount(11, 700, 1000)})));
        const auto balance = *bench.store.database->read([](db::Reader &reader) {
            return payment::customerBalance(reader, {kStore, kAnna, "EUR"});
        });
        QCOMPARE(balance.owed.amount_minor, std::int64_t{700});
        QCOMPARE(balance.store_credit.amount_minor, std::int64_t{0});
    }
};

TILLHOUSE_TEST(OnAccountTest)
#include "on_account_test.moc"
