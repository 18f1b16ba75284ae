// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "pos/pay/card_payment.h"
#include "pos/pay/card_recovery.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;
using pos::CardState;

namespace
{

/// The sandbox acquirer approves and never answers.
constexpr std::int64_t kAnswerNeverSent = 999'020;

/// A card payment, with every state that the cashier was shown.
struct WatchedPayment {
    explicit WatchedPayment(RealTill &till)
        : payment(till.till().api())
    {
        QObject::connect(&payment, &pos::CardPayment::changed, &payment, [this] { shown.insert(payment.state()); });
    }

    /// Whether the cashier was ever told that no money moved.
    [[nodiscard]] auto saidFailed() const -> bool
    {
        return shown.contains(CardState::Declined) || shown.contains(CardState::Refused) ||
               shown.contains(CardState::NotReached);
    }

    pos::CardPayment payment;
    std::set<CardState> shown;
};

} // namespace

/// Complaint 8: payment outcome unknown: the card is charged and the till waits for ever, or says that it was declined
/// and the customer pays twice.
///
/// Planted: `cardStateOf` calls a payment declined that is not captured, as a till does that knows only yes and no.
/// Seen:
///   FAIL!  : PaymentOutcomeUnknownTest::theAcquirersAnswerIsLost() '!watched.saidFailed()' returned FALSE. ()
class PaymentOutcomeUnknownTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<RealShop> m_shop;
    std::unique_ptr<RealTill> m_till;

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RealShop>();
        const auto opened = m_shop->open();
        QVERIFY2(opened.empty(), opened.c_str());
        QVERIFY(m_shop->putProduct("RING", kAnswerNeverSent, "standard"));
        m_till = std::make_unique<RealTill>(*m_shop, "T1");
        const auto ready = m_till->setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        QVERIFY(m_till->cartOf({"MILK", "WINE", "RING"}).canPay());
    }

    void theAcquirersAnswerIsLost()
    {
        pos::SaleBook book(m_till->till());
        const auto request = book.recordCardIntent(m_till->cartOf({"RING"}));
        QVERIFY(request);
        WatchedPayment watched(*m_till);
        watched.payment.start(*request);
        QTRY_VERIFY_WITH_TIMEOUT(watched.payment.state() == CardState::Approved || watched.saidFailed(), 60'000);
        QVERIFY(!watched.saidFailed());
        QVERIFY(watched.shown.contains(CardState::Unknown));
        const auto sale = book.completeCard(*request, *watched.payment.order());
        QVERIFY(sale);
        QVERIFY(!sale->receipt.reference.isEmpty());
        compare(request->order_id, kAnswerNeverSent);
    }

    void theGatewaysAnswerIsLostAndTheTillStops()
    {
        std::string orderId;
        {
            pos::SaleBook book(m_till->till());
            const auto request = book.recordCardIntent(m_till->cartOf({"WINE"}));
            QVERIFY(request);
            orderId = request->order_id;
            WatchedPayment watched(*m_till);
            m_till->line().loseAnswers(1);
            watched.payment.start(*request);
            QTRY_COMPARE_WITH_TIMEOUT(m_till->line().lossesLeft(), 0, 60'000);
            m_till->line().cut();
            QTRY_VERIFY_WITH_TIMEOUT(watched.payment.state() == CardState::Unknown || watched.saidFailed(), 60'000);
            QVERIFY(!watched.saidFailed());
        }
        const auto again = m_till->restart();
        QVERIFY2(again.empty(), again.c_str());
        QCOMPARE(m_till->till().journal().openIntents().size(), std::size_t{1});
        m_till->line().mend();
        pos::SaleBook book(m_till->till());
        pos::CardRecovery recovery(m_till->till(), book);
        bool completed = false;
        connect(&recovery, &pos::CardRecovery::completed, this, [&] { completed = true; });
        connect(&m_till->till().session(), &client::Session::signedIn, &recovery, &pos::CardRecovery::askNow);
        recovery.start();
        QTRY_VERIFY_WITH_TIMEOUT(completed, 60'000);
        compare(orderId, 899);
    }

    void nothingIsLeftOpen()
    {
        QVERIFY(m_till->till().journal().openIntents().empty());
        const auto verified = m_shop->verified({m_till->journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }

    void cleanupTestCase()
    {
        m_till.reset();
        m_shop.reset();
    }

private:
    /// Paid, known to the till, and charged once.
    void compare(const std::string &orderId, std::int64_t minor)
    {
        const auto order = m_shop->order(orderId);
        QVERIFY(order);
        QCOMPARE(order->state, domain::OrderState::Paid);
        QCOMPARE(order->paid.amount_minor, minor);
        QCOMPARE(m_shop->charges(minor), 1);
        const auto document = m_till->till().journal().find(orderId);
        QVERIFY(document);
        QCOMPARE(document->state, client::DeliveryState::Acknowledged);
    }
};

TILLHOUSE_TEST(PaymentOutcomeUnknownTest)
#include "payment_outcome_unknown_test.moc"
