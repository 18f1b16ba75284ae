// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/product_words.h"

#include "fake_backend.h"
#include "support/test_registry.h"

#include "admin/product/product_view.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::admin;

class ProductWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsShownOfPacksIsReadAsTheSame()
    {
        const std::vector<contract::ProductPack> packs{
            {"14006381333938", "case of 6", 6000, contract::MoneyAmount{500, "EUR"}},
            {"96385074", "half a sack", 12'500, std::nullopt}};
        const auto text = packsText(packs, QStringLiteral("EUR"));
        QCOMPARE(text, QStringLiteral("14006381333938 × 6 case of 6 = 5.00; 96385074 × 12.500 half a sack"));
        QCOMPARE(*readPacks(text, QStringLiteral("EUR")), packs);
        QCOMPARE(readPacks(QStringLiteral("96385074*6 case=5,00;"), QStringLiteral("EUR"))->size(), std::size_t{1});
        QVERIFY(readPacks(QString(), QStringLiteral("EUR"))->empty());
    }

    void aPackThatCannotBeReadIsNamed()
    {
        for (const auto *text :
             {"96385074", "96385074 × case", "96385074 × 6", "96385074 × 6 case = cheap", "× 6 case"}) {
            const auto read = readPacks(QString::fromUtf8(text), QStringLiteral("EUR"));
            QVERIFY2(!read, text);
            QCOMPARE(read.error().fields.at(0).field, std::string("packs"));
        }
    }

    void whatIsShownOfOptionsIsReadAsTheSame()
    {
        const std::vector<contract::VariantOption> options{{"Size", "L"}, {"Colour", "red: dark"}};
        QCOMPARE(*readOptions(optionsText(options)), options);
        QVERIFY(!readOptions(QStringLiteral("Size")));
        QVERIFY(!readOptions(QStringLiteral(": L")));
    }

    void theProductPageSendsWhatItShows()
    {
        testing::FakeShop shop;
        shop.product.unit = domain::Unit::Kilogram;
        shop.product.minimum_age = 18;
        shop.product.packs = {{"96385074", "sack", 25'000, std::nullopt}};
        shop.product.variant_of = "Tea";
        shop.product.variant_options = {{"Size", "L"}};
        const auto console = shop.console();
        ProductView view(console);
        view.load(shop.product.sku);
        QVERIFY(!view.isDirty());
        view.form()->setName("Changed");
        view.save();
        const auto &sent = shop.puts.back();
        QCOMPARE(sent.unit, std::optional(domain::Unit::Kilogram));
        QCOMPARE(sent.minimum_age, std::optional<std::int64_t>(18));
        QCOMPARE(sent.packs, std::optional(shop.product.packs));
        QCOMPARE(sent.variant_of, std::optional<std::string>("Tea"));
        QCOMPARE(sent.variant_options, std::optional(shop.product.variant_options));
    }
};

TILLHOUSE_TEST(ProductWordsTest)
#include "product_words_test.moc"
