// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart.h"

#include "client/journal/checkout_price.h"
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

auto caseOf(std::int64_t unitMinor, std::int64_t caseMinor) -> Goods
{
    Goods goods{cartProduct("COLA", unitMinor), "case"};
    goods.pack = contract::ProductPack{"case", "case of 6", 6000, contract::MoneyAmount{caseMinor, "EUR"}};
    return goods;
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
        const auto again = client::priceCheckout(*contract::decode<contract::CheckoutRequest>(contract::encode(*request)));
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

    void aCaseCostsItsOwnPriceHoweverManyThereAre()
    {
        Cart cart(cartStore());
        const auto goods = caseOf(99, 500);
        QVERIFY(cart.add(goods, 1000));
        QVERIFY(cart.add(goods, 1000));
        QCOMPARE(cart.lines().size(), std::size_t{1});
        QCOMPARE(cart.lines()[0].item.quantity.milli, 12'000);
        QCOMPARE(cart.lines()[0].countMilli(), 2000);
        QCOMPARE(cart.lines()[0].item.unitPriceMinor, 99); // the catalogue's: nobody has to look at this sale
        QCOMPARE(cart.priced().totalMinor, 1000);
        QVERIFY(cart.setQuantity(0, 5000));
        QCOMPARE(cart.priced().totalMinor, 2500);
        QVERIFY(!cart.setQuantity(0, 1500)); // half a case
        QVERIFY(cart.setUnitPrice(0, 450));
        QCOMPARE(cart.priced().totalMinor, 2250);
        cart.voidLine(0);
        QCOMPARE(cart.priced().totalMinor, 0);
    }

    void aCaseWithoutAPriceCostsItsContents()
    {
        Cart cart(cartStore());
        auto goods = caseOf(99, 500);
        goods.pack->price.reset();
        QVERIFY(cart.add(goods, 1000));
        QCOMPARE(cart.priced().totalMinor, 594);
    }

    void aDiscountOnACaseIsOfTheCasesPrice()
    {
        Cart cart(cartStore());
        QVERIFY(cart.add(caseOf(99, 500), 1000));
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Percent, 100'000}));
        QCOMPARE(cart.priced().totalMinor, 450);
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Amount, 500}));
        QCOMPARE(cart.priced().totalMinor, 0);
        QVERIFY(!cart.setDiscount(0, {domain::DiscountKind::Amount, 501}));
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Amount, 50}));
        QCOMPARE(pos::offList(cart.lines()[0]), 100'000);
        QCOMPARE(cart.priceCut(0, 400), 200'000);
        QCOMPARE(cart.priceCut(0, 600), 0);
    }

    void whatAPersonTakesOffIsCountedAgainstTheListPriceInAll()
    {
        Cart cart(cartStore());
        QVERIFY(cart.add(caseOf(99, 500), 1000)); // the case's own price gives nothing away
        QCOMPARE(pos::offList(cart.lines()[0]), 0);
        QVERIFY(cart.setUnitPrice(0, 400));
        QCOMPARE(pos::offList(cart.lines()[0]), 200'000);
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Percent, 100'000}));
        QCOMPARE(pos::offList(cart.lines()[0]), 280'000); // a tenth of what is left
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Amount, 1}));
        QCOMPARE(pos::offList(cart.lines()[0]), 202'000); // 1 of 400, of eight tenths
        QVERIFY(cart.setUnitPrice(0, 800));               // dearer than the list gives no room for more
        QCOMPARE(pos::offList(cart.lines()[0]), 1'250);
    }

    // Caught: the till took money for a sale that no request could hold, and could not close its shift.
    void aSaleComesToNoMoreThanTheContractCanHold()
    {
        auto rials = cartStore();
        rials.currency = "IRR";
        Cart cart(rials);
        auto dear = cartProduct("GOLD", 1'000'000'000'000);
        dear.price.currency = "IRR";
        QVERIFY(cart.add(dear, "GOLD", 1000));
        auto penny = cartProduct("PENNY", 1);
        penny.price.currency = "IRR";
        QCOMPARE(cart.add(penny, "PENNY", 1000).error().code, domain::ErrorCode::LimitExceeded);
        QCOMPARE(cart.setQuantity(0, 2000).error().code, domain::ErrorCode::LimitExceeded);
        QCOMPARE(cart.lines().size(), std::size_t{1});
        // Not by way of a discount either, which could be taken away.
        QVERIFY(cart.setDiscount(0, {domain::DiscountKind::Percent, 1'000'000}));
        QVERIFY(!cart.add(penny, "PENNY", 1000));
        QVERIFY(cart.setDiscount(0, {}));
        QVERIFY(cart.setQuantity(0, 500));
        QVERIFY(cart.add(penny, "PENNY", 1000));
    }

    void aLabelledPriceIsMetAndSaysAWeight()
    {
        Cart cart(cartStore());
        Goods goods{cartProduct("CHEESE", 50'000), "label"};
        goods.product.unit = domain::Unit::Kilogram;
        goods.labelPriceMinor = 1026;
        QVERIFY(cart.add(goods, 1000));
        QVERIFY(cart.add(goods, 1000));
        QCOMPARE(cart.lines().size(), std::size_t{2}); // two portions are two lines
        QCOMPARE(cart.priced().totalMinor, 2052);
        QCOMPARE(cart.lines()[0].item.quantity.milli, 21);
        QCOMPARE(cart.lines()[0].item.unitPriceMinor, 50'000);
        QCOMPARE(cart.itemCount(), 2);
        QVERIFY(cart.setQuantity(0, 30)); // somebody weighed it again
        QCOMPARE(cart.priced().totalMinor, 1500 + 1026);
    }

    void aLabelledWeightIsTheQuantity()
    {
        Cart cart(cartStore());
        Goods goods{cartProduct("HAM", 1990), "label"};
        goods.product.unit = domain::Unit::Kilogram;
        goods.labelQuantityMilli = 480;
        QVERIFY(cart.add(goods, 1000));
        QCOMPARE(cart.lines()[0].item.quantity.milli, 480);
        QCOMPARE(cart.priced().totalMinor, 955);
    }

    void everythingOfALineComesBackFromDisk()
    {
        Cart cart(cartStore());
        auto goods = caseOf(99, 500);
        goods.product.minimum_age = 18;
        QVERIFY(cart.add(goods, 2000));
        QVERIFY(cart.setLineNote(0, "gift"));
        cart.setNote("for Ada");
        cart.setAgeChecked(18);
        cart.approve({"discount", "u1", "2026-03-02T10:15:00Z", cart.lines()[0].item.lineId});
        cart.approve({"discount", "u2", "2026-03-02T10:15:00Z", cart.lines()[0].item.lineId}); // in its place
        const auto text = contract::encode(cart.content());
        const auto back = Cart::fromContent(cartStore(), *contract::decode<CartContent>(text));
        QVERIFY(back);
        QCOMPARE(contract::encode(back->content()), text);
        QCOMPARE(back->priced().totalMinor, 1000);
        QCOMPARE(back->ageChecked(), 18);
        const auto request =
            buildCheckout(*back, {{domain::TenderKind::Cash, 1000}}, {"T1", "T1-000001", "2026-03-02T10:15:00.000Z"});
        QVERIFY(request);
        QCOMPARE(request->note, std::optional<std::string>("for Ada"));
        QCOMPARE(request->lines[0].note, std::optional<std::string>("gift"));
        QCOMPARE(request->lines[0].name, std::optional<std::string>("Product COLA (case of 6)"));
        QCOMPARE(request->approvals.size(), std::size_t{1});
        QCOMPARE(request->approvals[0].approver_id, std::string("u2"));
        QCOMPARE(client::priceCheckout(*request)->totalMinor, 1000);
    }

    /// A cart that an earlier version kept knows none of the later words.
    void aCartOfAnEarlierVersionIsReadAndWrittenTheSame()
    {
        const std::string old = R"({"order_id":"o","lines":[{"line_id":"l","sku":"A","code":"A","name":"A",)"
                                R"("unknown":false,"quantity_milli":1000,"unit_price_minor":100,)"
                                R"("discount_kind":"none","discount_value":0,"tax_category":"t","tax_rates":[]}]})";
        const auto content = contract::decode<CartContent>(old);
        QVERIFY(content);
        const auto cart = Cart::fromContent(cartStore(), *content);
        QVERIFY(cart);
        QCOMPARE(cart->priced().totalMinor, 100);
        QCOMPARE(cart->priceCut(0, 50), 500'000);
    }

    void receiptNumbersCountUpWithTheTillsName()
    {
        QCOMPARE(receiptNumber("T1", 42), std::string("T1-000042"));
        QCOMPARE(receiptNumber("T1", 1234567), std::string("T1-1234567"));
    }
};

TILLHOUSE_TEST(CartTest)
#include "cart_test.moc"
