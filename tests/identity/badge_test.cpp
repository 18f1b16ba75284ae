// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity_house.h"
#include "support/test_registry.h"

#include "kit/digest.h"

#include <QTest>

using namespace tillhouse;
using contract::Role;
using domain::ErrorCode;
using testing::IdentityHouse;

namespace
{

auto userWith(const std::string &name, const std::optional<std::string> &badge) -> contract::CreateUserRequest
{
    contract::CreateUserRequest request{
        IdentityHouse::userIdOf(name), name, "The " + name, "a good password", "4711", {Role::Cashier}, {"store-1"}};
    request.badge = badge;
    return request;
}

} // namespace

/// A badge says who is at a till; its code is kept and told as a hash only.
class BadgeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTillLearnsTheHashAndNobodyTheCode()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto admin = house.tokenOf("admin");
        QVERIFY(house.call(contract::kCreateUser, userWith("anna", "BADGE-0001"), admin));
        QVERIFY(house.call(contract::kCreateUser, userWith("bert", std::nullopt), admin));
        const auto list = house.call(contract::kListCashiers, contract::StoreRequest{"store-1"}, admin);
        QVERIFY(list);
        for (const auto &cashier : list->cashiers) {
            const bool anna = cashier.display_name == "The anna";
            QCOMPARE(cashier.badge_hash.has_value(), anna);
            if (anna)
                QCOMPARE(*cashier.badge_hash, kit::sha256Hex(contract::badgeText("BADGE-0001")));
        }
        QCOMPARE(house.count("SELECT COUNT(*) FROM user_account WHERE badge_hash LIKE '%BADGE%'"), std::int64_t{0});
    }

    void aBadgeBelongsToOnePersonAndCanBeTakenAway()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto admin = house.tokenOf("admin");
        const auto anna = IdentityHouse::userIdOf("anna");
        const auto bert = IdentityHouse::userIdOf("bert");
        QVERIFY(house.call(contract::kCreateUser, userWith("anna", "BADGE-0001"), admin));
        const auto taken = house.call(contract::kCreateUser, userWith("bert", "BADGE-0001"), admin);
        QCOMPARE(taken.error().code, ErrorCode::Conflict);
        QCOMPARE(taken.error().fields.at(0).field, std::string("/badge"));
        QVERIFY(house.call(contract::kCreateUser, userWith("bert", std::nullopt), admin));
        QCOMPARE(house.call(contract::kPutBadge, contract::PutBadgeRequest{bert, "BADGE-0001"}, admin).error().code,
                 ErrorCode::Conflict);
        QVERIFY(house.call(contract::kPutBadge, contract::PutBadgeRequest{anna, std::nullopt}, admin));
        for (int again = 0; again < 2; ++again)
            QVERIFY(house.call(contract::kPutBadge, contract::PutBadgeRequest{bert, "BADGE-0001"}, admin));
        QCOMPARE(house.count("SELECT COUNT(*) FROM user_account WHERE badge_hash IS NOT NULL"), std::int64_t{1});
    }

    void whatNoScannerReadsAndWhomNobodyKnowsIsRefused()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto admin = house.tokenOf("admin");
        QVERIFY(house.call(contract::kCreateUser, userWith("anna", std::nullopt), admin));
        const auto anna = IdentityHouse::userIdOf("anna");
        const auto blank = house.call(contract::kPutBadge, contract::PutBadgeRequest{anna, "BADGE 0001"}, admin);
        QCOMPARE(blank.error().fields.at(0).field, std::string("/badge"));
        const auto nobody = house.call(contract::kPutBadge,
                                       contract::PutBadgeRequest{IdentityHouse::userIdOf("x"), "BADGE-0001"}, admin);
        QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(BadgeTest)
#include "badge_test.moc"
