// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/ids.h"
#include "complaints/real_till.h"
#include "pos/refund/exchange_code.h"
#include "support/test_registry.h"

#include <QProcess>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// What an exchange must never be: half of one. A real till is killed with SIGKILL at each moment between the refund
/// and the sale, and another process goes on from its folder, against the real services.
///
/// Planted: the refund's id was made when it was written down, not when the goods were chosen, so that nobody found it
/// again after the restart. Seen:
///   FAIL!  : ExchangeTest::whateverMomentTheTillIsKilledItHappensOnce(written) Compared values are not the same
///   Actual   (run(QStringLiteral("none"))): 8
class ExchangeTest : public QObject
{
    Q_OBJECT

private:
    static constexpr int kPatienceMs = 120'000;

    std::unique_ptr<RealShop> m_shop;
    std::unique_ptr<RealTill> m_till;

    /// Sells one and attaches its return to the open cart, beside what is taken instead; what comes back is kept.
    auto choose(const std::string &sold, const std::string &instead) -> pos::CartExchange
    {
        const auto sale = m_till->sell({sold});
        if (!sale || !QTest::qWaitFor([this] { return m_till->waiting() == 0; }, kPatienceMs))
            return {};
        return attach(sale->request.order_id, instead);
    }

    auto attach(const std::string &orderId, const std::string &instead) -> pos::CartExchange
    {
        const auto order = m_shop->order(orderId);
        if (!order)
            return {};
        pos::CartExchange exchange;
        exchange.order_id = order->order_id;
        exchange.receipt_number = order->receipt_number.value_or("");
        exchange.refund_id = client::newId();
        exchange.code = pos::exchangeCode(exchange.refund_id);
        exchange.reason = "wrong product";
        exchange.lines = {{order->lines[0].line_id, 1000, true}};
        exchange.what = order->lines[0].name;
        exchange.value_minor = order->lines[0].total.amount_minor;
        pos::SalesDesk desk(m_till->till());
        while (!desk.cart().isEmpty() || desk.cart().exchange())
            desk.voidBasket();
        const auto product = m_till->till().catalogue().findByCode(instead);
        if (!product || !desk.put({*product, instead}, pos::Cart::kOneMilli))
            return {};
        desk.setExchange(exchange);
        return exchange;
    }

