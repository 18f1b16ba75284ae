// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/catalogue_writer.h"
#include "client/catalogue/local_catalogue.h"
#include "client/doomed_process.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;
using tillhouse::testing::dyingAt;
using tillhouse::testing::TellLine;

namespace
{

constexpr std::int64_t kProducts = 240;
constexpr std::int64_t kPage = 40;

auto barcodeOf(std::int64_t number) -> std::string
{
    return std::to_string(2'000'000'000'000 + number);
}

/// Product `number` is change `number`, counted from 1, as in a store that was just imported.
auto pageAfter(std::int64_t since) -> contract::ChangePage
{
    contract::ChangePage page;
    for (auto number = since + 1; number <= std::min(since + kPage, kProducts); ++number) {
        contract::Product product;
        product.store_id = "s1";
        product.sku = "SKU-" + std::to_string(number);
        product.name = "Product " + std::to_string(number);
        product.department = "Goods";
        product.barcodes = {barcodeOf(number)};
        product.price = {100 + number, "EUR"};
        product.tax_category = "food";
        product.version = 1;
        product.updated_at = "2026-03-01T12:00:00Z";
        page.products.push_back(product);
    }
    page.next_since = std::min(since + kPage, kProducts);
    page.has_more = page.next_since < kProducts;
    return page;
}

/// Goes on from where the file is until the copy is whole; false if anything was refused.
auto copyTheRest(const QString &file) -> bool
{
    const auto writer = CatalogueWriter::open(file, "s1");
    if (!writer || !(*writer)->expect(kProducts))
        return false;
    while ((*writer)->cursor() < kProducts)
        if (!(*writer)->apply(pageAfter((*writer)->cursor())))
            return false;
    for (;;) {
        const auto more = (*writer)->index(true);
        if (!more || !*more)
            return more.hasValue();
    }
}

/// A first copy in a process of its own that dies at the given point of writing. True if it came to its end.
auto copyThatDiesAt(const QString &file, int point) -> bool
{
    std::vector<std::string> told;
    return dyingAt(
        point,
        [&](const TellLine &) {
            if (!copyTheRest(file))
                std::_Exit(1);
        },
        told);
}

/// What must be true of a copy that was left alone at any moment: it has the products up to its cursor, each with its
/// code, and no other. "" if it is.
auto faultOf(const LocalCatalogue &copy) -> std::string
{
    const auto cursor = copy.cursor();
    if (copy.productCount() != cursor)
        return std::to_string(copy.productCount()) + " products at cursor " + std::to_string(cursor);
    for (std::int64_t number = 1; number <= kProducts; ++number)
        if (copy.findByCode(barcodeOf(number)).has_value() != (number <= cursor))
            return "product " + std::to_string(number) + " at cursor " + std::to_string(cursor);
    return {};
}

} // namespace

/// A first copy of the catalogue under SIGKILL at every single write and sync of its file.
///
/// Planted: a page's cursor in a transaction of its own, before its products. Caught: products missing below the
/// cursor.
class CatalogueKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFirstCopyThatWasKilledGoesOnWhereItWas()
    {
        int point = 1;
        int wentOn = 0;
        for (bool lived = false; !lived; ++point) {
            const QTemporaryDir dir;
            const auto file = dir.filePath(QStringLiteral("c.sqlite"));
            lived = copyThatDiesAt(file, point);
            const auto where = " after dying at point " + std::to_string(point);
            // Opened for writing once, as the till does at its start: a file that was never made whole is made again.
            QVERIFY2(CatalogueWriter::open(file, "s1"), where.c_str());
            const auto copy = LocalCatalogue::open(file);
            QVERIFY2(copy, where.c_str());
            const auto fault = faultOf(**copy);
            QVERIFY2(fault.empty(), (fault + where).c_str());
            wentOn += (*copy)->cursor() > 0 ? 1 : 0;
            QVERIFY2(copyTheRest(file), where.c_str());
            QVERIFY2((*copy)->isWhole() && (*copy)->productCount() == kProducts, where.c_str());
            QVERIFY2((*copy)->search(QStringLiteral("product 239")).size() == 1, where.c_str());
            QVERIFY2((*copy)->browse("Goods", 1000).size() == kProducts, where.c_str());
        }
        qInfo("%d points of writing", point - 2);
        QVERIFY(point > 50);
        QVERIFY(wentOn > 20);
    }
};

TILLHOUSE_TEST(CatalogueKillTest)
#include "catalogue_kill_test.moc"
