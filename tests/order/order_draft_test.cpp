// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/order_draft.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

using Change = std::function<void(contract::PlaceOrderRequest &)>;
Q_DECLARE_METATYPE(Change)

class OrderDraftTest : public QObject
{
    Q_OBJECT

    /// Two lines of 1.99, and ten percent off everything in the store.
    static auto promoted(contract::Channel channel) -> contract::PlaceOrderRequest
    {
        auto request = sale({1, 2});
        request.checkout.channel = channel;
        contract::Promotion ten;
        ten.promotion_id = "ten";
        ten.name = "Ten percent";
        ten.percent_ppm = 100'000;
        request.reservation->promotions = {ten};
        return request;
    }

    static void pay(contract::PlaceOrderRequest &request, std::int64_t minor)
    {
        request.checkout.total.amount_minor = minor;
        request.checkout.tenders[0].amount.amount_minor = minor;
    }

private Q_SLOTS:
    void aCheckoutIsPricedToTheCent()
    {
        const auto order = order::draftOrder(sale({1, 3, 199, 2000}), "user-1");
        QVERIFY(order);
        QCOMPARE(order->total.amount_minor, std::int64_t{1194});
        QCOMPARE(order->tax.amount_minor + order->net.amount_minor, order->total.amount_minor);
        QCOMPARE(order->lines.size(), std::size_t{3});
        QCOMPARE(order->lines[0].tax.amount_minor, std::int64_t{64}); // 398 * 19 / 119 = 63.5
        QCOMPARE(order->state, domain::OrderState::Created);
        QCOMPARE(*order->cashier_id, std::string("user-1"));
        QVERIFY(order->exceptions.empty());
    }

