// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue_row.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

namespace
{

const TaxCategoryCodes kKnownCategories{"food", "standard"};

auto goodRowText() -> CatalogueRowText
{
    return {"A-1", "4006381333931", "Füller 0,5 mm", "PAPER", "PENS", "House", "1299", "list", "standard"};
}

} // namespace

class CatalogueRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGoodRowBecomesValues()
    {
        const auto row = parseCatalogueRow(goodRowText(), kKnownCategories);
        QVERIFY(row);
        QCOMPARE(row->sku, std::string("A-1"));
        QCOMPARE(row->barcode->gtin14(), std::string_view("04006381333931"));
        QCOMPARE(row->name, std::string("Füller 0,5 mm"));
        QCOMPARE(row->priceMinor, 1299);
        QCOMPARE(row->taxCategory, std::string("standard"));
    }

    void unitAgeAndFamilyAreReadWhereTheyAreTold()
    {
        auto text = goodRowText();
        QCOMPARE(parseCatalogueRow(text, kKnownCategories)->unit, Unit::Piece);
        text.unit = "litre";
        text.minimumAge = "18";
        text.variantOf = "Pens";
        const auto row = parseCatalogueRow(text, kKnownCategories);
        QVERIFY(row);
        QCOMPARE(row->unit, Unit::Litre);
        QCOMPARE(row->minimumAge, 18);
        QCOMPARE(row->variantOf, std::string("Pens"));
    }

    void labelsMayBeEmptyAndThePriceZero()
    {
        auto text = goodRowText();
        text.department = text.category = text.brand = text.priceSource = "";
        text.priceMinor = "0";
        QVERIFY(parseCatalogueRow(text, kKnownCategories));
    }

    void aThingWithoutABarcodeIsAProduct()
    {
        auto text = goodRowText();
        text.barcode = "";
        const auto row = parseCatalogueRow(text, kKnownCategories);
        QVERIFY(row);
        QVERIFY(!row->barcode);
    }

    void eachReasonNamesItsField_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QByteArray>("reason");
        const auto row = [](const char *tag, int column, const QByteArray &value, const char *field,
                            const char *reason) {
            QTest::newRow(tag) << column << value << QByteArray(field) << QByteArray(reason);
        };
        row("no sku", 0, "", "sku", "is missing");
        row("long sku", 0, QByteArray(65, 'x'), "sku", "is longer than 64 characters");
        row("sku with tab", 0, "a\tb", "sku", "may only hold letters, digits, '-', '_' and '.'");
        row("sku with slash", 0, "a/b", "sku", "may only hold letters, digits, '-', '_' and '.'");
        row("sku of dots", 0, "..", "sku", "must not be '.' or '..'");
        row("check digit", 1, "4006381333930", "barcode", "has the check digit 0, expected 1");
        row("blank name", 2, "   ", "name", "is missing");
        row("long name", 2, QByteArray(201, 'x'), "name", "is longer than 200 bytes");
        row("name with NUL", 2, QByteArray("a\0b", 3), "name", "must not contain control characters");
        row("name with C1", 2, "a\xc2\x85", "name", "must not contain control characters");
        row("overlong UTF-8", 2, "\xc0\xaf", "name", "is not valid UTF-8");
        row("surrogate", 2, "\xed\xa0\x80", "name", "is not valid UTF-8");
        row("cut UTF-8", 2, "a\xc3", "name", "is not valid UTF-8");
        row("above Unicode", 2, "\xf4\x90\x80\x80", "name", "is not valid UTF-8");
        row("Latin-1 brand", 5, "Caf\xe9", "brand", "is not valid UTF-8");
        row("long department", 3, QByteArray(101, 'x'), "department", "is longer than 100 bytes");
        row("no price", 6, "", "price_minor", "is missing");
        row("decimal price", 6, "12.99", "price_minor", "must be a whole number of minor units");
        row("price with sign", 6, "+5", "price_minor", "must be a whole number of minor units");
        row("price with space", 6, " 5", "price_minor", "must be a whole number of minor units");
        row("negative price", 6, "-1", "price_minor", "must not be negative");
        row("price above bound", 6, "100000000001", "price_minor", "is too large");
        row("price above 64 bits", 6, "99999999999999999999", "price_minor", "is too large");
        row("no tax category", 8, "", "tax_category", "is missing");
        row("unknown tax category", 8, "luxury", "tax_category", "is not a tax category of this store");
        row("unknown unit", 9, "dozen", "unit", "must be piece, kilogram, litre or metre");
        for (const auto *age : {"-1", "121", "18+", "x", " 18"})
            row(age, 10, age, "minimum_age", "must be a number of years from 0 to 120");
        row("long family", 11, QByteArray(65, 'x'), "variant_of", "is longer than 64 bytes");
    }
    void eachReasonNamesItsField()
    {
        QFETCH(int, column);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, field);
        QFETCH(QByteArray, reason);
        auto text = goodRowText();
        std::string_view *const columns[] = {&text.sku,         &text.barcode, &text.name,       &text.department,
                                             &text.category,    &text.brand,   &text.priceMinor, &text.priceSource,
                                             &text.taxCategory, &text.unit,    &text.minimumAge, &text.variantOf};
        *columns[column] = std::string_view(value.constData(), static_cast<std::size_t>(value.size()));
        const auto parsed = parseCatalogueRow(text, kKnownCategories);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().fields.size(), std::size_t{1});
        QCOMPARE(parsed.error().fields[0], (FieldError{field.toStdString(), reason.toStdString()}));
    }

    void allFaultsOfARowAreListed()
    {
        const auto parsed = parseCatalogueRow({}, kKnownCategories);
        QVERIFY(!parsed);
        std::vector<std::string> fields;
        for (const auto &fault : parsed.error().fields)
            fields.push_back(fault.field);
        QCOMPARE(fields, (std::vector<std::string>{"sku", "name", "price_minor", "tax_category"}));
    }
};

TILLHOUSE_TEST(CatalogueRowTest)
#include "catalogue_row_test.moc"
