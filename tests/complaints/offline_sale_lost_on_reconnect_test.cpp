// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Complaint 2: paid offline, lost on reconnect: the order comes back as a draft, its payment is gone.
///
/// Planted: `SalesQueue::settle` takes what was sent for delivered, whether or not an answer came. Seen:
///   FAIL!  : OfflineSaleLostOnReconnectTest::everySalePaidOfflineArrivesPaidHoweverOftenTheLineBreaks()
///   'order' returned FALSE. (a sale that was paid is gone)
/// It is seen because requests are lost too, and so many: where only answers or one request are, the network library's own
/// repeats hide it.
class OfflineSaleLostOnReconnectTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySalePaidOfflineArrivesPaidHoweverOftenTheLineBreaks()
    {
        RealShop shop;
        const auto opened = shop.open();
        QVERIFY2(opened.empty(), opened.c_str());
        RealTill till(shop, "T1");
        const auto ready = till.setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        QVERIFY(till.cartOf({"MILK", "WINE", "PEN"}).canPay()); // its catalogue is there
        till.line().cut();
        std::vector<pos::FinishedSale> sales;
        for (int i = 0; i < 6; ++i) {
            auto sale = till.sell(i % 2 == 0 ? std::vector<std::string>{"MILK", "WINE"}
                                             : std::vector<std::string>{"PEN", "PEN", "MILK"});
            QVERIFY2(sale, sale ? "" : sale.error().detail.c_str());
            sales.push_back(std::move(*sale));
        }
        const auto again = till.restart(); // and the program ends before the line is back
        QVERIFY2(again.empty(), again.c_str());
        QCOMPARE(till.waiting(), 6);

        for (int breaks = 0; breaks < 2; ++breaks) {
            const auto before = till.waiting();
            till.line().mend();
            QTRY_VERIFY_WITH_TIMEOUT(till.waiting() < before, 60'000);
            till.line().cut();
        }
        till.line().loseRequests(5); // each is tried a few times before the till hears of it
        till.line().mend();
        QTRY_COMPARE_WITH_TIMEOUT(till.line().requestLossesLeft(), 0, 60'000);
        till.line().loseAnswers(1);
        QTRY_COMPARE_WITH_TIMEOUT(till.waiting(), 0, 60'000);
        QCOMPARE(till.line().lossesLeft(), 0);
        QCOMPARE(till.refused(), 0);
        for (const auto &sale : sales)
            compare(shop, sale);
        QCOMPARE(shop.orders().size(), sales.size());
        const auto verified = shop.verified({till.journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }

private:
    static void compare(RealShop &shop, const pos::FinishedSale &sale)
    {
        const auto order = shop.order(sale.request.order_id);
        QVERIFY2(order, "a sale that was paid is gone");
        QCOMPARE(order->state, domain::OrderState::Paid);
        QCOMPARE(order->paid.amount_minor, sale.receipt.totalMinor);
        QCOMPARE(order->tenders.size(), std::size_t{1});
        QCOMPARE(order->tenders[0].state, domain::PaymentState::Captured);
        QCOMPARE(order->receipt_number.value_or(""), sale.receipt.number.toStdString());
    }
};

TILLHOUSE_TEST(OfflineSaleLostOnReconnectTest)
#include "offline_sale_lost_on_reconnect_test.moc"
