// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/checkout.h"

#include "contract/problem.h"
#include "gateway/platform_double.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::Role;
using domain::ErrorCode;
using testing::PlatformDouble;

namespace
{

/// The double with what a customer's order needs of it.
struct Platform : PlatformDouble {
    Platform()
    {
        inventory().router().on(contract::kGetStore,
                                [](const kit::CallContext &, const contract::StoreRequest &request) {
                                    contract::StoreSettings store;
                                    store.store_id = request.store_id;
                                    store.name = "Shop";
                                    store.currency = "EUR";
                                    store.default_location_id = "front";
                                    return domain::Result<contract::StoreSettings>(store);
                                });
        order().router().on(contract::kPlaceSelfOrder,
                            [this](const kit::CallContext &context, const contract::PlaceSelfOrderRequest &request)
                                -> domain::Result<contract::SelfOrder> {
                                selfPlaced.push_back(request);
                                placedBy.push_back(context.userId());
                                if (placeRefusal)
                                    return *placeRefusal;
                                if (goodsRefusals-- > 0)
                                    return domain::Error{ErrorCode::Conflict, "no longer reserved", {}};
                                contract::SelfOrder answer;
                                answer.store_id = request.store_id;
                                answer.order_id = request.order_id;
                                answer.order_number = "K1-S001";
                                answer.pickup_code = "ABCDEF";
                                return answer;
                            });
    }

    auto send(const std::string &body, Role role = Role::Customer) -> kit::HttpReply
    {
        return gateway().handle(request(contract::kOrderSelf, {{"store_id", testing::kTestStore}}, body, {role}));
    }

    std::vector<contract::PlaceSelfOrderRequest> selfPlaced;
};

constexpr const char *kOrder = "0190a000-0000-7000-8000-000000000001";

auto wanted() -> contract::SelfOrderRequest
{
    return {testing::kTestStore, kOrder, {{"0190a000-0000-7000-8000-0000000000aa", "sku-1", 2000}}, {500, "EUR"}};
}

auto bodyOf(const contract::SelfOrderRequest &order) -> std::string
{
    return contract::encodeRequest(contract::kOrderSelf, "/v1", order).body;
}

} // namespace

class SelfCheckoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Caught: a customer's order that was reserved as a till's sale, which is recorded whatever stock says.
    void theGoodsAreReservedStrictlyWhereTheStoreSellsFrom()
    {
        Platform platform;
        platform.start();
        const auto reply = platform.send(bodyOf(wanted()));
        QVERIFY2(reply.status == 200, reply.body.c_str());
        QCOMPARE(platform.reserved.size(), std::size_t{1});
        QCOMPARE(platform.reserved[0].policy, domain::ReservationPolicy::Strict);
        QCOMPARE(platform.reserved[0].location_id, std::string("front"));
        QCOMPARE(platform.reserved[0].lines.at(0).quantity_milli, 2000);
        QCOMPARE(platform.selfPlaced.size(), std::size_t{1});
        QVERIFY(platform.selfPlaced[0].reservation.has_value());
        QCOMPARE(platform.selfPlaced[0].total.amount_minor, 500);
        QCOMPARE(platform.placedBy.at(0), std::string("user-1")); // the customer's own token went along
        QVERIFY(platform.placed.empty());
        QVERIFY(reply.body.find(R"("order_number":"K1-S001")") != std::string::npos);
    }

    void aRefusalGivesTheGoodsBackAndAnUnknownOutcomeKeepsThem()
    {
        for (const auto &[code, back] :
             {std::pair(ErrorCode::InvalidInput, true), std::pair(ErrorCode::Timeout, false)}) {
            Platform platform;
            platform.start();
            platform.placeRefusal = domain::Error{code, "No.", {{"total", "must be 600"}}};
            const auto reply = platform.send(bodyOf(wanted()));
            QCOMPARE(reply.status, contract::httpStatus(code));
            QCOMPARE(platform.released.size(), std::size_t{back ? 1U : 0U});
        }
    }

    void goodsWhosePromiseEndedArePromisedAgainBeforeMoneyIsTaken()
    {
        Platform platform;
        platform.start();
        platform.goodsRefusals = 1;
        QCOMPARE(platform.send(bodyOf(wanted())).status, 200);
        QCOMPARE(platform.renewed.size(), std::size_t{1});
        QCOMPARE(platform.selfPlaced.size(), std::size_t{2});
    }

    void nobodyElseOrdersLikeACustomer()
    {
        for (const auto role : {Role::Cashier, Role::Manager, Role::Admin}) {
            Platform platform;
            platform.start();
            QCOMPARE(platform.send(bodyOf(wanted()), role).status, 403);
            QVERIFY(platform.reserved.empty());
        }
    }

    void aCustomerDoesNotSellLikeATill()
    {
        Platform platform;
        platform.start();
        auto request =
            platform.request(contract::kCheckout, {{"store_id", testing::kTestStore}}, "{}", {Role::Customer});
        QCOMPARE(platform.gateway().handle(request).status, 403);
    }

    void whatACustomerMayNotSayIsNamedAndGoesNoFurther_data()
    {
        QTest::addColumn<QString>("member");
        QTest::addColumn<QString>("field");
        for (const char *name :
             {"customer_group",     "customer_id",    "coupons",    "tenders",        "channel",  "till_id",
              "location_id",        "receipt_number", "cashier_id", "approvals",      "tip",      "rounding",
              "tax_exempt_reason",  "sold_at",        "sold_local", "authorize_only", "journal",  "note",
              "prices_include_tax", "currency",       "store_id",   "exchange_of",    "shift_id", "reservation"})
            QTest::newRow(name) << QStringLiteral("\"%1\":\"x\",").arg(QLatin1String(name))
                                << QString::fromLatin1(name);
    }

    void whatACustomerMayNotSayIsNamedAndGoesNoFurther()
    {
        QFETCH(QString, member);
        QFETCH(QString, field);
        Platform platform;
        platform.start();
        auto body = bodyOf(wanted());
        body.insert(1, member.toStdString());
        const auto reply = platform.send(body);
        QVERIFY2(reply.status == 422 || reply.status == 400, reply.body.c_str());
        const auto problem = contract::decode<contract::Problem>(reply.body);
        QVERIFY(problem && !problem->errors.empty());
        QCOMPARE(QString::fromStdString(problem->errors[0].field), field);
        QVERIFY(platform.reserved.empty());
    }

    void aLineSaysWhatAndHowManyAndNothingElse()
    {
        for (const std::string name : {"unit_price", "discount", "tax_rates", "promotions", "issue", "name", "note"}) {
            Platform platform;
            platform.start();
            auto body = bodyOf(wanted());
            body.insert(body.find("{\"line_id\"") + 1, "\"" + name + "\":1,");
            const auto reply = platform.send(body);
            const auto problem = contract::decode<contract::Problem>(reply.body);
            QVERIFY2(problem && !problem->errors.empty(), reply.body.c_str());
            QCOMPARE(problem->errors[0].field, "lines/0/" + name);
            QVERIFY(platform.reserved.empty());
        }
    }

    void aVisitHasAnAllowanceOfItsOwn()
    {
        Platform platform;
        platform.start({.rate = {.perSecond = 1, .burst = 2, .clients = 10}, .courier = {}});
        const auto ask = [&platform](const char *visit) {
            platform.sessionId = visit;
            return platform.send(bodyOf(wanted())).status;
        };
        QCOMPARE(ask("visit-1"), 200);
        QCOMPARE(ask("visit-1"), 200);
        QCOMPARE(ask("visit-1"), 429);
        QCOMPARE(ask("visit-2"), 200); // the next customer at the same till
        QCOMPARE(platform.selfPlaced.size(), std::size_t{3});
    }

    void quantitiesAndLinesHaveBounds()
    {
        Platform platform;
        platform.start();
        auto tooMany = wanted();
        tooMany.lines[0].quantity_milli = contract::kMaxSelfOrderMilli + 1000;
        QVERIFY(platform.send(bodyOf(tooMany)).body.find("lines/0/quantity_milli") != std::string::npos);
        auto none = wanted();
        none.lines[0].quantity_milli = 0;
        QVERIFY(platform.send(bodyOf(none)).body.find("lines/0/quantity_milli") != std::string::npos);
        auto lines = wanted();
        lines.lines.resize(contract::kMaxSelfOrderLines + 1, lines.lines[0]);
        QVERIFY(platform.send(bodyOf(lines)).body.find("lines") != std::string::npos);
        QVERIFY(platform.reserved.empty());
    }
};

TILLHOUSE_TEST(SelfCheckoutTest)
#include "self_checkout_test.moc"