    void badInputNamesTheField_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        using R = contract::PlaceOrderRequest;
        const auto row = [](const char *name, Change change, const char *field) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(field);
        };
        row(
            "another store", [](R &r) { r.checkout.store_id = "s2"; }, "store_id");
        row(
            "another order", [](R &r) { r.checkout.order_id = testId('o', 9); }, "order_id");
        row(
            "no such currency", [](R &r) { r.checkout.currency = "ABC"; }, "currency");
        row(
            "currency of the total", [](R &r) { r.checkout.total.currency = "USD"; }, "total/currency");
        row(
            "currency of a price", [](R &r) { r.checkout.lines[1].unit_price->currency = "USD"; },
            "lines/1/unit_price/currency");
        row(
            "currency of a tender", [](R &r) { r.checkout.tenders[0].amount.currency = "USD"; },
            "tenders/0/amount/currency");
        row(
            "impossible time", [](R &r) { r.checkout.sold_at = "2026-02-30T00:00:00Z"; }, "sold_at");
        row(
            "negative price", [](R &r) { r.checkout.lines[0].unit_price->amount_minor = -1; }, "lines/0/unit_price");
        row(
            "discount above the line",
            [](R &r) {
                r.checkout.lines[1].discount = contract::MoneyAmount{200, "EUR"};
            },
            "lines/1/discount");
        row(
            "same line twice", [](R &r) { r.checkout.lines[1].line_id = r.checkout.lines[0].line_id; },
            "lines/1/line_id");
        row(
            "same tax twice",
            [](R &r) {
                r.checkout.lines[0].tax_rates.push_back({"VAT19", 70'000});
            },
            "lines/0/tax_rates/1/name");
        row(
            "total too low", [](R &r) { r.checkout.total.amount_minor -= 1; }, "total");
        row(
            "tender too low", [](R &r) { r.checkout.tenders[0].amount.amount_minor -= 1; }, "tenders");
        row(
            "no tender", [](R &r) { r.checkout.tenders.clear(); }, "tenders");
        row(
            "tender of nothing", [](R &r) { r.checkout.tenders[0].amount.amount_minor = 0; }, "tenders/0/amount");
        row(
            "less handed over",
            [](R &r) {
                r.checkout.tenders[0].tendered = contract::MoneyAmount{1, "EUR"};
            },
            "tenders/0/tendered");
        row(
            "a card gives no change",
            [](R &r) {
                r.checkout.tenders[0].kind = domain::TenderKind::Card;
                r.checkout.tenders[0].tendered = contract::MoneyAmount{500, "EUR"};
            },
            "tenders/0/tendered");
        row(
            "same tender twice",
            [](R &r) {
                r.checkout.tenders[0].amount.amount_minor = 199;
                r.checkout.tenders.push_back(r.checkout.tenders[0]);
            },
            "tenders/1/tender_id");
        row(
            "no price known",
            [](R &r) {
                r.checkout.lines[0].unit_price.reset();
                r.reservation.reset();
            },
            "lines/0/unit_price");
        row(
            "online without reservation",
            [](R &r) {
                r.checkout.channel = contract::Channel::Online;
                r.reservation.reset();
            },
            "channel");
        row(
            "more than an order may cost",
            [](R &r) {
                r.checkout.lines[0].unit_price->amount_minor = contract::kMaxAmountMinor / 100;
                r.checkout.lines[0].quantity_milli = 101'000;
            },
            "total");
    }
    void badInputNamesTheField()
    {
        QFETCH(Change, change);
        QFETCH(QString, field);
        auto request = sale({1, 2});
        change(request);
        const auto order = order::draftOrder(request, "");
        QVERIFY(!order);
        QCOMPARE(order.error().code, domain::ErrorCode::InvalidInput);
        QCOMPARE(QString::fromStdString(order.error().fields.at(0).field), field);
    }

    void cashHandedOverGivesChange()
    {
        auto request = sale({1, 1, 1234});
        request.checkout.tenders[0].tendered = contract::MoneyAmount{2000, "EUR"};
        const auto order = order::draftOrder(request, "");
        QCOMPARE(order->tenders[0].change->amount_minor, std::int64_t{766});
        QCOMPARE(order->tenders[0].amount.amount_minor, std::int64_t{1234});
    }

    void thePriceOfTheTillStandsAndTheDifferenceIsAnException()
    {
        auto request = sale({1, 3});
        request.reservation->lines[0].price.amount_minor = 249;
        request.reservation->lines[1].known = false;
        request.reservation->lines[2].short_of_stock = true;
        request.reservation->lines[2].tax_rates[0].rate_ppm = 70'000;
        const auto order = order::draftOrder(request, "");
        QVERIFY(order);
        QCOMPARE(order->total.amount_minor, std::int64_t{597});
        std::vector<std::string> codes;
        for (const auto &exception : order->exceptions)
            codes.push_back(exception.code);
        QCOMPARE(codes,
                 (std::vector<std::string>{"price_differs", "unknown_product", "tax_differs", "short_of_stock"}));
        QCOMPARE(*order->exceptions[0].line_id, request.checkout.lines[0].line_id);
    }

    void withoutInventoryATillsSaleIsTakenAsItIs()
    {
        auto request = sale({1, 2});
        request.reservation.reset();
        const auto order = order::draftOrder(request, "");
        QCOMPARE(order->exceptions.size(), std::size_t{1});
        QCOMPARE(order->exceptions[0].code, std::string("not_checked"));
    }

    void onlineThePriceIsInventorys()
    {
        auto request = sale({1, 1});
        request.checkout.channel = contract::Channel::Online;
        request.reservation->lines[0].price.amount_minor = 249;
        QCOMPARE(order::draftOrder(request, "").error().fields.at(0).field, std::string("total"));
        request.checkout.total.amount_minor = 249;
        request.checkout.tenders[0].amount.amount_minor = 249;
        QCOMPARE(order::draftOrder(request, "")->lines[0].unit_price.amount_minor, std::int64_t{249});
    }

    void aLineSaysWhatItsQuantityCounts()
    {
        auto request = sale({1, 3});
        request.checkout.lines[0].unit = domain::Unit::Kilogram;
        request.checkout.lines[1].unit = domain::Unit::Piece;
        request.reservation->lines[2].unit = domain::Unit::Litre; // the till's receipt said pieces, and was given out
        const auto units = [&request] {
            const auto order = order::draftOrder(request, "");
            std::vector<std::optional<domain::Unit>> of;
            for (const auto &line : order->lines)
                of.push_back(line.unit);
            return of;
        };
        using Units = std::vector<std::optional<domain::Unit>>;
        QCOMPARE(units(), (Units{domain::Unit::Kilogram, std::nullopt, std::nullopt}));
        request.checkout.channel = contract::Channel::Online;
        QCOMPARE(units(), (Units{std::nullopt, std::nullopt, domain::Unit::Litre}));
    }

    void onlineTheStoresPromotionsAreGivenUnasked()
    {
        auto request = promoted(contract::Channel::Online);
        QCOMPARE(order::draftOrder(request, "").error().fields.at(0).field, std::string("total"));
        pay(request, 358);
        const auto order = order::draftOrder(request, "");
        QVERIFY(order);
        QCOMPARE(order->total.amount_minor, std::int64_t{358});
        QCOMPARE(order->lines[1].discount.amount_minor, std::int64_t{20}); // 19.9
        QCOMPARE(order->lines[1].promotions, (std::vector<contract::LinePromotion>{{"ten", "Ten percent", 20}}));
        QVERIFY(order->exceptions.empty());
        // By hand is by hand, online too.
        request.checkout.lines[1].discount = contract::MoneyAmount{5, "EUR"};
        pay(request, 179 + 194);
        const auto byHand = order::draftOrder(request, "");
        QVERIFY(byHand);
        QVERIFY(byHand->lines[1].promotions.empty());
    }

    void wherePricesAreWithoutTaxSoArePromotions()
    {
        auto request = promoted(contract::Channel::Online);
        request.checkout.lines.resize(1);
        request.reservation->lines[0].price.amount_minor = 1190;
        request.checkout.tax_exempt_reason = "embassy";
        pay(request, 900); // 10.00 without the tax
        const auto online = order::draftOrder(request, "");
        QVERIFY2(online, online ? "" : online.error().detail.c_str());
        QCOMPARE(online->lines[0].promotions, (std::vector<contract::LinePromotion>{{"ten", "Ten percent", 100}}));

        auto &line = request.checkout.lines[0];
        request.checkout.channel = contract::Channel::Till;
        line.unit_price = contract::MoneyAmount{1000, "EUR"};
        line.tax_rates.clear();
        line.discount = contract::MoneyAmount{100, "EUR"};
        line.promotions = {{"ten", "Ten percent", 100}};
        QVERIFY(order::draftOrder(request, "")->exceptions.empty());
        line.discount.reset();
        line.promotions.clear();
        pay(request, 1000); // the listed price, so not by hand
        QCOMPARE(order::draftOrder(request, "")->exceptions.at(0).code, std::string("promotion_differs"));
    }

    void moneyOnAnAccountIsNeverPromoted()
    {
        auto request = promoted(contract::Channel::Till);
        auto &card = request.checkout.lines[1];
        card.sku = "gift_card";
        card.issue = contract::IssuedValue{domain::TenderKind::GiftCard, "CARD-1"};
        card.tax_rates.clear();
        request.reservation->lines.resize(1);
        request.checkout.lines[0].discount = contract::MoneyAmount{20, "EUR"};
        request.checkout.lines[0].promotions = {{"ten", "Ten percent", 20}};
        pay(request, 199 + 179);
        const auto order = order::draftOrder(request, "");
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QVERIFY(order->exceptions.empty());
    }

    void whatATillGaveStandsAndIsHeldAgainstTheStoresPromotions()
    {
        auto request = promoted(contract::Channel::Till);
        for (auto &line : request.checkout.lines) {
            line.discount = contract::MoneyAmount{20, "EUR"};
            line.promotions = {{"ten", "Ten percent", 20}};
        }
        pay(request, 358);
        const auto same = order::draftOrder(request, "");
        QVERIFY(same);
        QVERIFY(same->exceptions.empty());
        QCOMPARE(same->lines[0].promotions, request.checkout.lines[0].promotions);

        request.reservation->promotions[0].percent_ppm = 200'000;
        const auto order = order::draftOrder(request, "");
        QCOMPARE(order->total.amount_minor, std::int64_t{358}); // goods and money have changed hands
        QCOMPARE(order->exceptions.size(), std::size_t{1});
        QCOMPARE(order->exceptions[0].code, std::string("promotion_differs"));
        QCOMPARE(order->exceptions[0].detail,
                 std::string("on 2 lines; the first: sku-0 was given Ten percent 0.20 EUR, the store's promotions give "
                             "Ten percent 0.40 EUR"));
        QCOMPARE(*order->exceptions[0].line_id, request.checkout.lines[0].line_id);

        request.reservation->promotions.clear();
        QCOMPARE(order::draftOrder(request, "")->exceptions[0].code, std::string("promotion_differs"));
        request.reservation.reset();
        QCOMPARE(order::draftOrder(request, "")->exceptions[0].code, std::string("not_checked"));
    }

    void aTillThatGaveNothingWhereTheStoreGivesIsToldOf()
    {
        auto request = promoted(contract::Channel::Till);
        QCOMPARE(order::draftOrder(request, "")->exceptions.at(0).code, std::string("promotion_differs"));
        // What was given or priced by hand is not compared.
        request.checkout.lines[0].discount = contract::MoneyAmount{5, "EUR"};
        request.checkout.lines[1].unit_price = contract::MoneyAmount{198, "EUR"};
        pay(request, 392);
        const auto order = order::draftOrder(request, "");
        QVERIFY(order);
        QCOMPARE(order->exceptions.size(), std::size_t{1});
        QCOMPARE(order->exceptions[0].code, std::string("price_differs"));
    }

    void aPromotionAsksTheCheckoutForWhatItNeeds()
    {
        auto request = promoted(contract::Channel::Online);
        auto &promotion = request.reservation->promotions[0];
        promotion.coupon = "SAVE";
        promotion.customer_group = "staff";
        promotion.departments = {"FRUIT"};
        promotion.from_minute = 17 * 60;
        request.checkout.coupons = {"save"};
        request.checkout.customer_group = "staff";
        request.checkout.lines[0].department = "FRUIT"; // inventory's word is the last where it knows the product
        request.reservation->lines[1].department = "FRUIT";
        request.checkout.sold_local = "2026-03-01T17:00";
        pay(request, 378);
        const auto order = order::draftOrder(request, "");
        QVERIFY(order);
        // Without a clock on the wall the time is that of sold_at, half past eleven.
        request.checkout.sold_local.reset();
        QVERIFY(!order::draftOrder(request, ""));
        request.checkout.sold_at = "2026-03-01T17:00:00Z";
        QVERIFY(order::draftOrder(request, ""));
        request.checkout.coupons.clear();
        QVERIFY(!order::draftOrder(request, ""));
    }

    void badPromotionsNameTheField_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        using R = contract::PlaceOrderRequest;
        const auto row = [](const char *name, Change change, const char *field) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(field);
        };
        row(
            "more than the discount",
            [](R &r) {
                r.checkout.lines[1].promotions = {{"ten", "Ten percent", 1}};
            },
            "lines/1/promotions");
        row(
            "given by an online client",
            [](R &r) {
                r.checkout.channel = contract::Channel::Online;
                r.checkout.lines[0].discount = contract::MoneyAmount{1, "EUR"};
                r.checkout.lines[0].promotions = {{"ten", "Ten percent", 1}};
            },
            "lines/0/promotions");
        row(
            "a clock that shows no time", [](R &r) { r.checkout.sold_local = "2026-03-01T24:00"; }, "sold_local");
        row(
            "a happy hour of another day",
            [](R &r) {
                r.checkout.channel = contract::Channel::Online;
                r.checkout.sold_local = "2026-02-28T17:00";
            },
            "sold_local");
    }
    void badPromotionsNameTheField() { badInputNamesTheField(); }

    void aVoidedLineStaysAndCostsNothing()
    {
        auto request = sale({1, 2});
        request.checkout.lines[1].quantity_milli = 0;
        request.checkout.total.amount_minor = 199;
        request.checkout.tenders[0].amount.amount_minor = 199;
        const auto order = order::draftOrder(request, "");
        QVERIFY(order);
        QCOMPARE(order->lines.size(), std::size_t{2});
        QCOMPARE(order->lines[1].total.amount_minor, std::int64_t{0});
    }
};

TILLHOUSE_TEST(OrderDraftTest)
#include "order_draft_test.moc"
