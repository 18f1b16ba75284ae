// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/coupons.h"
#include "order/customers.h"
#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>

using namespace tillhouse;
using contract::PlaceOrderRequest;
using domain::OrderState;
using domain::TenderKind;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::returnOf;
using tillhouse::testing::sale;
using tillhouse::testing::testId;

namespace
{

auto customer(OrderFixture &shop, std::int64_t limit = 0, const std::string &exempt = {}) -> std::string
{
    contract::Customer customer;
    customer.store_id = "s1";
    customer.customer_id = testId('c', 1);
    customer.name = "Anna";
    customer.credit_limit_minor = limit;
    customer.tax_exempt_reason = exempt;
    const auto put = shop.database().write("test", [&](db::Transaction &tx) {
        return order::putCustomer(tx, OrderFixture::context(), customer, shop.nowMs);
    });
    if (!put)
        qFatal("%s", put.error().detail.c_str());
    return customer.customer_id;
}

auto field(const domain::Result<contract::Order> &order) -> std::string
{
    return order ? "taken" : order.error().fields.empty() ? "none" : order.error().fields[0].field;
}

auto codes(const contract::Order &order) -> std::string
{
    std::string all;
    for (const auto &exception : order.exceptions)
        all += (all.empty() ? "" : " ") + exception.code;
    return all;
}

void join(OrderFixture &shop, const std::string &customerId, const std::string &group)
{
    const auto done = shop.database().write("test", [&](db::Transaction &tx) -> domain::Result<contract::Customer> {
        auto known = order::findCustomer(tx, "s1", customerId);
        known->group = group;
        auto context = OrderFixture::context();
        context.ifMatch = "*";
        return order::putCustomer(tx, context, *known, shop.nowMs);
    });
    if (!done)
        qFatal("%s", done.error().detail.c_str());
}

auto use(OrderFixture &shop, const std::string &code) -> contract::CouponUse
{
    return *shop.database().read("test", [&](db::Reader &reader) -> domain::Result<contract::CouponUse> {
        return order::couponUse(reader, {"s1", code});
    });
}

/// One line for 10.00 of which a promotion of the store takes 1.00, for a group only where one is given.
auto promoted(int number, contract::Channel channel, const std::string &group = {}) -> PlaceOrderRequest
{
    auto request = sale({number, 1, 1000, 1000, TenderKind::Card});
    auto &checkout = request.checkout;
    auto &line = checkout.lines[0];
    checkout.channel = channel;
    contract::Reservation reservation;
    reservation.store_id = "s1";
    reservation.currency = "EUR";
    reservation.prices_include_tax = true;
    reservation.expires_at = "2026-03-01T13:00:00.000Z";
    contract::LineSnapshot snapshot;
    snapshot.line_id = line.line_id;
    snapshot.known = true;
    snapshot.sku = line.sku;
    snapshot.name = "Goods";
    snapshot.price = *line.unit_price;
    snapshot.tax_rates = line.tax_rates;
    reservation.lines.push_back(snapshot);
    contract::Promotion promotion;
    promotion.store_id = "s1";
    promotion.promotion_id = "ten";
    promotion.name = "Ten percent";
    promotion.percent_ppm = 100'000;
    if (!group.empty())
        promotion.customer_group = group;
    reservation.promotions.push_back(promotion);
    request.reservation = std::move(reservation);
    if (channel == contract::Channel::Online) {
        line.unit_price.reset();
        line.tax_rates.clear();
    } else {
        line.discount = contract::MoneyAmount{100, "EUR"};
        line.promotions = {{"ten", "Ten percent", 100}};
    }
    checkout.total.amount_minor = 900;
    checkout.tenders[0].amount.amount_minor = 900;
    return request;
}

/// The same, for a coupon that is good for one sale.
auto withCoupon(int number, contract::Channel channel, const std::string &code) -> PlaceOrderRequest
{
    auto request = promoted(number, channel);
    request.reservation->promotions[0].coupon = "ONCE-7";
    request.reservation->promotions[0].coupon_once = true;
    request.checkout.coupons = {code};
    return request;
}

void addTip(PlaceOrderRequest &request, std::int64_t tip)
{
    request.checkout.tip = contract::MoneyAmount{tip, "EUR"};
    request.checkout.tenders.back().amount.amount_minor += tip;
}

/// A line that sells a gift card, or pays off a debt, beside the goods.
void addIssue(PlaceOrderRequest &request, TenderKind kind, const std::string &account, std::int64_t minor)
{
    contract::CheckoutLine line;
    line.line_id = testId('l', 900'000);
    line.sku = kind == TenderKind::GiftCard ? "gift-card" : "account-payment";
    line.name = "Gift card";
    line.quantity_milli = 1000;
    line.unit_price = contract::MoneyAmount{minor, "EUR"};
    line.issue = contract::IssuedValue{kind, account};
    request.checkout.lines.push_back(line);
    request.checkout.total.amount_minor += minor;
    request.checkout.tenders.back().amount.amount_minor += minor;
}

} // namespace

class OrderFieldsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheTillSaidIsKeptAndReadBack()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1000});
        auto &checkout = request.checkout;
        checkout.customer_id = customer(shop);
        checkout.note = "gift wrapped";
        checkout.coupons = {"SUMMER", "VIP"};
        checkout.approvals = {{"discount", "manager-1", "2026-03-01T11:29:00.000Z", checkout.lines[0].line_id}};
        checkout.lines[0].note = "engraved";
        checkout.lines[0].unit = domain::Unit::Metre;
        checkout.tenders[0].tendered = contract::MoneyAmount{1840, "EUR"};
        checkout.tenders[0].foreign = contract::ForeignCash{{2000, "USD"}, 920'000};
        addTip(request, 200);
        const auto placed = shop.place(request);
        QVERIFY2(placed, placed ? "" : placed.error().detail.c_str());
        const auto order = shop.load(checkout.order_id);
        QCOMPARE(contract::encode(order), contract::encode(*placed));
        QCOMPARE(order.customer_id, checkout.customer_id);
        QCOMPARE(*order.note, std::string("gift wrapped"));
        QCOMPARE(order.coupons, checkout.coupons);
        QCOMPARE(order.approvals, checkout.approvals);
        QCOMPARE(*order.lines[0].note, std::string("engraved"));
        QCOMPARE(order.lines[0].unit, std::optional(domain::Unit::Metre));
        QCOMPARE(*order.tenders[0].foreign, *checkout.tenders[0].foreign);
        QCOMPARE(order.tip->amount_minor, std::int64_t{200});
        QCOMPARE(order.paid.amount_minor, std::int64_t{1200});
        QCOMPARE(shop.payments.lastPay.tip_minor, std::optional<std::int64_t>(200));
        QCOMPARE(codes(order), std::string());
    }

    void aCustomerWhomNobodyKnowsNeverRefusesASale()
    {
        OrderFixture shop;
        auto request = sale({});
        request.checkout.customer_id = testId('c', 9);
        const auto order = shop.place(request);
        QCOMPARE(order->state, OrderState::Paid);
        QCOMPARE(codes(*order), std::string("customer_unknown"));
        QCOMPARE(shop.openExceptions().at(0).code, std::string("customer_unknown"));
    }

    // Caught: the group that the request claimed was taken as it was.
    void anOnlineClientIsOfTheGroupThatTheStoreKnows()
    {
        OrderFixture shop;
        const auto anna = customer(shop);
        auto request = promoted(1, contract::Channel::Online, "staff");
        request.checkout.customer_id = anna;
        request.checkout.customer_group = "staff";
        QCOMPARE(field(shop.place(request)), std::string("total")); // Anna is no staff: nothing is given
        request.checkout.customer_id.reset();
        QCOMPARE(field(shop.place(request)), std::string("total"));
        join(shop, anna, "staff");
        request.checkout.customer_id = anna;
        request.checkout.customer_group.reset(); // what is on record needs no claim
        QCOMPARE(shop.place(request)->discount.amount_minor, std::int64_t{100});
    }

    void aTillThatTookACustomerForAnotherGroupIsToldOf()
    {
        OrderFixture shop;
        auto request = promoted(1, contract::Channel::Till, "staff");
        request.checkout.customer_id = customer(shop);
        request.checkout.customer_group = "staff";
        const auto order = shop.place(request);
        QCOMPARE(order->state, OrderState::Paid);
        QCOMPARE(codes(*order), std::string("promotion_differs"));
        join(shop, *request.checkout.customer_id, "staff");
        auto again = promoted(2, contract::Channel::Till, "staff");
        again.checkout.customer_id = request.checkout.customer_id;
        again.checkout.customer_group = "staff";
        QCOMPARE(codes(*shop.place(again)), std::string());
    }

    // Caught: the second use was not looked for; and a cancelled order kept the coupon.
    void aCouponForOneSaleIsRefusedTheSecondTime()
    {
        OrderFixture shop;
        shop.payments.cardState = domain::PaymentState::Declined;
        QCOMPARE(shop.place(withCoupon(1, contract::Channel::Online, "once-7"))->state, OrderState::Cancelled);
        QVERIFY(!use(shop, "ONCE-7").used); // nobody has anything for it
        shop.payments.cardState = domain::PaymentState::Captured;
        const auto first = shop.place(withCoupon(2, contract::Channel::Online, "once-7"));
        QCOMPARE(first->state, OrderState::Paid);
        const auto used = use(shop, "Once-7");
        QVERIFY(used.used);
        QCOMPARE(*used.order_id, first->order_id);
        QCOMPARE(*used.used_at, std::string("2026-03-01T12:00:00.000Z"));
        const auto second = shop.place(withCoupon(3, contract::Channel::Online, "ONCE-7"));
        QVERIFY(!second);
        QCOMPARE(second.error().code, domain::ErrorCode::Conflict);
        QCOMPARE(field(second), std::string("coupons/0"));
        QCOMPARE(shop.payments.calls("pay"), 2);
        // The same order asked for again is no second use.
        QCOMPARE(contract::encode(*shop.place(withCoupon(2, contract::Channel::Online, "once-7"))),
                 contract::encode(*first));
    }

    void aTillsSaleWithAUsedCouponIsRecordedAndToldOf()
    {
        OrderFixture shop;
        QCOMPARE(codes(*shop.place(withCoupon(1, contract::Channel::Till, "ONCE-7"))), std::string());
        const auto second = shop.place(withCoupon(2, contract::Channel::Till, "ONCE-7"));
        QCOMPARE(second->state, OrderState::Paid);
        QCOMPARE(codes(*second), std::string("coupon_used_before"));
        QVERIFY(second->exceptions[0].detail.find("ONCE-7") != std::string::npos);
        QCOMPARE(*use(shop, "ONCE-7").order_id, testId('o', 1));
        QCOMPARE(shop.openExceptions().at(0).code, std::string("coupon_used_before"));
        auto idle = withCoupon(3, contract::Channel::Till, "ONCE-7");
        idle.checkout.lines[0].promotions.clear(); // shown, and nothing was taken off for it
        idle.checkout.lines[0].discount = contract::MoneyAmount{100, "EUR"};
        QCOMPARE(codes(*shop.place(idle)), std::string());
    }

    void aTipIsPartOfWhatIsDue()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1000});
        request.checkout.tip = contract::MoneyAmount{150, "EUR"};
        QCOMPARE(field(shop.place(request)), std::string("tenders"));
        request.checkout.tip->amount_minor = -1;
        QCOMPARE(field(shop.place(request)), std::string("tip"));
        request.checkout.tip->currency = "USD";
        QCOMPARE(field(shop.place(request)), std::string("tip/currency"));
        auto online = sale({2, 1, 1000, 1000, TenderKind::Card});
        online.checkout.channel = contract::Channel::Online;
        addTip(online, 100);
        QCOMPARE(field(shop.place(online)), std::string("tip"));
    }

    void aTipStaysWithTheStaffWhenTheGoodsComeBack()
    {
        OrderFixture shop;
        auto request = sale({1, 2, 500, 1000, TenderKind::Card});
        addTip(request, 200);
        const auto order = shop.place(request);
        QCOMPARE(order->paid.amount_minor, std::int64_t{1200});
        QVERIFY(shop.refund(returnOf(*order, 1, 0, 1000)));
        const auto back = shop.refund(returnOf(*order, 2, 1, 1000));
        QCOMPARE(back->state, OrderState::Refunded);
        QCOMPARE(back->refunded.amount_minor, std::int64_t{1000});
        QCOMPARE(shop.payments.refundedMinor(), std::int64_t{1000});
    }

    void cashWithTipAndRoundingGivesTheGoodsBackToTheCoin()
    {
        OrderFixture shop;
        auto request = sale({1, 2, 501});
        request.reservation->cash_rounding_minor = 5;
        request.checkout.rounding = contract::MoneyAmount{-2, "EUR"};
        request.checkout.tenders[0].amount.amount_minor = 1000;
        addTip(request, 100);
        const auto order = shop.place(request);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(codes(*order), std::string());
        QVERIFY(shop.refund(returnOf(*order, 1, 0, 1000)));
        QCOMPARE(shop.refund(returnOf(*order, 2, 1, 1000))->refunded.amount_minor, std::int64_t{1000});
    }

    void whoOwesNoTaxPaysTheNetPrice()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1190});
        request.checkout.customer_id = customer(shop, 0, "embassy");
        request.checkout.tax_exempt_reason = "embassy";
        QCOMPARE(field(shop.place(request)), std::string("lines/0/tax_rates"));
        request.checkout.lines[0].tax_rates.clear();
        request.checkout.lines[0].unit_price->amount_minor = 1000;
        request.checkout.total.amount_minor = 1000;
        request.checkout.tenders[0].amount.amount_minor = 1000;
        const auto order = shop.place(request);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->tax.amount_minor, std::int64_t{0});
        QCOMPARE(codes(*order), std::string()); // the listed price without its tax is what was charged
        QCOMPARE(*order->tax_exempt_reason, std::string("embassy"));
    }

    void anExemptionThatNoRecordKnowsIsTold()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1000});
        request.checkout.lines[0].tax_rates.clear();
        request.checkout.tax_exempt_reason = "says so";
        QCOMPARE(codes(*shop.place(request)), std::string("price_differs exemption_unknown"));
    }

    void foreignCashIsWorthItsRate()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1000});
        auto &tender = request.checkout.tenders[0];
        tender.foreign = contract::ForeignCash{{2000, "USD"}, 920'000};
        QCOMPARE(field(shop.place(request)), std::string("tenders/0/foreign"));
        tender.tendered = contract::MoneyAmount{1841, "EUR"};
        QCOMPARE(field(shop.place(request)), std::string("tenders/0/tendered"));
        tender.tendered->amount_minor = 1840;
        tender.kind = TenderKind::Manual;
        QCOMPARE(field(shop.place(request)), std::string("tenders/0/foreign"));
        tender.kind = TenderKind::Cash;
        QCOMPARE(shop.place(request)->tenders[0].change->amount_minor, std::int64_t{840});
    }

    void onAccountIsLimitedByTheCustomersRecord()
    {
        OrderFixture shop;
        const auto id = customer(shop, 1500);
        auto request = sale({1, 1, 1000, 1000, TenderKind::OnAccount});
        request.checkout.tenders[0].account = id;
        QCOMPARE(shop.place(request)->state, OrderState::Paid);
        QCOMPARE(shop.payments.lastPay.tenders[0].limit_minor, std::optional<std::int64_t>(1500));
        auto second = sale({2, 1, 1000, 1000, TenderKind::OnAccount});
        second.checkout.tenders[0].account = id;
        QCOMPARE(shop.place(second)->state, OrderState::Cancelled);
        auto stranger = sale({3, 1, 1000, 1000, TenderKind::OnAccount});
        stranger.checkout.tenders[0].account = testId('c', 8);
        QCOMPARE(shop.place(stranger)->state, OrderState::Cancelled);
        QCOMPARE(shop.payments.lastPay.tenders[0].limit_minor, std::optional<std::int64_t>(0));
    }

    void moneyOnAnAccountIsIssuedWithItsOrderAndIsNoTurnover()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1000});
        addIssue(request, TenderKind::GiftCard, "GIFT-1", 5000);
        const auto order = shop.place(request);
        QVERIFY2(order, order ? "" : order.error().detail.c_str());
        QCOMPARE(order->total.amount_minor, std::int64_t{6000});
        QCOMPARE(codes(*order), std::string());
        QCOMPARE(shop.payments.lastPay.issues.size(), std::size_t{1});
        QCOMPARE(shop.payments.lastPay.issues[0].issue_id, testId('l', 900'000));
        QCOMPARE(shop.payments.lastPay.issues[0].amount_minor, std::int64_t{5000});
        QCOMPARE(shop.events().events.at(0).lines.size(), std::size_t{1}); // goods only
        const auto sales = *shop.database().read([](db::Reader &reader) -> domain::Result<std::int64_t> {
            auto row = reader.query("SELECT sales_minor FROM day_totals");
            return row.next() ? row.int64(0) : -1;
        });
        QCOMPARE(sales, std::int64_t{1000});
        QCOMPARE(shop.load(order->order_id).lines[1].issue->account, std::string("GIFT-1"));
        const auto back = shop.refund(returnOf(*order, 1, 1, 1000));
        QCOMPARE(field(back), std::string("lines/0/line_id"));
        QVERIFY(shop.refund(returnOf(*order, 2, 0, 1000)));
    }

    void moneyOnAnAccountIsSoldWholeAndForMoney()
    {
        const auto faulty = [](const std::function<void(contract::CheckoutRequest &)> &change) {
            OrderFixture shop;
            auto request = sale({1, 1, 1000});
            addIssue(request, TenderKind::GiftCard, "GIFT-1", 5000);
            change(request.checkout);
            const auto name = field(shop.place(request));
            return shop.count("orders") == 0 ? name : "stored, and " + name;
        };
        using C = contract::CheckoutRequest;
        QCOMPARE(faulty([](C &c) { c.lines[1].quantity_milli = 2000; }), std::string("lines/1/quantity_milli"));
        QCOMPARE(faulty([](C &c) {
                     c.lines[1].discount = contract::MoneyAmount{1, "EUR"};
                 }),
                 std::string("lines/1/discount"));
        QCOMPARE(faulty([](C &c) { c.lines[1].tax_rates = {{"VAT19", 190'000}}; }), std::string("lines/1/tax_rates"));
        QCOMPARE(faulty([](C &c) { c.lines[1].issue->kind = TenderKind::Card; }), std::string("lines/1/issue/kind"));
        QCOMPARE(faulty([](C &c) { c.lines[1].issue->kind = TenderKind::OnAccount; }),
                 std::string("lines/1/issue/account"));
        QCOMPARE(faulty([](C &c) {
                     c.tenders[0].kind = TenderKind::GiftCard;
                     c.tenders[0].account = "GIFT-0";
                 }),
                 std::string("tenders"));
    }

    void aSaleOfNothingButAGiftCardNeedsNoStock()
    {
        OrderFixture shop;
        auto request = sale({1, 1, 1000});
        addIssue(request, TenderKind::GiftCard, "GIFT-1", 5000);
        request.checkout.lines.erase(request.checkout.lines.begin());
        request.checkout.total.amount_minor = 5000;
        request.checkout.tenders[0].amount.amount_minor = 5000;
        request.reservation.reset();
        QCOMPARE(codes(*shop.place(request)), std::string());
    }
};

TILLHOUSE_TEST(OrderFieldsTest)
#include "order_fields_test.moc"
