// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart.h"

#include "pos/pay/checkout_builder.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::pos;

namespace
{

auto cartStore(bool taxIncluded = true) -> contract::StoreSettings
{
    return {"main", "Shop", "EUR", taxIncluded, "shop"};
}

auto cartProduct(const std::string &sku, std::int64_t price) -> contract::Product
{
    contract::Product product;
    product.sku = sku;
    product.name = "Product " + sku;
    product.price = {price, "EUR"};
    product.tax_category = "standard";
    product.tax_rates = {{"VAT", 190000}};
    return product;
}

} // namespace

class CartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangeThatCannotBePricedLeavesTheCartAsItWas()
    {
        Cart cart(cartStore());
        QVERIFY(cart.add(cartProduct("A", 100), "A", 1000));
        QVERIFY(!cart.setDiscount(0, {domain::DiscountKind::Amount, 101}));
        QVERIFY(!cart.setQuantity(0, 0));
        QVERIFY(!cart.setQuantity(0, -1000));
        auto foreign = cartProduct("B", 100);
        foreign.price.currency = "USD";
        QVERIFY(!cart.add(foreign, "B", 1000));
        QCOMPARE(cart.priced().totalMinor, 100);
        QCOMPARE(cart.lines().size(), std::size_t{1});
    }

    void aDiscountedLineIsNotJoinedByTheNextScan()
    {
        Cart cart(cartStore());
        QVERIFY(cart.add(cartProduct("A", 100), "A", 1000));
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Percent, 500000}));
        QVERIFY(cart.add(cartProduct("A", 100), "A", 1000));
        QCOMPARE(cart.lines().size(), std::size_t{2});
        QCOMPARE(cart.priced().totalMinor, 150);
    }

    void whatIsSentIsWhatWasShown_data()
    {
        QTest::addColumn<bool>("taxIncluded");
        QTest::newRow("tax included") << true;
        QTest::newRow("tax excluded") << false;
    }

    void whatIsSentIsWhatWasShown()
    {
        QFETCH(bool, taxIncluded);
        Cart cart(cartStore(taxIncluded));
        QVERIFY(cart.add(cartProduct("A", 333), "A", 3000));
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Percent, 333333}));
        QVERIFY(cart.add(cartProduct("B", 999), "B", 250));
        QVERIFY(cart.add(cartProduct("C", 100), "C", 1000));
        cart.voidLine(2);
        const auto total = cart.priced().totalMinor;
        const auto request = buildCheckout(cart, {{domain::TenderKind::Cash, total + 7}},
                                           {"T1", "T1-000001", "2026-03-02T10:15:00.000Z"});
        QVERIFY(request);
        QCOMPARE(request->total.amount_minor, total);
        QCOMPARE(request->tenders.front().amount.amount_minor, total);
        QCOMPARE(request->tenders.front().tendered->amount_minor, total + 7);
        QCOMPARE(request->lines.size(), std::size_t{3});
        QCOMPARE(request->lines[2].quantity_milli, 0);
        const auto again = priceCheckout(*contract::decode<contract::CheckoutRequest>(contract::encode(*request)));
        QVERIFY(again);
        QCOMPARE(again->totalMinor, total);
        QCOMPARE(again->taxMinor, cart.priced().taxMinor);
    }

    void tooLittleMoneyIsNoSale()
    {
        Cart cart(cartStore());
        QVERIFY(cart.add(cartProduct("A", 100), "A", 1000));
        QVERIFY(
            !buildCheckout(cart, {{domain::TenderKind::Cash, 99}}, {"T1", "T1-000001", "2026-03-02T10:15:00.000Z"}));
    }

    void aCartComesBackFromDiskAsItWas()
    {
        Cart cart(cartStore());
        QVERIFY(cart.add(cartProduct("A", 333), "A", 3000));
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Amount, 5}));
        QVERIFY(cart.addUnknown("123"));
        const auto text = contract::encode(cart.content());
        const auto back = Cart::fromContent(cartStore(), *contract::decode<CartContent>(text));
        QVERIFY(back);
        QCOMPARE(back->orderId(), cart.orderId());
        QCOMPARE(back->priced().totalMinor, cart.priced().totalMinor);
        QVERIFY(back->hasUnknown());
        QCOMPARE(contract::encode(back->content()), text);
    }

    void receiptNumbersCountUpWithTheTillsName()
    {
        QCOMPARE(receiptNumber("T1", 42), std::string("T1-000042"));
        QCOMPARE(receiptNumber("T1", 1234567), std::string("T1-1234567"));
    }
};

TILLHOUSE_TEST(CartTest)
#include "cart_test.moc"
