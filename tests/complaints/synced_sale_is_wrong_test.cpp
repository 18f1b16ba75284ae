// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <set>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::TenderKind;

namespace
{

/// The taxes of an order's lines, summed as a receipt shows them: base and tax by name and rate.
using TaxTable = std::map<std::pair<std::string, std::int64_t>, std::pair<std::int64_t, std::int64_t>>;

auto taxesOf(const contract::Order &order) -> TaxTable
{
    TaxTable table;
    for (const auto &line : order.lines) {
        for (const auto &tax : line.taxes) {
            auto &[base, amount] = table[{tax.name, tax.rate_ppm}];
            base += tax.base_minor;
            amount += tax.amount_minor;
        }
    }
    std::erase_if(table, [](const auto &row) { return row.second == std::pair<std::int64_t, std::int64_t>{}; });
    return table;
}

auto taxesOf(const pos::Receipt &receipt) -> TaxTable
{
    TaxTable table;
    for (const auto &tax : receipt.taxes)
        table[{tax.name.toStdString(), tax.ratePpm}] = {tax.baseMinor, tax.taxMinor};
    return table;
}

} // namespace

/// Complaint 4: a synced sale is wrong: its taxes or discounts are dropped, it is left partly paid.
///
/// Planted: `basketLine` of the order service takes the taxes that inventory knows now instead of those of the receipt.
/// Seen:
///   FAIL!  : SyncedSaleIsWrongTest::whatArrivesIsWhatTheReceiptSaysToTheCent() Compared values are not the same
///      Actual   : taxesOf(*order)
///      Expected : taxesOf(receipt)
class SyncedSaleIsWrongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatArrivesIsWhatTheReceiptSaysToTheCent()
    {
        RealShop shop;
        const auto opened = shop.open();
        QVERIFY2(opened.empty(), opened.c_str());
        RealTill till(shop, "T1");
        const auto ready = till.setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        QVERIFY(till.cartOf({"MILK", "WINE", "PEN"}).canPay());
        till.line().cut();
        const auto sales = sellOddThings(till);
        QCOMPARE(sales.size(), std::size_t{4});

        // Meanwhile the shop's prices and taxes change. What the customer has paid does not.
        QVERIFY(shop.putProduct("WINE", 1099, "food"));
        QVERIFY(shop.putProduct("PEN", 49, "standard"));
        till.line().mend();
        QTRY_COMPARE_WITH_TIMEOUT(till.waiting(), 0, 60'000);
        QCOMPARE(till.refused(), 0);
        for (const auto &sale : sales)
            compare(shop, sale);
        const auto verified = shop.verified({till.journalFile()});
        QVERIFY2(verified.empty(), verified.c_str());
    }

private:
    static auto sellOddThings(RealTill &till) -> std::vector<pos::FinishedSale>
    {
        std::vector<pos::FinishedSale> sales;
        pos::SaleBook book(till.till());
        const auto sell = [&](const pos::Cart &cart, const std::vector<domain::Tender> &tenders) {
            auto sale = book.record(cart, tenders);
            if (!sale)
                return qWarning("%s", sale.error().detail.c_str());
            sales.push_back(std::move(*sale));
        };
        auto discounted = till.cartOf({"WINE", "PEN", "MILK"});
        (void)discounted.setQuantity(0, 3000);
        (void)discounted.setDiscount(0, {domain::DiscountKind::Percent, 125'000}); // 12.5 % of 26.97
        (void)discounted.setDiscount(2, {domain::DiscountKind::Amount, 20});
        sell(discounted, {{TenderKind::Cash, 10'000}}); // and change

        auto weighed = till.cartOf({"MILK", "PEN"});
        (void)weighed.setQuantity(0, 1'337);
        (void)weighed.setUnitPrice(1, 29);
        sell(weighed, {{TenderKind::Cash, weighed.priced().totalMinor}});

        auto split = till.cartOf({"WINE", "WINE", "MILK"});
        sell(split, {{TenderKind::Manual, 1'000}, {TenderKind::Cash, 1'000}});

        auto takenOff = till.cartOf({"PEN", "MILK", "WINE"});
        takenOff.voidLine(1);
        (void)takenOff.setDiscount(2, {domain::DiscountKind::Percent, 333'333});
        sell(takenOff, {{TenderKind::Manual, takenOff.priced().totalMinor}});
        return sales;
    }

    static void compare(RealShop &shop, const pos::FinishedSale &sale)
    {
        const auto &receipt = sale.receipt;
        const auto order = shop.order(sale.request.order_id);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->state, domain::OrderState::Paid);
        QCOMPARE(order->total.amount_minor, receipt.totalMinor);
        QCOMPARE(order->paid.amount_minor, receipt.totalMinor);
        QCOMPARE(order->discount.amount_minor, receipt.discountMinor);
        QCOMPARE(taxesOf(*order), taxesOf(receipt));
        QCOMPARE(order->lines.size(), receipt.lines.size());
        for (std::size_t i = 0; i < receipt.lines.size(); ++i) {
            const auto &line = order->lines[i];
            const auto &printed = receipt.lines[i];
            QCOMPARE(line.name, printed.name.toStdString());
            QCOMPARE(line.quantity_milli, printed.quantityMilli);
            QCOMPARE(line.unit_price.amount_minor, printed.unitPriceMinor);
            QCOMPARE(line.gross.amount_minor, printed.grossMinor);
            QCOMPARE(line.discount.amount_minor, printed.discountMinor);
        }
        compareTenders(*order, receipt);
        compareExceptions(*order);
    }

    static void compareTenders(const contract::Order &order, const pos::Receipt &receipt)
    {
        QCOMPARE(order.tenders.size(), receipt.tenders.size());
        std::int64_t change = 0;
        for (std::size_t i = 0; i < receipt.tenders.size(); ++i) {
            const auto &tender = order.tenders[i];
            QCOMPARE(tender.state, domain::PaymentState::Captured);
            QCOMPARE(pos::tenderName(tender.kind), receipt.tenders[i].name);
            QCOMPARE(tender.tendered.value_or(tender.amount).amount_minor, receipt.tenders[i].amountMinor);
            change += tender.change ? tender.change->amount_minor : 0;
        }
        QCOMPARE(change, receipt.changeMinor);
    }

    /// That the prices were others by then is for a person to see; it changed no figure.
    static void compareExceptions(const contract::Order &order)
    {
        std::set<std::string> codes;
        for (const auto &exception : order.exceptions)
            codes.insert(exception.code);
        const auto sold = [&](const char *sku) {
            return std::ranges::any_of(order.lines, [sku](const auto &line) { return line.sku == sku; });
        };
        QCOMPARE(codes.contains("tax_differs"), sold("WINE"));
        QCOMPARE(codes.contains("price_differs"), sold("WINE") || sold("PEN"));
        QVERIFY(!codes.contains("journal_broken") && !codes.contains("journal_unsigned"));
    }
};

TILLHOUSE_TEST(SyncedSaleIsWrongTest)
#include "synced_sale_is_wrong_test.moc"
