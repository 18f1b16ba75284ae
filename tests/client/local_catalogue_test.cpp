// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/local_catalogue.h"

#include "client/catalogue/catalogue_writer.h"
#include "support/test_registry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse;
using namespace tillhouse::client;

namespace
{

auto product(const std::string &sku, const std::string &name, const std::string &barcode, std::int64_t price = 199)
    -> contract::Product
{
    contract::Product made;
    made.store_id = "s1";
    made.sku = sku;
    made.name = name;
    made.department = "Dairy";
    made.brand = "Müllers";
    made.barcodes = {barcode};
    made.price = {price, "EUR"};
    made.tax_category = "reduced";
    made.tax_rates = {{"VAT 7 %", 70000}};
    made.version = 1;
    made.updated_at = "2026-03-01T12:00:00Z";
    return made;
}

auto page(std::vector<contract::Product> products, std::int64_t next) -> contract::ChangePage
{
    return {std::move(products), next, false};
}

/// Writes a page and makes everything searchable, as the synchronisation does once the feed is level.
auto put(CatalogueWriter &writer, const contract::ChangePage &changes) -> bool
{
    if (!writer.apply(changes))
        return false;
    for (;;) {
        const auto more = writer.index(true);
        if (!more)
            return false;
        if (!*more)
            return true;
    }
}

} // namespace

class LocalCatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aProductIsFoundByBarcodeAndBySku()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        QVERIFY(writer);
        QVERIFY(put(**writer, page({product("MILK-1", "Whole milk 1 l", "4006381333931")}, 7)));
        const auto copy = LocalCatalogue::open(file);
        QVERIFY(copy);
        QCOMPARE((*copy)->findByCode("4006381333931")->sku, std::string("MILK-1"));
        QCOMPARE((*copy)->findByCode("MILK-1")->price.amount_minor, 199);
        QVERIFY(!(*copy)->findByCode("4006381333932"));
        QCOMPARE((*copy)->cursor(), 7);
    }

    void aPackAndAFamilyFindTheirProducts()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        auto cola = product("COLA", "Cola", "4006381333931");
        cola.packs = {{"14006381333938", "case of 6", 6000, std::nullopt}};
        auto small = product("SHIRT-S", "Shirt S", "4006381333948");
        auto large = product("SHIRT-L", "Shirt L", "4006381333955");
        small.variant_of = large.variant_of = "Shirt";
        QVERIFY((*writer)->apply(page({cola, small, large}, 1)));
        const auto copy = LocalCatalogue::open(file);
        QCOMPARE((*copy)->findByCode("14006381333938")->sku, std::string("COLA"));
        QCOMPARE((*copy)->findByCode("14006381333938")->packs, cola.packs);
        const auto shirts = (*copy)->variantsOf("Shirt");
        QCOMPARE(shirts.size(), std::size_t{2});
        QCOMPARE(shirts[0].sku, std::string("SHIRT-L")); // by name
        QVERIFY((*copy)->variantsOf("").empty());
        QVERIFY(!(*copy)->findByCode("Shirt"));
        large.variant_of.clear();
        cola.packs.clear();
        QVERIFY((*writer)->apply(page({cola, large}, 2)));
        QVERIFY(!(*copy)->findByCode("14006381333938"));
        QCOMPARE((*copy)->variantsOf("Shirt").size(), std::size_t{1});
    }

    /// Planted: a family is settled only when a variant joins it. Caught: it had no tile after the first one went.
    void aFamilyIsOneTileInEachDepartment()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        const auto shirt = [](const std::string &sku, const std::string &name, const std::string &department) {
            auto made = product(sku, name, "4006381333931");
            made.barcodes.clear();
            made.variant_of = "Shirt";
            made.department = department;
            return made;
        };
        QVERIFY((*writer)->apply(page({product("TEA", "Tea", "4006381333931"), shirt("S", "Shirt S", "Men")}, 1)));
        QVERIFY(put(**writer, page({shirt("M", "Shirt M", "Men"), shirt("L", "Shirt L", "Men")}, 2)));
        QVERIFY(put(**writer, page({shirt("W1", "Shirt W1", "Women"), shirt("W2", "Shirt W2", "Women")}, 3)));
        const auto copy = LocalCatalogue::open(file);
        const auto tiles = [&](const std::string &department) {
            QStringList skus;
            for (const auto row : (*copy)->browse(department, 100))
                skus += QString::fromStdString((*copy)->product(row)->sku);
            return skus.join(u' ');
        };
        QCOMPARE(tiles("Men"), QStringLiteral("L"));
        QCOMPARE(tiles("Women"), QStringLiteral("W1"));
        QCOMPARE(tiles(""), QStringLiteral("L W1 TEA"));
        QCOMPARE((*copy)->departments(), (std::vector<std::string>{"Dairy", "Men", "Women"}));
        QCOMPARE((*copy)->search(QStringLiteral("shirt")).size(), std::size_t{5}); // each of them is found

        auto gone = shirt("L", "Shirt L", "Men");
        gone.active = false;
        QVERIFY(put(**writer, page({gone}, 4)));
        QCOMPARE(tiles("Men"), QStringLiteral("M"));
        QVERIFY(put(**writer, page({shirt("S", "A shirt S", "Men")}, 5))); // now the first by name
        QCOMPARE(tiles("Men"), QStringLiteral("S"));
        QVERIFY(put(**writer, page({shirt("W2", "Shirt W2", "Men")}, 6)));
        QCOMPARE(tiles("Men"), QStringLiteral("S"));
        auto alone = shirt("M", "Shirt M", "Men");
        alone.variant_of.clear();
        QVERIFY(put(**writer, page({alone}, 7)));
        QCOMPARE(tiles("Men"), QStringLiteral("S M"));
    }

    void aChangeReplacesNamePriceAndBarcodes()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        QVERIFY(put(**writer, page({product("A", "Old name", "4006381333931")}, 1)));
        QVERIFY(put(**writer, page({product("A", "Fresh butter", "4006381333948", 249)}, 2)));
        const auto copy = LocalCatalogue::open(file);
        QVERIFY(!(*copy)->findByCode("4006381333931"));
        QCOMPARE((*copy)->findByCode("4006381333948")->price.amount_minor, 249);
        QVERIFY((*copy)->search(QStringLiteral("old")).empty());
        QCOMPARE((*copy)->search(QStringLiteral("butt")).size(), std::size_t{1});
        auto gone = product("A", "Fresh butter", "4006381333948");
        gone.active = false;
        QVERIFY(put(**writer, page({gone}, 3)));
        QVERIFY(!(*copy)->findByCode("A"));
        QVERIFY((*copy)->search(QStringLiteral("butter")).empty());
        QCOMPARE((*copy)->productCount(), 0);
    }

    void everyWordOfASearchBeginsAWordOfTheProduct_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("hits");
        QTest::newRow("prefix") << "choc" << 2;
        QTest::newRow("two words") << "dark choc" << 1;
        QTest::newRow("any case, any order") << "CHOC DARK" << 1;
        QTest::newRow("without diacritics") << "muller" << 3;
        QTest::newRow("sku") << "CH-2" << 1;
        QTest::newRow("barcode prefix") << "40063" << 3;
        QTest::newRow("quotes are not a query language") << "\"choc* OR" << 0;
        QTest::newRow("only signs") << "--''" << 0;
        QTest::newRow("nothing") << "" << 0;
    }

    void everyWordOfASearchBeginsAWordOfTheProduct()
    {
        QFETCH(QString, typed);
        QFETCH(int, hits);
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        QVERIFY(put(**writer, page({product("CH-1", "Dark chocolate", "4006381333931"),
                                    product("CH-2", "Milk chocolate", "4006381333948"),
                                    product("TEA", "Green tea", "4006381333955")},
                                   3)));
        const auto copy = LocalCatalogue::open(file);
        QCOMPARE(static_cast<int>((*copy)->search(typed).size()), hits);
    }

    /// While a first copy comes in: what is here is sold by scanning; tiles and search wait for their indexes.
    void aCodeIsFoundBeforeTheCopyIsWhole()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        QVERIFY((*writer)->apply(page({product("A", "Fresh butter", "4006381333931")}, 1)));
        const auto copy = LocalCatalogue::open(file);
        QCOMPARE((*copy)->findByCode("4006381333931")->sku, std::string("A"));
        QVERIFY(!(*copy)->isWhole());
        QVERIFY((*copy)->browse({}, 10).empty());
        QVERIFY(put(**writer, page({}, 1)));
        QVERIFY((*copy)->isWhole());
        QCOMPARE((*copy)->browse({}, 10).size(), std::size_t{1});
        QCOMPARE((*copy)->search(QStringLiteral("butter")).size(), std::size_t{1});
    }

    void theCopyOfAnotherStoreIsEmptied()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        {
            const auto writer = CatalogueWriter::open(file, "s1");
            QVERIFY(put(**writer, page({product("A", "Milk", "4006381333931")}, 5)));
        }
        const auto writer = CatalogueWriter::open(file, "s2");
        QVERIFY(writer);
        QCOMPARE((*writer)->cursor(), 0);
        const auto copy = LocalCatalogue::open(file);
        QVERIFY(!(*copy)->findByCode("A"));
        QVERIFY((*copy)->search(QStringLiteral("milk")).empty());
    }

    void aDamagedCopyIsMadeAgain()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        QFile junk(file);
        QVERIFY(junk.open(QIODevice::WriteOnly));
        junk.write(QByteArray(8192, 'x'));
        junk.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("damaged")));
        const auto writer = CatalogueWriter::open(file, "s1");
        QVERIFY2(writer, writer ? "" : writer.error().detail.c_str());
        QCOMPARE((*writer)->cursor(), 0);
        QVERIFY(put(**writer, page({product("A", "Milk", "4006381333931")}, 5)));
    }

    void readingAheadEndsAndChangesNothing()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        QVERIFY(writer);
        QVERIFY(put(**writer, page({product("A", "Apple", "1"), product("B", "Bread", "2")}, 3)));
        const auto part = (*writer)->readAhead();
        QVERIFY(part && *part);
        const auto rest = (*writer)->readAhead();
        QVERIFY(rest && !*rest);
        QVERIFY((*writer)->rest());
        QVERIFY(put(**writer, page({product("C", "Cake", "3")}, 4)));
        const auto copy = LocalCatalogue::open(file);
        QCOMPARE((*copy)->productCount(), 3);
        QCOMPARE((*copy)->findByCode("3")->sku, std::string("C"));
    }

    void aSearchOfManyProductsGivesNoMoreThanItsLimit()
    {
        const QTemporaryDir dir;
        const auto file = dir.filePath(QStringLiteral("c.sqlite"));
        const auto writer = CatalogueWriter::open(file, "s1");
        constexpr int kPages = 10;
        constexpr int kPerPage = 1000;
        for (int i = 0; i < kPages; ++i) {
            std::vector<contract::Product> products;
            for (int j = 0; j < kPerPage; ++j) {
                const auto n = std::to_string(i * kPerPage + j);
                products.push_back(
                    product("SKU-" + n, "Biscuit number " + n, "2" + std::string(12 - n.size(), '0') + n));
            }
            QVERIFY(put(**writer, page(std::move(products), i + 1)));
        }
        const auto copy = LocalCatalogue::open(file);
        QCOMPARE((*copy)->productCount(), kPages * kPerPage);
        QCOMPARE(static_cast<int>((*copy)->search(QStringLiteral("bis num")).size()), LocalCatalogue::kSearchLimit);
    }
};

TILLHOUSE_TEST(LocalCatalogueTest)
#include "local_catalogue_test.moc"
