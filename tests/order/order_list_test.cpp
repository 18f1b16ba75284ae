// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_list.h"

#include "domain/time_text.h"
#include "order/day_totals.h"
#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::OrderState;
using domain::PaymentState;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;

namespace
{

auto list(OrderFixture &f, const contract::ListOrdersRequest &request) -> domain::Result<contract::OrderPage>
{
    return f.database().read([&](db::Reader &reader) { return order::listOrders(reader, request); });
}

auto receipts(const domain::Result<contract::OrderPage> &page) -> std::vector<std::string>
{
    std::vector<std::string> numbers;
    for (const auto &order : page->orders)
        numbers.push_back(order.receipt_number.value_or(""));
    return numbers;
}

auto soldAt(int n, std::string time) -> contract::PlaceOrderRequest
{
    auto request = sale({n, n});
    request.checkout.sold_at = std::move(time);
    return request;
}

} // namespace

class OrderListTest : public QObject
{
    Q_OBJECT

private:
    OrderFixture m_shop;

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_shop.place(soldAt(1, "2026-02-22T09:00:00.000Z")));
        QVERIFY(m_shop.place(soldAt(2, "2026-03-01T09:15:00.000Z")));
        QVERIFY(m_shop.place(soldAt(3, "2026-03-01T09:45:00.000Z")));
        auto differs = soldAt(4, "2026-03-01T23:59:59.999Z");
        differs.reservation->lines[0].price.amount_minor = 1;
        differs.checkout.till_id = "till-2";
        QVERIFY(m_shop.place(differs));
        m_shop.payments.cardState = PaymentState::Declined;
        QVERIFY(m_shop.place(sale({5, 1, 100, 1000, domain::TenderKind::Card})));
    }

    void theNewestSaleComesFirst()
    {
        const std::vector<std::string> all{"T1-100004", "T1-100005", "T1-100003", "T1-100002", "T1-100001"};
        QCOMPARE(receipts(list(m_shop, {"s1", {}, {}, {}, {}, {}, {}})), all);
        QVERIFY(list(m_shop, {"s2", {}, {}, {}, {}, {}, {}})->orders.empty());
    }

    void pagesFollowEachOtherWithoutGapOrRepeat()
    {
        contract::ListOrdersRequest request{"s1", {}, {}, {}, {}, {}, 2};
        std::vector<std::string> seen;
        int pages = 0;
        do {
            const auto page = list(m_shop, request);
            QVERIFY(page);
            for (const auto &number : receipts(page))
                seen.push_back(number);
            request.cursor = page->next_cursor;
            ++pages;
        } while (request.cursor);
        QCOMPARE(pages, 3);
        QCOMPARE(seen.size(), std::size_t{5});
        QCOMPARE(std::set<std::string>(seen.begin(), seen.end()).size(), std::size_t{5});
    }

    void filtersNarrowTheList()
    {
        using Numbers = std::vector<std::string>;
        QCOMPARE(receipts(list(m_shop, {"s1", "T1-100003", {}, {}, {}, {}, {}})), (Numbers{"T1-100003"}));
        QCOMPARE(list(m_shop, {"s1", "T1-", {}, {}, {}, {}, {}})->orders.size(), std::size_t{5});
        QCOMPARE(list(m_shop, {"s1", "T2", {}, {}, {}, {}, {}})->orders.size(), std::size_t{0});
        QCOMPARE(receipts(list(m_shop, {"s1", {}, OrderState::Cancelled, {}, {}, {}, {}})), (Numbers{"T1-100005"}));
        QCOMPARE(receipts(list(m_shop, {"s1", {}, {}, "2026-02-22", {}, {}, {}})), (Numbers{"T1-100001"}));
        QCOMPARE(list(m_shop, {"s1", {}, {}, "2026-03-01", {}, {}, {}})->orders.size(), std::size_t{4});
        QCOMPARE(receipts(list(m_shop, {"s1", {}, {}, {}, "till-2", {}, {}})), (Numbers{"T1-100004"}));
    }

    void anOrderIsFoundByItsIdToo()
    {
        const auto id = tillhouse::testing::testId('o', 3);
        QCOMPARE(receipts(list(m_shop, {"s1", id, {}, {}, {}, {}, {}})), (std::vector<std::string>{"T1-100003"}));
    }

    void aStrangeCursorIsRefused()
    {
        for (const char *cursor : {"x", "_", "12_", "12_x", "x_017f22e2-79b0-7cc3-98c4-dc0c0c07398f"}) {
            const auto page = list(m_shop, {"s1", {}, {}, {}, {}, cursor, {}});
            QVERIFY2(!page, cursor);
            QCOMPARE(page.error().fields.at(0).field, std::string("cursor"));
        }
    }

    void theDayIsTheSumOfItsOrders()
    {
        const auto summary = m_shop.database().read([](db::Reader &reader) -> domain::Result<contract::DaySummary> {
            return order::daySummary(reader, "s1", *domain::parseDay("2026-03-01"));
        });
        QVERIFY(summary);
        QCOMPARE(summary->currency, std::string("EUR"));
        QCOMPARE(summary->today.orders, std::int64_t{3});
        QCOMPARE(summary->today.lines, std::int64_t{9});
        QCOMPARE(summary->today.sales_minor, std::int64_t{9 * 199});
        QCOMPARE(summary->today.tax_minor, std::int64_t{9 * 32});
        QCOMPARE(summary->week_before.orders, std::int64_t{1});
        QCOMPARE(summary->exceptions, std::int64_t{1});
        QCOMPARE(summary->hours.size(), std::size_t{2});
        QCOMPARE(summary->hours[0].hour, std::int64_t{9});
        QCOMPARE(summary->hours[0].orders, std::int64_t{2});
        QCOMPARE(summary->hours[0].sales_minor, std::int64_t{5 * 199});
        QCOMPARE(summary->hours[1].hour, std::int64_t{23});
    }

    void aDayWithoutSalesHasZeros()
    {
        const auto summary = m_shop.database().read([](db::Reader &reader) -> domain::Result<contract::DaySummary> {
            return order::daySummary(reader, "s9", *domain::parseDay("2026-03-01"));
        });
        QCOMPARE(summary->today.orders, std::int64_t{0});
        QCOMPARE(summary->currency, std::string("XXX"));
    }
};

TILLHOUSE_TEST(OrderListTest)
#include "order_list_test.moc"
