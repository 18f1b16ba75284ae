// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;

/// Complaint 1: a confirmed sale disappears on power cut or crash.
///
/// Planted: `SaleBook::record` gives the sale to the printer and writes the journal from a timer, half a second later,
/// as the systems complained about do. Seen:
///   FAIL!  : ConfirmedSaleDisappearsTest::everySaleWhoseReceiptWasGivenReachesTheStore()
class ConfirmedSaleDisappearsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySaleWhoseReceiptWasGivenReachesTheStore()
    {
        RealShop shop;
        const auto opened = shop.open();
        QVERIFY2(opened.empty(), opened.c_str());
        RealTill till(shop, "T1");
        const auto ready = till.setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        QVERIFY(!till.cartOf({"MILK", "WINE"}).isEmpty()); // its catalogue is there
        till.line().cut();
        till.close();

        SeededRandom random;
        std::vector<std::pair<std::string, std::string>> given; // receipt number, order id
        for (int crash = 0; crash < 4; ++crash)
            sellUntilKilled(shop, till, random.between(1, 25), given);
        QVERIFY(given.size() > 4);

        till.line().mend();
        const auto again = till.restart();
        QVERIFY2(again.empty(), again.c_str());
        QTRY_COMPARE_WITH_TIMEOUT(till.waiting(), 0, 120'000);
        QCOMPARE(till.refused(), 0);
        std::set<std::string> numbers;
        for (const auto &[number, orderId] : given) {
            const auto order = shop.order(orderId);
            QVERIFY2(order, (number + " was given to a customer and is gone").c_str());
            QCOMPARE(order->receipt_number.value_or(""), number);
            QCOMPARE(order->state, domain::OrderState::Paid);
            QVERIFY2(numbers.insert(number).second, (number + " was given twice").c_str());
        }
        // A sale more per crash may be on disk than was told; none exists twice.
        QVERIFY(shop.orders().size() >= given.size() && shop.orders().size() <= given.size() + 4);
        QVERIFY(till.till().journal().verify());
    }

private:
    /// A power cut takes the till in the middle of its work.
    void sellUntilKilled(RealShop &shop, RealTill &till, std::int64_t sales,
                         std::vector<std::pair<std::string, std::string>> &given)
    {
        QProcess process;
        process.start(qEnvironmentVariable("TILLHOUSE_BIN_DIR") + QStringLiteral("/complaints_till"),
                      {till.folder(), till.line().url(), till.caFile(), QString::fromStdString(shop.cashier()),
                       QLatin1String(RealShop::kPin)});
        QByteArray told;
        while (told.count('\n') < sales && process.waitForReadyRead(60'000))
            told += process.readAllStandardOutput();
        QVERIFY2(told.count('\n') >= sales, "the till does not sell");
        process.kill();
        QVERIFY(process.waitForFinished());
        told += process.readAllStandardOutput();
        const auto lines = told.split('\n');
        for (qsizetype i = 0; i + 1 < lines.size(); ++i) {
            const auto words = lines[i].toStdString();
            given.emplace_back(words.substr(0, words.find(' ')), words.substr(words.find(' ') + 1));
        }
    }
};

TILLHOUSE_TEST(ConfirmedSaleDisappearsTest)
#include "confirmed_sale_disappears_test.moc"
