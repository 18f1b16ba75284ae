// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/self_service.h"

#include "identity_house.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::Role;
using domain::ErrorCode;
using testing::IdentityHouse;

namespace
{

/// A till of store-1 that a manager enrolled for customers, or not.
auto enrol(IdentityHouse &house, const std::string &tillId, bool selfService) -> contract::TillCredential
{
    contract::EnrolTillRequest request{"store-1", tillId, "Till " + tillId};
    request.self_service = selfService;
    const auto till = house.call(contract::kEnrolTill, request, house.tokenOf("mia"));
    if (!till)
        qFatal("%s", till.error().detail.c_str());
    return *till;
}

auto visit(IdentityHouse &house, const contract::TillCredential &till, std::optional<std::string> token = {})
{
    return house.call(contract::kSelfServiceSession,
                      contract::SelfServiceSessionRequest{till.store_id, till.till_id, till.till_secret, token});
}

auto exitBy(IdentityHouse &house, const contract::TillCredential &till, const std::string &name,
            const std::string &pin = IdentityHouse::kPin)
{
    return house.call(contract::kSelfServiceExit,
                      contract::SelfServiceExitRequest{till.store_id, till.till_id, till.till_secret, name, pin});
}

} // namespace

/// Planted: the check of the till's kind left out where a visit begins, and where a PIN is taken; the token not bound
/// to the till it was given at; anybody with a PIN let out. Each was seen here.
class SelfServiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aVisitIsAFreshNobodyWithACustomersRights()
    {
        IdentityHouse house;
        house.addUser("mia", Role::Manager, "store-1");
        const auto till = enrol(house, "K1", true);
        QVERIFY(till.self_service);
        const auto first = visit(house, till);
        QVERIFY(first);
        const auto principal = house.principalOf(first->access_token);
        QVERIFY(principal.roles == std::vector<Role>{Role::Customer});
        QVERIFY(principal.stores == std::vector<std::string>{"store-1"});
        QCOMPARE(principal.tillId, std::string("K1"));
        QCOMPARE(principal.tillKey, std::string()); // it signs no journal
        QVERIFY(first->expires_in_s <= 300);
        QCOMPARE(principal.expiresAt, house.nowMs / 1000 + first->expires_in_s);
        QCOMPARE(first->user.user_id, principal.userId);
        const auto second = visit(house, till);
        QVERIFY(second);
        QVERIFY(house.principalOf(second->access_token).userId != principal.userId);
    }

    void aVisitGoesOnWithItsTokenAtItsTillAlone()
    {
        IdentityHouse house;
        house.addUser("mia", Role::Manager, "store-1");
        const auto till = enrol(house, "K1", true);
        const auto other = enrol(house, "K2", true);
        const auto first = visit(house, till);
        house.nowMs += 290'000;
        const auto again = visit(house, till, first->refresh_token);
        QVERIFY(again);
        QCOMPARE(again->user.user_id, first->user.user_id);
        QCOMPARE(house.principalOf(again->access_token).userId, first->user.user_id);
        QCOMPARE(visit(house, other, first->refresh_token).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(visit(house, till, "made up").error().code, ErrorCode::NotSignedIn);
    }

    void aVisitEndsWhenItIsOverWhenAnotherBeginsAndAfterAnHour()
    {
        IdentityHouse house;
        house.addUser("mia", Role::Manager, "store-1");
        const auto till = enrol(house, "K1", true);
        const auto left = visit(house, till);
        QVERIFY(house.call(contract::kSignOut, contract::SignOutRequest{*left->refresh_token}));
        QCOMPARE(visit(house, till, left->refresh_token).error().code, ErrorCode::NotSignedIn);
        const auto forgotten = visit(house, till);
        const auto next = visit(house, till);
        QCOMPARE(visit(house, till, forgotten->refresh_token).error().code, ErrorCode::NotSignedIn);
        house.nowMs += identity::kLongestVisitMs - 1;
        QVERIFY(visit(house, till, next->refresh_token));
        house.nowMs += 1;
        QCOMPARE(visit(house, till, next->refresh_token).error().code, ErrorCode::NotSignedIn);
    }

    void anOrdinaryTillGetsNoCustomersSession()
    {
        IdentityHouse house;
        house.addUser("mia", Role::Manager, "store-1");
        const auto refused = visit(house, enrol(house, "T1", false));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        QCOMPARE(refused.error().fields.front().field, std::string("till_id"));
    }

    void aSelfServiceTillGetsNobodysRightsButACustomers()
    {
        IdentityHouse house;
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        const auto mia = house.addUser("mia", Role::Manager, "store-1");
        const auto till = enrol(house, "K1", true);
        for (const auto &user : {anna, mia}) {
            const auto refused = house.signInWithPin(till, user);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        }
        // Without its secret nothing is told of the till's kind.
        auto forged = till;
        forged.till_secret = "guessed";
        QCOMPARE(house.signInWithPin(forged, anna).error().code, ErrorCode::NotSignedIn);
        QCOMPARE(visit(house, forged).error().code, ErrorCode::NotSignedIn);
        auto elsewhere = till;
        elsewhere.store_id = "store-2";
        QCOMPARE(visit(house, elsewhere).error().code, ErrorCode::NotSignedIn);
    }

    void whatATillIsForChangesWithItsEnrolment()
    {
        IdentityHouse house;
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        house.addUser("mia", Role::Manager, "store-1");
        const auto asKiosk = enrol(house, "T1", true);
        const auto running = visit(house, asKiosk);
        const auto asTill = enrol(house, "T1", false);
        QVERIFY(house.signInWithPin(asTill, anna));
        QCOMPARE(visit(house, asTill, running->refresh_token).error().code, ErrorCode::NotAllowed);
        QCOMPARE(visit(house, asKiosk).error().code, ErrorCode::NotSignedIn); // the old secret is out
        const auto list = house.call(contract::kListTills, contract::StoreRequest{"store-1"}, house.tokenOf("mia"));
        QVERIFY(list && list->tills.size() == 1 && !list->tills[0].self_service);
    }

    void nobodyIsMadeACustomer()
    {
        IdentityHouse house;
        house.addUser("ada", Role::Admin, "*");
        for (const auto &roles : {std::vector{Role::Customer}, std::vector{Role::Admin, Role::Customer}}) {
            contract::CreateUserRequest request{
                IdentityHouse::userIdOf("carl"), "carl", "Carl", "a long password", std::nullopt, roles, {"store-1"}};
            const auto refused = house.call(contract::kCreateUser, request, house.tokenOf("ada"));
            QVERIFY(!refused);
            QCOMPARE(refused.error().fields.front().field, std::string("/roles"));
            QVERIFY(!identity::checkNewUser(request)); // nor by tillhousectl, which asks nobody
        }
    }

    void aManagersPinLetsThemOutAndSignsNobodyIn()
    {
        IdentityHouse house;
        house.addUser("anna", Role::Cashier, "store-1");
        house.addUser("mia", Role::Manager, "store-1");
        house.addUser("max", Role::Manager, "store-2");
        const auto till = enrol(house, "K1", true);
        const auto ordinary = enrol(house, "T1", false);
        QVERIFY(exitBy(house, till, "Mia"));
        QCOMPARE(exitBy(house, till, "mia", "0000").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(exitBy(house, till, "anna").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(exitBy(house, till, "max").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(exitBy(house, till, "nobody").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(exitBy(house, ordinary, "mia").error().code, ErrorCode::NotAllowed);
        QCOMPARE(house.count("SELECT COUNT(*) FROM session WHERE ended_at IS NULL"), std::int64_t{2}); // mia's, above
    }

    void wrongPinsAtTheExitAreAnsweredEverMoreSlowlyAndCountAtEveryTill()
    {
        IdentityHouse house;
        const auto mia = house.addUser("mia", Role::Manager, "store-1");
        const auto kiosk = enrol(house, "K1", true);
        const auto till = enrol(house, "T1", false);
        for (int i = 0; i < 4; ++i)
            QCOMPARE(exitBy(house, kiosk, "mia", "0000").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(exitBy(house, kiosk, "mia").error().code, ErrorCode::TooManyRequests);
        QCOMPARE(house.signInWithPin(till, mia).error().code, ErrorCode::TooManyRequests);
        house.nowMs += 1'000;
        QVERIFY(exitBy(house, kiosk, "mia"));
    }
};

TILLHOUSE_TEST(SelfServiceTest)
#include "self_service_test.moc"
