// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/order_return.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;

class OrderReturnTest : public QObject
{
    Q_OBJECT

private:
    /// Three pieces for 9.99, 19 % included, one of which came back before.
    static auto order() -> contract::Order
    {
        contract::Order order;
        order.prices_include_tax = true;
        contract::OrderLine line;
        line.line_id = "l1";
        line.quantity_milli = 3000;
        line.refunded_quantity_milli = 1000;
        line.total = {999, "EUR"};
        line.tax = {160, "EUR"};
        line.net = {839, "EUR"};
        line.taxes = {{"VAT 19 %", 190'000, 839, 160}};
        order.lines.push_back(line);
        return order;
    }

private Q_SLOTS:
    void theRestOfALineIsWhatIsLeftOfItsFigures()
    {
        const auto rest = contract::priceReturn(order(), {{"l1", 2000, true}});
        QVERIFY(rest);
        QCOMPARE(rest->totalMinor, std::int64_t{666});
        QCOMPARE(rest->netMinor + rest->taxMinor, rest->totalMinor);
        QCOMPARE(rest->lines.at(0).taxes.at(0).taxMinor, rest->taxMinor);
        QVERIFY(rest->completesOrder);
    }

    void whatCameBackDoesNotComeBackAgain()
    {
        const auto tooMuch = contract::priceReturn(order(), {{"l1", 2001, true}});
        QCOMPARE(tooMuch.error().code, domain::ErrorCode::LimitExceeded);
        QCOMPARE(contract::priceReturn(order(), {{"l2", 1, true}}).error().code, domain::ErrorCode::InvalidInput);
    }
};

TILLHOUSE_TEST(OrderReturnTest)
#include "order_return_test.moc"
