// SPDX-License-Identifier: GPL-3.0-or-later
#include "gateway/checkout.h"

#include "contract/problem.h"
#include "gateway/platform_double.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace std::chrono_literals;
using contract::Channel;
using domain::ErrorCode;
using testing::PlatformDouble;

class CheckoutTest : public QObject
{
    Q_OBJECT

    static constexpr const char *kOrder = "0190a000-0000-7000-8000-000000000001";

    static auto codeOf(const kit::HttpReply &reply) -> std::string
    {
        const auto problem = contract::decode<contract::Problem>(reply.body);
        return problem ? problem->code : reply.body;
    }

private Q_SLOTS:
    void anOrderIsReservedThenPlacedWithWhatInventorySaid()
    {
        PlatformDouble platform;
        platform.start();
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Till, kOrder)));
        QVERIFY2(reply.status == 200, reply.body.c_str());
        QVERIFY(reply.body.find(std::string("\"order_id\":\"") + kOrder) != std::string::npos);
        QCOMPARE(platform.reserved.size(), std::size_t{1});
        QCOMPARE(platform.reserved[0].order_id, std::string(kOrder));
        QCOMPARE(platform.reserved[0].policy, domain::ReservationPolicy::Till);
        QCOMPARE(platform.reserved[0].lines.at(0).quantity_milli, 2000);
        QCOMPARE(platform.placed.size(), std::size_t{1});
        QVERIFY(platform.placed[0].reservation.has_value());
        QCOMPARE(platform.placed[0].checkout.lines.at(0).sku, std::string("sku-1"));
        QCOMPARE(platform.placedBy.at(0), std::string("user-1")); // the cashier's token went along
        QVERIFY(platform.released.empty());
    }

    void onlineStockIsStrictAndARefusalGoesNoFurther()
    {
        PlatformDouble platform;
        platform.start();
        platform.reserveRefusal = domain::Error{ErrorCode::InsufficientStock, "Only one left.", {}};
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QCOMPARE(reply.status, 409);
        QCOMPARE(codeOf(reply), std::string("insufficient_stock"));
        QCOMPARE(platform.reserved[0].policy, domain::ReservationPolicy::Strict);
        QVERIFY(platform.placed.empty());
    }

    void goodsWhoseMoneyIsOnlyHeldAreReservedForAsLong()
    {
        auto basket = PlatformDouble::basket(Channel::Online, kOrder);
        const auto soon = gateway::reservationFor(basket).expires_in_s;
        basket.authorize_only = true;
        QVERIFY(gateway::reservationFor(basket).expires_in_s > 100 * soon);
    }

    void aSaleAtATillIsRecordedWhateverInventorySays()
    {
        PlatformDouble platform;
        platform.start();
        platform.reserveRefusal = domain::Error{ErrorCode::NotFound, "No such location.", {}};
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Till, kOrder)));
        QCOMPARE(reply.status, 200);
        QVERIFY(!platform.placed.at(0).reservation.has_value());
    }

    void aSaleAtATillIsRecordedWhileInventoryIsDown()
    {
        PlatformDouble platform;
        platform.start();
        platform.inventory().stop();
        for (int i = 0; i < 8; ++i) { // beyond the breaker's patience
            const auto id = std::string("0190a000-0000-7000-8000-00000000000") + std::to_string(i);
            const auto reply =
                platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Till, id)));
            QVERIFY2(reply.status == 200, reply.body.c_str());
        }
        QCOMPARE(platform.placed.size(), std::size_t{8});
        const auto online =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QCOMPARE(online.status, 503);
        QVERIFY(online.headers.contains("Retry-After"));
        QCOMPARE(platform.placed.size(), std::size_t{8});
    }

    void aFinalRefusalGivesTheGoodsBack()
    {
        PlatformDouble platform;
        platform.start();
        platform.placeRefusal = domain::Error{ErrorCode::PaymentDeclined, "Declined.", {}};
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QCOMPARE(reply.status, 402);
        QCOMPARE(codeOf(reply), std::string("payment_declined"));
        QCOMPARE(platform.released.size(), std::size_t{1});
        QCOMPARE(platform.released[0], std::string(kOrder));
    }

    void anOutcomeThatIsNotKnownKeepsTheGoods()
    {
        for (const auto code : {ErrorCode::PaymentUnknown, ErrorCode::Timeout, ErrorCode::KeyInFlight,
                                ErrorCode::KeyReused, ErrorCode::Unavailable}) {
            PlatformDouble platform;
            platform.start();
            platform.placeRefusal = domain::Error{code, "Hm.", {}};
            const auto reply =
                platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
            QCOMPARE(codeOf(reply), std::string(domain::name(code)));
            QVERIFY(platform.released.empty());
        }
    }

    void anOrderServiceThatIsDownIsSaidAtOnceAndTheGoodsStayReservedForTheRepeat()
    {
        PlatformDouble platform;
        platform.start();
        platform.order().stop();
        auto reply = platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Till, kOrder)));
        QCOMPARE(reply.status, 503);
        QVERIFY(platform.released.empty());
        platform.order().start();
        QTRY_COMPARE_WITH_TIMEOUT(
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Till, kOrder))).status,
            200, 5000);
    }

    // Nothing of the order is anywhere, and the order service says so: its goods are free, unless another attempt of it
    // has asked for them, which inventory knows.
    void goodsOfAnOrderThatWasStoredNowhereAreGivenBackUnlessAnotherAttemptAsked()
    {
        PlatformDouble platform;
        platform.start();
        platform.placeStoresNothing = true;
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QCOMPARE(reply.status, 503);
        QVERIFY(reply.headers.contains("Retry-After"));
        QVERIFY(!reply.headers.contains(kit::kNothingDoneHeader)); // between nodes only
        QCOMPARE(platform.released, std::vector<std::string>{kOrder});
        QCOMPARE(platform.releasedIfAskedOnce, std::vector<bool>{true});
    }

    // Once the order service has refused something new, inventory is not troubled for the next.
    void whileNewOrdersAreRefusedTheOrderServiceIsAskedBeforeGoodsArePromised()
    {
        PlatformDouble platform;
        platform.start();
        platform.placeStoresNothing = true;
        const auto buy = [&] {
            return platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        };
        QCOMPARE(buy().status, 503);
        QCOMPARE(platform.asked.load(), 0);
        const auto shed = buy();
        QCOMPARE(shed.status, 503);
        QVERIFY(shed.headers.contains("Retry-After"));
        QCOMPARE(platform.asked.load(), 1);
        QCOMPARE(platform.reserved.size(), std::size_t{1});
        platform.placeStoresNothing = false;
        const auto sold = buy(); // asked, and taken
        QVERIFY2(sold.status == 200, sold.body.c_str());
        QCOMPARE(platform.reserved.size(), std::size_t{2});
        QCOMPARE(platform.placed.size(), std::size_t{1});
    }

    // The same where the request never left the gateway. With the answer lost it may have arrived: then they stay.
    void goodsOfAnOrderThatNeverLeftTheGatewayAreGivenBack()
    {
        PlatformDouble platform;
        platform.start();
        platform.order().stop();
        for (int i = 0; i < 3; ++i) {
            const auto reply =
                platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
            QCOMPARE(reply.status, 503);
        }
        QCOMPARE(platform.reserved.size(), std::size_t{3});
        QCOMPARE(platform.released.size(), std::size_t{3});
        QCOMPARE(platform.releasedIfAskedOnce, std::vector<bool>(3, true));
    }

    void goodsOutOfTheDoorStayTakenThoughTheirSaleIsNotRecordedYet()
    {
        auto basket = PlatformDouble::basket(Channel::Till, kOrder);
        QVERIFY(gateway::goodsHaveLeft(basket));
        basket.tenders.push_back({kOrder, domain::TenderKind::Card, {1, "EUR"}, {}, {}});
        QVERIFY(!gateway::goodsHaveLeft(basket)); // the customer waits for an answer
        QVERIFY(!gateway::goodsHaveLeft(PlatformDouble::basket(Channel::Online, kOrder)));
    }

    // The goods of an earlier attempt whose promise has ended: no money is taken for what nobody holds.
    void goodsThatAreNoLongerPromisedArePromisedAgainBeforeMoneyIsTaken()
    {
        PlatformDouble platform;
        platform.start();
        platform.goodsRefusals = 1;
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QVERIFY2(reply.status == 200, reply.body.c_str());
        QCOMPARE(platform.renewed.size(), std::size_t{1});
        QCOMPARE(platform.renewed[0].order_id, std::string(kOrder));
        QCOMPARE(platform.renewed[0].expires_in_s, platform.reserved.at(0).expires_in_s);
        QCOMPARE(platform.placed.size(), std::size_t{2});
        QCOMPARE(platform.placed[1].reservation->expires_at, std::string("2099-01-01T00:00:00Z"));
        QVERIFY(platform.released.empty());
    }

    void goodsThatWereGivenToOthersMeanwhileAreSaidToBeGone()
    {
        PlatformDouble platform;
        platform.start();
        platform.goodsRefusals = 1;
        platform.renewRefusal = domain::Error{ErrorCode::InsufficientStock, "Given to others.", {}};
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QCOMPARE(reply.status, 409);
        QCOMPARE(codeOf(reply), std::string("insufficient_stock"));
        QCOMPARE(platform.placed.size(), std::size_t{1});
    }

    void anOrderThatStaysInConflictIsAskedForOnceMoreAndNotForEver()
    {
        PlatformDouble platform;
        platform.start();
        platform.goodsRefusals = 100;
        const auto reply =
            platform.gateway().handle(platform.checkoutRequest(PlatformDouble::basket(Channel::Online, kOrder)));
        QCOMPARE(codeOf(reply), std::string("conflict"));
        QCOMPARE(platform.placed.size(), std::size_t{2});
        QCOMPARE(platform.renewed.size(), std::size_t{1});
    }

    void aBasketThatBreaksTheContractReachesNobody()
    {
        PlatformDouble platform;
        platform.start();
        auto basket = PlatformDouble::basket(Channel::Till, "not-a-uuid");
        const auto reply = platform.gateway().handle(platform.checkoutRequest(basket));
        QCOMPARE(reply.status, 400);
        QVERIFY(reply.body.find("order_id") != std::string::npos);
        QVERIFY(platform.reserved.empty());
    }

    void everyFinalRefusalIsOneAfterWhichNothingCanComeToLife()
    {
        QVERIFY(gateway::isFinalRefusal(ErrorCode::PaymentDeclined));
        QVERIFY(gateway::isFinalRefusal(ErrorCode::InvalidInput));
        for (const auto open : {ErrorCode::PaymentUnknown, ErrorCode::Timeout, ErrorCode::Unavailable,
                                ErrorCode::Internal, ErrorCode::KeyReused, ErrorCode::KeyInFlight, ErrorCode::Conflict})
            QVERIFY(!gateway::isFinalRefusal(open));
    }
};

TILLHOUSE_TEST(CheckoutTest)
#include "checkout_test.moc"
