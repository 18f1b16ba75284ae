// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/problem.h"
#include "ctl/ids.h"
#include "self_service/self_shop.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;
using domain::ErrorCode;
using testing::SelfShop;
using testing::ShopSession;

namespace
{

/// All that a customer's token opens.
const std::set<std::string_view> kCustomers = {
    "stores.get",      "tax_categories.list",       "products.list",      "products.get",     "catalogue.changes",
    "promotions.list", "self_service.availability", "self_service.order", "self_service.get", "self_service.find",
};

auto coffees(int pieces, std::int64_t totalMinor) -> contract::SelfOrderRequest
{
    return {SelfShop::kStore, ctl::newId(), {{ctl::newId(), "COFFEE", pieces * 1000}}, {totalMinor, "EUR"}};
}

auto fieldOf(const domain::Error &error) -> std::string
{
    return error.fields.empty() ? "no field: " + error.detail : error.fields.front().field;
}

} // namespace

/// A customer's token against the running platform, in the hands of somebody hostile.
class CustomerRightsTest : public QObject
{
    Q_OBJECT

private:
    SelfShop m_shop;
    contract::TillCredential m_till;
    ShopSession m_customer;

    auto send(const contract::EndpointInfo &endpoint, const ShopSession &session, std::string body = "{}",
              const std::string &store = SelfShop::kStore) -> kit::HttpReply
    {
        const auto someId = ctl::newId();
        kit::OutgoingRequest request;
        request.method = contract::name(endpoint.method);
        request.target = "/v1" + contract::fillPath(std::string(endpoint.path), {{"store_id", store},
                                                                                 {"order_id", someId},
                                                                                 {"shift_id", someId},
                                                                                 {"customer_id", someId},
                                                                                 {"basket_id", someId},
                                                                                 {"user_id", someId},
                                                                                 {"exception_id", "x"},
                                                                                 {"event_id", someId},
                                                                                 {"code", "x"},
                                                                                 {"till_id", "K1"},
                                                                                 {"sku", "COFFEE"},
                                                                                 {"tax_category_id", "food"},
                                                                                 {"promotion_id", "secret"},
                                                                                 {"location_id", "shop"},
                                                                                 {"day", "2026-03-01"}});
        if (contract::hasBody(endpoint.method))
            request.body = std::move(body);
        const auto reply = m_shop.gateway().forward(session.context(ctl::newId()), request);
        return reply ? *reply : kit::HttpReply{.status = 0};
    }

