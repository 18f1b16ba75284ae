// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_sales.h"

#include "domain/time_text.h"
#include "domain/uuid.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace tillhouse;
using namespace tillhouse::ctl;

class DemoSalesTest : public QObject
{
    Q_OBJECT

    // Friday, 2026-11-20, 21:30 UTC: the shop has closed.
    static constexpr std::int64_t kNow = 1'795'210'200'000;
    std::vector<DemoProduct> m_products = demoCatalogue(kDemoSeed);

    auto sales(std::int64_t now = kNow) const { return demoSales(kDemoStores[0], m_products, now, 42); }

private Q_SLOTS:
    void thirtyDaysAreSoldAndNothingInTheFuture()
    {
        std::map<std::int64_t, int> days;
        for (const auto &sale : sales()) {
            QVERIFY(sale.soldAtMs < kNow);
            ++days[sale.soldAtMs / domain::kMsPerDay];
        }
        QCOMPARE(days.size(), std::size_t{kDemoDays});
        QVERIFY(sales().size() > 1000);
    }

    void saturdaysAreBusierThanSundaysAndNoonThanMorning()
    {
        std::array<int, 7> weekdays{};
        std::array<int, 24> hours{};
        for (const auto &sale : sales()) {
            ++weekdays[static_cast<std::size_t>(sale.soldAtMs / domain::kMsPerDay % 7)];
            ++hours[static_cast<std::size_t>(sale.soldAtMs % domain::kMsPerDay / 3'600'000)];
        }
        QVERIFY(weekdays[2] > weekdays[3] * 3 / 2); // 1970-01-01 was a Thursday
        QVERIFY(hours[17] > hours[8]);
        QCOMPARE(hours[3], 0);
    }

    void earlyInTheMorningTheLastMinutesHaveSalesToo()
    {
        const auto early = kNow / domain::kMsPerDay * domain::kMsPerDay + 3'600'000;
        const auto made = sales(early);
        QVERIFY(std::count_if(made.begin(), made.end(),
                              [&](const DemoSale &sale) { return sale.soldAtMs > early - 3'600'000; }) >= 5);
    }

    void theSameSeedMakesTheSameSalesDownToTheIds()
    {
        const auto a = sales();
        const auto b = sales();
        QCOMPARE(a.size(), b.size());
        for (std::size_t i = 0; i < a.size(); ++i) {
            QCOMPARE(a[i].orderId, b[i].orderId);
            QCOMPARE(a[i].totalMinor, b[i].totalMinor);
            QCOMPARE(a[i].receiptNumber, b[i].receiptNumber);
        }
    }

    void everyIdIsAUuidV7AndOccursOnce()
    {
        std::set<std::string> seen;
        std::set<std::string> receipts;
        for (const auto &sale : sales()) {
            QVERIFY(domain::isUuidV7Text(sale.orderId));
            QVERIFY(seen.insert(sale.orderId).second && seen.insert(sale.tenderId).second);
            for (const auto &line : sale.lines)
                QVERIFY(seen.insert(line.lineId).second);
            QVERIFY(receipts.insert(sale.receiptNumber).second);
            if (sale.refund)
                QVERIFY(seen.insert(sale.refund->refundId).second && sale.refund->line < sale.lines.size());
        }
    }

    void cashCoversTheTotalAndOnlyWeighedGoodsAreSoldInParts()
    {
        int refunds = 0;
        for (const auto &sale : sales()) {
            QVERIFY(!sale.lines.empty());
            QVERIFY(sale.tenderedMinor >= sale.totalMinor);
            for (const auto &line : sale.lines) {
                QVERIFY(line.quantityMilli > 0);
                QVERIFY(m_products[line.product].weighed || line.quantityMilli % 1000 == 0);
            }
            refunds += sale.refund ? 1 : 0;
        }
        QVERIFY(refunds > 5 && refunds < 100);
    }

    void theOpeningStockCoversEverySale()
    {
        const auto made = sales();
        auto stock = openingStock(made, m_products, 7);
        for (const auto &sale : made) {
            for (const auto &line : sale.lines)
                stock[line.product] -= line.quantityMilli;
        }
        QVERIFY(std::all_of(stock.begin(), stock.end(), [](std::int64_t left) { return left >= 0; }));
        QVERIFY(std::any_of(stock.begin(), stock.end(), [](std::int64_t left) { return left < 5000; }));
    }
};

TILLHOUSE_TEST(DemoSalesTest)
#include "demo_sales_test.moc"