    /// Runs the till's process on the folder; its exit code, or -1 if it was killed.
    auto run(const QString &moment) -> int
    {
        const auto folder = m_till->folder();
        const auto options = m_till->options();
        m_till->close();
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(qEnvironmentVariable("TILLHOUSE_BIN_DIR") + QStringLiteral("/complaints_exchange_till"),
                      {folder, options.server, options.caFile, QString::fromStdString(m_shop->cashier()),
                       QString::fromLatin1(RealShop::kPin), moment});
        const bool ended = QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, kPatienceMs);
        return !ended ? -2 : process.exitStatus() == QProcess::CrashExit ? -1 : process.exitCode();
    }

    auto balance(const std::string &code) -> std::int64_t
    {
        const auto card =
            m_shop->gateway().call(contract::kGetGiftCard, m_shop->admin().context(), {RealShop::kStore, code});
        return card ? card->balance.amount_minor + card->held.amount_minor : -1;
    }

    /// The new sale of an exchange; there is exactly one, or nothing is returned.
    auto saleOf(const pos::CartExchange &exchange) -> std::optional<contract::Order>
    {
        std::optional<contract::Order> found;
        for (const auto &summary : m_shop->orders()) {
            const auto order = m_shop->order(summary.order_id);
            if (!order || order->exchange_of != exchange.refund_id || order->state == domain::OrderState::Cancelled)
                continue;
            if (found)
                return std::nullopt;
            found = *order;
        }
        return found;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RealShop>();
        const auto opened = m_shop->open();
        QVERIFY2(opened.empty(), opened.c_str());
        m_till = std::make_unique<RealTill>(*m_shop, "T1");
        const auto ready = m_till->setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        QVERIFY(m_till->cartOf({"MILK", "WINE"}).canPay());
    }

    void whateverMomentTheTillIsKilledItHappensOnce_data()
    {
        QTest::addColumn<QString>("moment");
        for (const auto *moment : {"written", "booked", "intended", "approved"})
            QTest::newRow(moment) << QString::fromLatin1(moment);
    }

    void whateverMomentTheTillIsKilledItHappensOnce()
    {
        QFETCH(const QString, moment);
        const auto exchange = choose("MILK", "WINE");
        QVERIFY(!exchange.refund_id.empty());
        const auto milk = m_shop->moved("MILK");
        const auto wine = m_shop->moved("WINE");
        QCOMPARE(run(moment), -1);
        QCOMPARE(run(QStringLiteral("none")), 0);
        const auto again = m_till->restart();
        QVERIFY2(again.empty(), again.c_str());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->waiting(), 0, kPatienceMs);
        const auto before = *m_shop->order(exchange.order_id);
        QCOMPARE(before.refunds.size(), std::size_t{1});
        QCOMPARE(before.refunds[0].refund_id, exchange.refund_id);
        QCOMPARE(before.refunds[0].state, domain::PaymentState::Refunded);
        QCOMPARE(before.state, domain::OrderState::Refunded);
        const auto sale = saleOf(exchange);
        QVERIFY(sale);
        QCOMPARE(before.refunds[0].exchanged_for, std::optional(sale->order_id));
        QCOMPARE(sale->total.amount_minor, std::int64_t{899});
        QCOMPARE(sale->tenders.size(), std::size_t{2});
        QCOMPARE(sale->tenders[0].amount.amount_minor, std::int64_t{119});
        QCOMPARE(sale->tenders[1].amount.amount_minor, std::int64_t{780});
        QCOMPARE(balance(exchange.code), std::int64_t{0});
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->moved("MILK") - milk, std::int64_t{1000}, kPatienceMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_shop->moved("WINE") - wine, std::int64_t{-1000}, kPatienceMs);
    }

    void whatIsMoreThanTheNewGoodsGoesBackInCash()
    {
        const auto exchange = choose("WINE", "MILK");
        QCOMPARE(run(QStringLiteral("booked")), -1);
        QCOMPARE(run(QStringLiteral("none")), 0);
        QVERIFY(m_till->restart().empty());
        QTRY_COMPARE_WITH_TIMEOUT(m_till->waiting(), 0, kPatienceMs);
        const auto before = *m_shop->order(exchange.order_id);
        QCOMPARE(before.refunds.at(0).tenders,
                 (std::vector<contract::RefundTender>{{domain::TenderKind::Cash, {780, "EUR"}},
                                                      {domain::TenderKind::GiftCard, {119, "EUR"}}}));
        QCOMPARE(saleOf(exchange)->tenders.size(), std::size_t{1});
        QCOMPARE(balance(exchange.code), std::int64_t{0});
        // The receipt, printed again from the journal, says both.
        const auto receipt = pos::SaleBook(m_till->till()).reprint(saleOf(exchange)->receipt_number.value_or(""));
        QVERIFY(receipt && receipt->returned);
        QCOMPARE(receipt->returned->givenBack.at(0).amountMinor, std::int64_t{780});
    }

    void goodsThatCameBackAlreadyAreNotTakenBackAgain()
    {
        const auto first = choose("MILK", "WINE");
        QCOMPARE(run(QStringLiteral("none")), 0);
        QVERIFY(m_till->restart().empty());
        const auto second = attach(first.order_id, "WINE");
        QVERIFY(!second.refund_id.empty());
        QCOMPARE(run(QStringLiteral("none")), 7);
        QVERIFY(m_till->restart().empty());
        QCOMPARE(m_shop->order(first.order_id)->refunds.size(), std::size_t{1});
        QVERIFY(!saleOf(second));
        QCOMPARE(balance(second.code), std::int64_t{-1}); // nobody knows that code
    }

    void everyBookAgrees()
    {
        const auto verified = m_shop->verified({m_till->journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }

    void cleanupTestCase()
    {
        m_till.reset();
        m_shop.reset();
    }
};

TILLHOUSE_TEST(ExchangeTest)
#include "exchange_test.moc"