    auto order(const contract::SelfOrderRequest &wanted) -> domain::Result<contract::SelfOrder>
    {
        return m_shop.gateway().call(contract::kOrderSelf, m_customer.context(ctl::newId()), wanted);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_shop.open(), std::string());
        m_till = m_shop.enrol("K1", true);
    }

    void init() { m_customer = *m_shop.visit(m_till); }

    void aCustomerReachesExactlyWhatACustomerMay()
    {
        int refused = 0;
        contract::forEachEndpoint([&](const contract::EndpointInfo &endpoint) {
            if (endpoint.visibility == contract::Visibility::Internal ||
                endpoint.permission == contract::Permission::Anyone)
                return;
            const auto reply = send(endpoint, m_customer);
            const auto told = std::string(endpoint.id) + " answers " + std::to_string(reply.status);
            if (kCustomers.contains(endpoint.id)) {
                QVERIFY2(reply.status != 401 && reply.status != 403 && reply.status < 500, told.c_str());
            } else {
                QVERIFY2(reply.status == 403, told.c_str());
                ++refused;
            }
        });
        QVERIFY(refused > 40);
    }

    void anotherStoreIsNotTheirs()
    {
        contract::forEachEndpoint([&](const contract::EndpointInfo &endpoint) {
            if (kCustomers.contains(endpoint.id))
                QVERIFY2(send(endpoint, m_customer, "{}", SelfShop::kOther).status == 403, endpoint.id.data());
        });
    }

    void theStaffDoNotOrderLikeCustomers()
    {
        for (const auto &user : {m_shop.signIn("anna"), m_shop.signIn("mia"), m_shop.admin()})
            QCOMPARE(send(contract::kOrderSelf, user).status, 403);
    }

    void onlyATillForCustomersGetsThem()
    {
        const auto ordinary = m_shop.enrol("T1", false);
        QCOMPARE(m_shop.visit(ordinary).error().code, ErrorCode::NotAllowed);
        auto forged = m_till;
        forged.till_secret = "guessed";
        QCOMPARE(m_shop.visit(forged).error().code, ErrorCode::NotSignedIn);
    }

    void whatTheStaffMayAndWhatCouponsGiveIsNotTold()
    {
        contract::PutStoreRequest policy{SelfShop::kStore, "Shop main", "EUR", true, "shop"};
        policy.till = contract::TillPolicy();
        policy.till->offline.card_each_minor = 7777;
        QVERIFY(m_shop.gateway().call(contract::kPutStore, m_shop.admin().context(), policy));
        const auto store = m_shop.gateway().call(contract::kGetStore, m_customer.context(), {SelfShop::kStore});
        QVERIFY(store && store->currency == "EUR");
        QCOMPARE(store->till.offline.card_each_minor, 0);
        const auto told = m_shop.gateway().call(contract::kListPromotions, m_customer.context(), {SelfShop::kStore});
        QVERIFY(told);
        QCOMPARE(told->promotions.size(), std::size_t{1});
        QCOMPARE(told->promotions[0].promotion_id, std::string("tea-time"));
        QVERIFY(contract::encode(*told).find("TOPSECRET") == std::string::npos);
        const auto staff =
            m_shop.gateway().call(contract::kListPromotions, m_shop.signIn("anna").context(), {SelfShop::kStore});
        QCOMPARE(staff->promotions.size(), std::size_t{3});
    }

    void availabilityIsYesOrNo()
    {
        const auto list = m_shop.gateway().call(contract::kListAvailability, m_customer.context(),
                                                {SelfShop::kStore, "COFFEE,CAKE,BEER,CHEESE,NOBODY"});
        QVERIFY(list);
        std::vector<bool> there;
        for (const auto &product : list->products)
            there.push_back(product.available);
        QVERIFY(there == (std::vector<bool>{true, false, false, false, false}));
        const auto none = m_shop.gateway().call(contract::kListAvailability, m_customer.context(),
                                                {SelfShop::kStore, "COFFEE,,CAKE"});
        QCOMPARE(fieldOf(none.error()), std::string("skus"));
    }

    void nothingOfThePriceIsTheirsToSay_data()
    {
        QTest::addColumn<QByteArray>("member");
        QTest::addColumn<QByteArray>("field");
        for (const char *name : {"customer_group", "coupons", "customer_id", "tenders", "till_id", "receipt_number",
                                 "channel", "tax_exempt_reason", "tip", "approvals", "sold_at", "location_id"})
            QTest::newRow(name) << QByteArray("\"") + name + "\":\"x\"," << QByteArray(name);
    }

    void nothingOfThePriceIsTheirsToSay()
    {
        QFETCH(QByteArray, member);
        QFETCH(QByteArray, field);
        const auto before = m_shop.orderCount();
        auto body = contract::encodeRequest(contract::kOrderSelf, "/v1", coffees(1, 250)).body;
        body.insert(1, member.toStdString());
        const auto reply = send(contract::kOrderSelf, m_customer, body);
        QCOMPARE(reply.status, 400);
        const auto problem = contract::decode<contract::Problem>(reply.body);
        QVERIFY(problem && !problem->errors.empty());
        QCOMPARE(problem->errors[0].field, field.toStdString());
        QCOMPARE(m_shop.orderCount(), before);
    }

    void norIsAnythingOfALine()
    {
        for (const std::string name : {"unit_price", "discount", "tax_rates", "promotions", "issue"}) {
            auto body = contract::encodeRequest(contract::kOrderSelf, "/v1", coffees(1, 250)).body;
            body.insert(body.find("{\"line_id\"") + 1, "\"" + name + "\":1,");
            const auto reply = send(contract::kOrderSelf, m_customer, body);
            QCOMPARE(reply.status, 400);
            QVERIFY2(reply.body.find("lines/0/" + name) != std::string::npos, reply.body.c_str());
        }
    }

    void theTotalIsTheStores()
    {
        const auto before = m_shop.orderCount();
        for (const std::int64_t minor : {0LL, 1LL, 249LL, 251LL, -250LL})
            QCOMPARE(fieldOf(order(coffees(1, minor)).error()), std::string("total"));
        QCOMPARE(m_shop.orderCount(), before);
        QCOMPARE(m_shop.charges(1), 0);
    }

    void whatTakesAPersonOrIsNotThereIsRefused()
    {
        auto beer = coffees(1, 320);
        beer.lines[0].sku = "BEER";
        QCOMPARE(fieldOf(order(beer).error()), std::string("lines/0/sku"));
        auto cheese = coffees(1, 320);
        cheese.lines[0].sku = "CHEESE";
        QCOMPARE(fieldOf(order(cheese).error()), std::string("lines/0/sku"));
        auto cake = coffees(1, 400);
        cake.lines[0].sku = "CAKE";
        QCOMPARE(order(cake).error().code, ErrorCode::InsufficientStock);
        auto nothing = coffees(1, 100);
        nothing.lines[0].sku = "NOBODY";
        QCOMPARE(order(nothing).error().code, ErrorCode::NotFound);
        // What was refused holds no goods: all fifty can still be had.
        auto all = coffees(1, 16'000);
        all.lines[0].sku = "BEER";
        all.lines[0].quantity_milli = 50'000;
        QCOMPARE(fieldOf(order(all).error()), std::string("lines/0/sku"));
        QCOMPARE(fieldOf(order(all).error()), std::string("lines/0/sku"));
    }

    void promotionsAreGivenByTheStore()
    {
        auto teas = coffees(3, 360);
        teas.lines[0].sku = "TEA";
        const auto placed = order(teas);
        QVERIFY2(placed, placed ? "" : fieldOf(placed.error()).c_str());
        QCOMPARE(placed->discount.amount_minor, 180);
    }

    void anOrderIsPaidOnceFollowedAndHandedOver()
    {
        const auto wanted = coffees(2, 500);
        const auto before = m_shop.charges(500);
        const auto placed = order(wanted);
        QVERIFY2(placed, placed ? "" : placed.error().detail.c_str());
        QCOMPARE(placed->state, domain::OrderState::Paid);
        const auto again = order(wanted);
        QVERIFY(again);
        QCOMPARE(again->order_number, placed->order_number);
        QCOMPARE(m_shop.charges(500), before + 1);
        QCOMPARE(m_shop.idOfNumber(placed->order_number), placed->order_id);
        const auto stored = m_shop.order(placed->order_id);
        QVERIFY(stored && !stored->cashier_id && stored->exceptions.empty());
        QVERIFY(m_shop.handOver(placed->order_id));
        const auto seen =
            m_shop.gateway().call(contract::kGetSelfOrder, m_customer.context(), {SelfShop::kStore, placed->order_id});
        QCOMPARE(seen->state, domain::OrderState::Fulfilled);
        QVERIFY(QTest::qWaitFor([&] { return m_shop.onHand("COFFEE") <= 48'000; }, 30'000));
    }

    void somebodyElsesOrderIsNotThere()
    {
        const auto placed = order(coffees(1, 250));
        QVERIFY(placed);
        const auto stranger = *m_shop.visit(m_till);
        const auto ask = [&](const std::string &id) {
            return m_shop.gateway().call(contract::kGetSelfOrder, stranger.context(), {SelfShop::kStore, id}).error();
        };
        QCOMPARE(ask(placed->order_id).code, ErrorCode::NotFound);
        QVERIFY(ask(placed->order_id) == ask(ctl::newId()));
        const auto find = [&](const std::string &code) {
            return m_shop.gateway().call(contract::kFindSelfOrder, stranger.context(),
                                         {SelfShop::kStore, placed->order_number, code});
        };
        const auto wrong = placed->pickup_code == "AAAAAA" ? "BBBBBB" : "AAAAAA";
        QCOMPARE(find(wrong).error().code, ErrorCode::NotFound);
        QVERIFY(find(placed->pickup_code));
    }

    /// That each visit has an allowance of its own: tests/gateway/self_checkout_test.cpp.
    void requestsAreLimitedByTheVisit()
    {
        const auto reply = send(contract::kGetStore, m_customer);
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.headers.contains("RateLimit-Limit"));
    }
};

TILLHOUSE_TEST(CustomerRightsTest)
#include "customer_rights_test.moc"
