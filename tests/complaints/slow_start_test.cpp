// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/real_till.h"
#include "support/statement_counter.h"
#include "support/test_registry.h"

#include "client/catalogue/catalogue_writer.h"
#include "pos/frame/main_window.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

constexpr std::int64_t kFewProducts = 300;
constexpr std::int64_t kManyProducts = 30'000;
constexpr std::int64_t kPage = 5'000;

auto skuOf(std::int64_t number) -> std::string
{
    return "SKU-" + std::to_string(number);
}

auto productOf(std::int64_t number) -> contract::Product
{
    static constexpr const char *kKinds[] = {"Milk", "Bread", "Coffee", "Soap", "Paper", "Candles", "Apples"};
    contract::Product product;
    product.store_id = RealShop::kStore;
    product.sku = skuOf(number);
    product.name = std::string(kKinds[number % 7]) + " of shelf " + std::to_string(number / 7);
    product.department = "Department " + std::to_string(number % 20);
    product.price = {100 + number % 900, "EUR"};
    product.tax_category = "food";
    product.tax_rates = {{"VAT 7 %", 70'000}};
    product.version = 1;
    product.updated_at = "2026-03-01T12:00:00Z";
    return product;
}

/// A new copy with so many products, searchable as after a first synchronisation, unless it is `broken` off before.
auto writeCopy(const QString &file, std::int64_t products, bool broken = false) -> bool
{
    for (const auto *part : {"", "-wal", "-shm"})
        QFile::remove(file + QLatin1String(part));
    const auto writer = client::CatalogueWriter::open(file, RealShop::kStore);
    if (!writer)
        return false;
    for (std::int64_t from = 0; from < products; from += kPage) {
        contract::ChangePage page;
        for (auto number = from; number < std::min(products, from + kPage); ++number)
            page.products.push_back(productOf(number));
        page.next_since = from + static_cast<std::int64_t>(page.products.size());
        page.has_more = broken || page.next_since < products;
        if (!(*writer)->apply(page))
            return false;
    }
    for (bool more = !broken; more;) {
        const auto indexed = (*writer)->index(true);
        if (!indexed)
            return false;
        more = *indexed;
    }
    return true;
}

} // namespace

/// Complaint 7: a till with many products takes from minutes to half an hour to open, because it reads all of them
/// first, or sells nothing before the last one has come.
/// Caught: all products read when the copy is opened, or for a search; a product not found before the copy is whole.
class SlowStartTest : public QObject
{
    Q_OBJECT

private:
    StatementCounter m_counter; ///< from before a till opens its files
    std::unique_ptr<RealShop> m_shop;

    /// Opens the till and its window on a copy with so many products, without the server, and does what a cashier does
    /// first.
    auto firstMinute(RealTill &till, std::int64_t products) -> StatementCounter::Work
    {
        till.close();
        if (!writeCopy(till.folder() + QStringLiteral("/catalogue.sqlite"), products))
            return {};
        (void)m_counter.take();
        if (!till.restart().empty())
            return {};
        pos::MainWindow window(till.till());
        window.show();
        QCoreApplication::processEvents();
        const auto &catalogue = till.till().catalogue();
        const bool found = catalogue.findByCode(skuOf(products - 1)) && !catalogue.search(QStringLiteral("mil")).empty() &&
                           !catalogue.browse("Department 7", 20).empty();
        return found ? m_counter.take() : StatementCounter::Work();
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_shop = std::make_unique<RealShop>();
        const auto opened = m_shop->open();
        QVERIFY2(opened.empty(), opened.c_str());
    }
    void cleanupTestCase() { m_shop.reset(); }

    void aTillWithThirtyThousandProductsOpensLikeOneWithThreeHundred()
    {
        RealTill till(*m_shop, "T1");
        const auto ready = till.setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        till.line().cut();
        const auto few = firstMinute(till, kFewProducts);
        const auto many = firstMinute(till, kManyProducts);
        QVERIFY(few.statements > 0);
        QVERIFY(many.statements > 0);
        QCOMPARE(many.statements, few.statements);
        QVERIFY2(
            many.steps <= few.steps + few.steps / 5,
            qPrintable(
                QStringLiteral("%1 steps with few products, %2 with very many").arg(few.steps).arg(many.steps)));
    }

    void aProductThatHasComeIsSoldWhileTheOthersAreOnTheirWay()
    {
        RealTill till(*m_shop, "T2");
        const auto ready = till.setUp();
        QVERIFY2(ready.empty(), ready.c_str());
        till.line().cut(); // in the middle of the first copy
        till.close();
        QVERIFY(writeCopy(till.folder() + QStringLiteral("/catalogue.sqlite"), kPage, true));
        const auto started = till.restart();
        QVERIFY2(started.empty(), started.c_str());
        QVERIFY(!till.till().catalogue().isWhole());
        const auto sold = till.sell({skuOf(0), skuOf(kPage - 1)});
        QVERIFY(sold);
        QCOMPARE(sold->receipt.lines.size(), std::size_t{2});
        QCOMPARE(sold->receipt.totalMinor, productOf(0).price.amount_minor + productOf(kPage - 1).price.amount_minor);
    }
};

TILLHOUSE_TEST(SlowStartTest)
#include "slow_start_test.moc"
