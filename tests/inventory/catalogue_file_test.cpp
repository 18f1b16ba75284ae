// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/catalogue_file.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using inventory::readCatalogueFile;

namespace
{

const domain::TaxCategoryCodes kCategories{"food", "standard"};
const std::string kHeader = "sku,barcode,name,department,category,brand,price_minor,price_source,tax_category\n";

auto fileRow(const std::string &sku, std::int64_t code) -> std::string
{
    return sku + "," + testCode(code) + ",Name,DEP,CAT,BRAND,100,list,food\n";
}

} // namespace

class CatalogueFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodRowsAreReadWithTheirLines()
    {
        const auto file = readCatalogueFile(
            kHeader + fileRow("a", 1) + "\"b\"," + testCode(2) + ",\"Two\"\"s\",,,,0,,standard\n", kCategories);
        QVERIFY(file);
        QCOMPARE(file->rowCount, 2);
        QVERIFY(file->rejected.empty() && file->notes.empty());
        QCOMPARE(file->rows[1].line, 3);
        QCOMPARE(file->rows[1].row.name, std::string("Two\"s"));
    }

    void columnsStandInAnyOrderAndStrangersAreNoted()
    {
        const auto file = readCatalogueFile(
            "tax_category,weight,price_minor,name,barcode,sku\nfood,5,1,N," + testCode(1) + ",a\n", kCategories);
        QVERIFY(file);
        QCOMPARE(file->rows.size(), std::size_t{1});
        QCOMPARE(file->notes, (std::vector<std::string>{"The column weight is not known and was ignored."}));
        QVERIFY(!file->hasBrand && !file->hasCategory && !file->hasDepartment);
        QVERIFY(!file->hasUnit && !file->hasMinimumAge && !file->hasVariantOf);
    }

    void unitAgeAndFamilyMayBeTold()
    {
        const auto head = "unit,variant_of,minimum_age,tax_category,price_minor,name,barcode,sku\n";
        const auto file = readCatalogueFile(std::string(head) + "kilogram,Apples,,food,1,N," + testCode(1) + ",a\n" +
                                                ",,18,food,1,N," + testCode(2) + ",b\n" + "dozen,,old,food,1,N," +
                                                testCode(3) + ",c\n",
                                            kCategories);
        QVERIFY(file);
        QVERIFY(file->hasUnit && file->hasMinimumAge && file->hasVariantOf);
        QCOMPARE(file->rows.size(), std::size_t{2});
        QCOMPARE(file->rows[0].row.unit, domain::Unit::Kilogram);
        QCOMPARE(file->rows[0].row.variantOf, std::string("Apples"));
        QCOMPARE(file->rows[1].row.unit, domain::Unit::Piece);
        QCOMPARE(file->rows[1].row.minimumAge, 18);
        QCOMPARE(file->rejected.at(0).field, std::string("unit"));
        QVERIFY(file->rejected.at(0).reason.find("minimum_age must be") != std::string::npos);
    }

    void everyFaultOfARowIsToldOnItsLine()
    {
        const auto file =
            readCatalogueFile(kHeader + fileRow("a", 1) + ",4006381333932,N,,,,-5,,luxury\n", kCategories);
        QVERIFY(file);
        QCOMPARE(file->rejected.size(), std::size_t{1});
        const auto &row = file->rejected[0];
        QCOMPARE(row.row, 3);
        QCOMPARE(row.field, std::string("sku"));
        QCOMPARE(row.reason, std::string("is missing; barcode has the check digit 2, expected 1; price_minor must not "
                                         "be negative; tax_category is not a tax category of this store"));
    }

    void aRowOfAnotherWidthIsRefused()
    {
        const auto file = readCatalogueFile(kHeader + "a,b\n" + fileRow("a", 1), kCategories);
        QVERIFY(file);
        QCOMPARE(file->rejected.at(0).reason, std::string("has 2 fields, the header has 9"));
        QCOMPARE(file->rows.size(), std::size_t{1});
    }

    void repeatedSkusAndBarcodesAreRefusedWithBothRows()
    {
        const auto file = readCatalogueFile(kHeader + fileRow("a", 1) + fileRow("b", 2) + fileRow("a", 3) +
                                                fileRow("c", 2) + fileRow("d", 4),
                                            kCategories);
        QVERIFY(file);
        QCOMPARE(file->rows.size(), std::size_t{1});
        QCOMPARE(file->rows[0].row.sku, std::string("d"));
        std::vector<std::string> reasons;
        for (const auto &row : file->rejected)
            reasons.push_back(std::to_string(row.row) + " " + row.field + ": " + row.reason);
        QCOMPARE(reasons, (std::vector<std::string>{"2 sku: rows 2 and 4 have the same sku",
                                                    "4 sku: rows 2 and 4 have the same sku",
                                                    "3 barcode: rows 3 and 5 have the same barcode",
                                                    "5 barcode: rows 3 and 5 have the same barcode"}));
    }

    void aFileThatCannotBeUsedIsRefusedAsAWhole_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("empty") << QByteArray("\n\n") << QByteArray("is empty");
        QTest::newRow("column missing") << QByteArray("sku,barcode,name,price_minor\n")
                                        << QByteArray("the header lacks the column tax_category");
        QTest::newRow("column twice") << QByteArray("sku,sku\n") << QByteArray("the header names the column sku twice");
        QTest::newRow("open quote") << QByteArray("sku,barcode,name,price_minor,tax_category\na,\"b\n")
                                    << QByteArray("row 2, line 2, column 3: the quote is never closed");
    }
    void aFileThatCannotBeUsedIsRefusedAsAWhole()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QByteArray, reason);
        const auto file = readCatalogueFile(csv.toStdString(), kCategories);
        QVERIFY(!file);
        QCOMPARE(file.error().code, domain::ErrorCode::InvalidInput);
        QCOMPARE(file.error().fields.at(0), (domain::FieldError{"csv", reason.toStdString()}));
    }
};

TILLHOUSE_TEST(CatalogueFileTest)
#include "catalogue_file_test.moc"
