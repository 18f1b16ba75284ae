// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/catalogue_import.h"

#include "inventory/products.h"
#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;

namespace
{

const std::string kImportHeader = "sku,barcode,name,department,category,brand,price_minor,price_source,tax_category\n";

auto importRow(std::int64_t number, std::int64_t priceMinor = 100) -> std::string
{
    return "p" + std::to_string(number) + "," + testCode(number) + ",Name " + std::to_string(number) +
           ",GROCERY,CAT,Brand," + std::to_string(priceMinor) + ",list,food\n";
}

auto counts(const contract::ImportReport &report) -> std::vector<std::int64_t>
{
    return {report.rows, report.created, report.changed, report.unchanged, report.rejected};
}

using Counts = std::vector<std::int64_t>;

} // namespace

class CatalogueImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDryRunSaysWhatAnImportThenDoes()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        const auto csv = kImportHeader + importRow(1) + importRow(2) + "bad,row\n";
        const auto dry = import.run({kShop, testId(1), csv, true}, "u1");
        QVERIFY(dry);
        QVERIFY(!dry->applied);
        QCOMPARE(counts(*dry), (Counts{3, 2, 0, 0, 1}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM products"), 0);
        const auto done = import.run({kShop, testId(1), csv, false}, "u1");
        QVERIFY(done);
        QVERIFY(done->applied);
        QCOMPARE(counts(*done), counts(*dry));
        QCOMPARE(store.number("SELECT COUNT(*) FROM products"), 2);
        QCOMPARE(store.number("SELECT COUNT(*) FROM import_runs WHERE actor = 'u1' AND rejected_count = 1"), 1);
    }

    /// Packs went with the barcodes that an import replaced until both were written together.
    void aFileChangesWhatItTellsAndLeavesTheRest()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        inventory::Products products(store.database(), store.clock());
        contract::PutProductRequest request{kShop,   "p1",          "Name 1",     "GROCERY", "CAT",
                                            "Brand", {testCode(1)}, {100, "EUR"}, "food",    true};
        request.unit = domain::Unit::Litre;
        request.minimum_age = 18;
        request.packs = {{{testCode(7), "case of 6", 6000, std::nullopt}}};
        request.variant_options = {{{"Size", "L"}}};
        QVERIFY(products.put(request, ""));
        QCOMPARE(counts(*import.run({kShop, testId(1), kImportHeader + importRow(1), false}, "u1")),
                 (Counts{1, 0, 0, 1, 0}));
        const auto csv = "sku,barcode,name,price_minor,tax_category,minimum_age\np1," + testCode(2) +
                         ",Name 1,100,food,16\np2," + testCode(3) + ",Two,100,food,\n";
        QCOMPARE(counts(*import.run({kShop, testId(2), csv, false}, "u1")), (Counts{2, 1, 1, 0, 0}));
        const auto after = *products.get({kShop, "p1"});
        QCOMPARE(after.minimum_age, 16);
        QCOMPARE(after.unit, domain::Unit::Litre);
        QCOMPARE(after.packs, *request.packs);
        QCOMPARE(after.variant_options, *request.variant_options);
        QCOMPARE(after.barcodes.size(), std::size_t{2});
    }

    void aPackCodeIsNotImportedAsABarcode()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        inventory::Products products(store.database(), store.clock());
        contract::PutProductRequest request{kShop, "p1", "Name 1", "", "", "", {}, {100, "EUR"}, "food", true};
        request.packs = {{{testCode(1), "case of 6", 6000, std::nullopt}}};
        QVERIFY(products.put(request, ""));
        const auto report = import.run({kShop, testId(1), kImportHeader + importRow(1), false}, "u1");
        QVERIFY(report);
        QCOMPARE(counts(*report), (Counts{1, 0, 0, 0, 1}));
        QCOMPARE(report->rejected_rows.at(0).reason, std::string("is the code of a pack of the product"));
    }

    void aRepeatGetsTheFirstReportAndAnotherFileIsRefused()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        const auto csv = kImportHeader + importRow(1);
        const auto first = import.run({kShop, testId(1), csv, false}, "u1");
        const auto repeat = import.run({kShop, testId(1), csv, false}, "u1");
        QVERIFY(first && repeat);
        QCOMPARE(contract::encode(*first), contract::encode(*repeat));
        QCOMPARE(import.run({kShop, testId(1), csv + importRow(2), false}, "u1").error().code, ErrorCode::KeyReused);
        QCOMPARE(store.number("SELECT COUNT(*) FROM products"), 1);
    }

    void aSecondFileChangesOnlyWhatDiffers()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        inventory::Products products(store.database(), store.clock());
        QVERIFY(import.run({kShop, testId(1), kImportHeader + importRow(1) + importRow(2), false}, "u1"));
        const auto since = products.changes({kShop, 0, {}})->next_since;
        const auto report = import.run(
            {kShop, testId(2), kImportHeader + importRow(1) + importRow(2, 150) + importRow(3), false}, "u1");
        QCOMPARE(counts(*report), (Counts{3, 1, 1, 1, 0}));
        const auto feed = products.changes({kShop, since, {}});
        QCOMPARE(feed->products.size(), std::size_t{2});
        const auto changed = products.get({kShop, "p2"});
        QCOMPARE(changed->price.amount_minor, 150);
        QCOMPARE(changed->version, 2);
        QCOMPARE(store.number("SELECT COUNT(*) FROM prices WHERE sku = 'p2'"), 2);
    }

    void columnsThatTheFileLacksStayAsTheyAre()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        inventory::Products products(store.database(), store.clock());
        QVERIFY(import.run({kShop, testId(1), kImportHeader + importRow(1), false}, "u1"));
        const auto csv = "sku,barcode,name,price_minor,tax_category\np1," + testCode(77) + ",Other name,5,standard\n";
        QVERIFY(import.run({kShop, testId(2), csv, false}, "u1"));
        const auto product = products.get({kShop, "p1"});
        QCOMPARE(product->department, std::string("GROCERY"));
        QCOMPARE(product->brand, std::string("Brand"));
        QCOMPARE(product->name, std::string("Other name"));
        QCOMPARE(product->barcodes, (std::vector<std::string>{testCode(1), testCode(77)}));
        QCOMPARE(product->tax_category, std::string("standard"));
    }

    void aFileMayHoldThingsWithoutABarcode()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        inventory::Products products(store.database(), store.clock());
        const std::string csv = kImportHeader + "loose,,Loose nails,,,,5,,food\n" + "bread,,Bread,,,,120,,food\n";
        QCOMPARE(counts(*import.run({kShop, testId(1), csv, false}, "u1")), (Counts{2, 2, 0, 0, 0}));
        QCOMPARE(counts(*import.run({kShop, testId(2), csv, false}, "u1")), (Counts{2, 0, 0, 2, 0}));
        QVERIFY(products.get({kShop, "bread"})->barcodes.empty());
    }

    void aBarcodeOfAnotherProductIsRefused()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        QVERIFY(import.run({kShop, testId(1), kImportHeader + importRow(1), false}, "u1"));
        const auto report = import.run(
            {kShop, testId(2), kImportHeader + "thief," + testCode(1) + ",N,,,,5,,food\n" + importRow(2), false}, "u1");
        QCOMPARE(counts(*report), (Counts{2, 1, 0, 0, 1}));
        QCOMPARE(report->rejected_rows.at(0).reason, std::string("belongs to the product p1"));
        QCOMPARE(report->rejected_rows.at(0).row, 2);
    }

    void aPlanThatWasOvertakenIsMadeAgain()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        inventory::Products products(store.database(), store.clock());
        // Between the plan and the import another product takes the barcode of the file.
        store.onCommand = [&](std::string_view command) {
            if (command != "plan_import")
                return;
            store.onCommand = nullptr;
            QVERIFY(products.put({kShop, "quick", "Quick", "", "", "", {testCode(1)}, {1, "EUR"}, "food", true}, ""));
        };
        const auto report = import.run({kShop, testId(1), kImportHeader + importRow(1) + importRow(2), false}, "u1");
        QVERIFY(report);
        QVERIFY(!store.onCommand);
        QCOMPARE(counts(*report), (Counts{2, 1, 0, 0, 1}));
        QCOMPARE(report->rejected_rows.at(0).reason, std::string("belongs to the product quick"));
    }

    void twentyThousandRowsWithFaultsAreSortedOut()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        std::string csv = kImportHeader;
        std::int64_t bad = 0;
        for (std::int64_t i = 1; i <= 20'000; ++i) {
            if (i % 10 == 0) {
                ++bad;
                auto row = importRow(i);
                row.replace(row.find("food"), 4, i % 20 == 0 ? "none" : "");
                csv += row;
            } else {
                csv += importRow(i);
            }
        }
        const auto report = import.run({kShop, testId(1), csv, false}, "u1");
        QVERIFY(report);
        QCOMPARE(counts(*report), (Counts{20'000, 20'000 - bad, 0, 0, bad}));
        QCOMPARE(report->rejected_rows.size(), std::size_t{1000});
        QCOMPARE(report->rejected_rows.front().row, 11);
        QCOMPARE(store.number("SELECT COUNT(*) FROM products"), 20'000 - bad);
        QCOMPARE(store.number("SELECT COUNT(*) FROM barcodes"), 20'000 - bad);
        const auto again = import.run({kShop, testId(2), csv, true}, "u1");
        QCOMPARE(counts(*again), (Counts{20'000, 0, 0, 20'000 - bad, bad}));
    }

    void anUnknownStoreIsNotFound()
    {
        TestStore store;
        inventory::CatalogueImport import(store.database(), store.clock());
        QCOMPARE(import.run({"nowhere", testId(1), kImportHeader, true}, "u1").error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(CatalogueImportTest)
#include "catalogue_import_test.moc"
