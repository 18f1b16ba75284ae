// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sign_in.h"

#include "identity_house.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::Role;
using domain::ErrorCode;
using testing::IdentityHouse;

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPasswordBringsATokenThatSpeaksForTheUser()
    {
        IdentityHouse house;
        const auto id = house.addUser("mara", Role::Manager, "store-1");
        const auto grant = house.signIn("Mara"); // the case of a name does not matter
        QVERIFY(grant);
        QCOMPARE(grant->expires_in_s, std::int64_t{600});
        QCOMPARE(grant->user.user_name, std::string("mara"));
        QVERIFY(grant->refresh_token.has_value());
        const auto principal = house.principalOf(grant->access_token);
        QCOMPARE(principal.userId, id);
        QVERIFY(principal.roles == std::vector{Role::Manager});
        QVERIFY(principal.stores == std::vector<std::string>{"store-1"});
        QCOMPARE(principal.expiresAt, house.nowMs / 1000 + 600);
        QVERIFY(principal.tillId.empty());
        QVERIFY(!principal.sessionId.empty());
    }

    void nobodyLearnsWhetherTheNameThePasswordOrTheAccountWasWrong()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        house.deactivate(house.addUser("gone", Role::Manager, "store-1"));
        const auto wrongPassword = house.signIn("mara", "wrong");
        const auto unknownUser = house.signIn("nobody", "wrong");
        const auto inactive = house.signIn("gone");
        QVERIFY(!wrongPassword && !unknownUser && !inactive);
        QCOMPARE(wrongPassword.error().code, ErrorCode::NotSignedIn);
        QVERIFY(wrongPassword.error() == unknownUser.error());
        QVERIFY(wrongPassword.error() == inactive.error());
        QCOMPARE(house.count("SELECT COUNT(*) FROM sign_in_audit WHERE outcome = 'refused'"), std::int64_t{3});
    }

    void anUnknownNameTakesAsLongAsAWrongPassword()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        const auto cost = [&](const std::string &name) {
            // The best of three: the machine may be busy, but nothing makes Argon2 faster than it is.
            auto best = std::chrono::steady_clock::duration::max();
            for (int i = 0; i < 3; ++i) {
                const auto begin = std::chrono::steady_clock::now();
                const auto grant = house.signIn(name, "wrong");
                best = std::min(best, std::chrono::steady_clock::now() - begin);
                if (grant || grant.error().code != ErrorCode::NotSignedIn)
                    return std::chrono::steady_clock::duration{};
            }
            return best;
        };
        const auto known = cost("mara");
        const auto unknown = cost("nobody");
        QVERIFY(known.count() > 0 && unknown.count() > 0);
        QVERIFY2(unknown > known / 2, "an unknown user name is refused without the work of a check");
    }

    void failuresAreAnsweredEverMoreSlowlyAndASuccessForgetsThem()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(house.signIn("mara", "wrong").error().code, ErrorCode::NotSignedIn);
        // The fourth failure brings a second: now even the right password has to wait.
        QCOMPARE(house.signIn("mara").error().code, ErrorCode::TooManyRequests);
        house.nowMs += 999;
        QCOMPARE(house.signIn("mara").error().code, ErrorCode::TooManyRequests);
        house.nowMs += 1;
        QCOMPARE(house.signIn("mara", "wrong").error().code, ErrorCode::NotSignedIn);
        house.nowMs += 1'999;
        QCOMPARE(house.signIn("mara").error().code, ErrorCode::TooManyRequests);
        house.nowMs += 1;
        QVERIFY(house.signIn("mara"));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(house.signIn("mara", "wrong").error().code, ErrorCode::NotSignedIn);
        QVERIFY(house.signIn("mara"));
    }

    void anUnknownNameIsSlowedDownLikeAKnownOne()
    {
        IdentityHouse house;
        for (int i = 0; i < 4; ++i)
            QCOMPARE(house.signIn("nobody", "wrong").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(house.signIn("nobody", "wrong").error().code, ErrorCode::TooManyRequests);
    }

    void oneUsersFailuresDoNotStopAnother()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        house.addUser("ben", Role::Cashier, "store-1");
        for (int i = 0; i < 5; ++i)
            (void)house.signIn("mara", "wrong");
        QCOMPARE(house.signIn("mara").error().code, ErrorCode::TooManyRequests);
        QVERIFY(house.signIn("ben"));
    }

    void anAttemptThatCouldNotBeCheckedDoesNotCount()
    {
        IdentityHouse house({.parallel = 0, .waiting = 0, .wait = std::chrono::milliseconds(1)});
        for (int i = 0; i < 6; ++i)
            QCOMPARE(house.signIn("mara", "any").error().code, ErrorCode::Unavailable);
        QCOMPARE(house.count("SELECT COALESCE(SUM(failures), 0) FROM sign_in_attempt"), std::int64_t{0});
    }

    void aRefreshTokenIsGoodOnce()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        const auto first = house.signIn("mara");
        QVERIFY(first);
        const auto second = house.call(contract::kRefreshSession, contract::RefreshRequest{*first->refresh_token});
        QVERIFY(second);
        QVERIFY(*second->refresh_token != *first->refresh_token);
        QCOMPARE(house.principalOf(second->access_token).sessionId, house.principalOf(first->access_token).sessionId);
        const auto third = house.call(contract::kRefreshSession, contract::RefreshRequest{*second->refresh_token});
        QVERIFY(third);
        // The first one's successor was used, so it can only come from a thief: nobody stays in.
        QVERIFY(!house.call(contract::kRefreshSession, contract::RefreshRequest{*first->refresh_token}));
        QVERIFY(!house.call(contract::kRefreshSession, contract::RefreshRequest{*third->refresh_token}));
        QCOMPARE(house.count("SELECT COUNT(*) FROM sign_in_audit WHERE outcome = 'replayed'"), std::int64_t{1});
    }

    void signingOutEndsTheSessionAndIsDoneTwiceWithoutHarm()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        const auto grant = house.signIn("mara");
        QVERIFY(grant);
        QVERIFY(house.call(contract::kSignOut, contract::SignOutRequest{*grant->refresh_token}));
        QVERIFY(house.call(contract::kSignOut, contract::SignOutRequest{*grant->refresh_token}));
        const auto refused = house.call(contract::kRefreshSession, contract::RefreshRequest{*grant->refresh_token});
        QCOMPARE(refused.error().code, ErrorCode::NotSignedIn);
    }

    void aUserWhoWasSwitchedOffCannotRefresh()
    {
        IdentityHouse house;
        const auto id = house.addUser("mara", Role::Manager, "store-1");
        const auto grant = house.signIn("mara");
        QVERIFY(grant);
        house.deactivate(id);
        QVERIFY(!house.call(contract::kRefreshSession, contract::RefreshRequest{*grant->refresh_token}));
        QCOMPARE(house.count("SELECT COUNT(*) FROM refresh_token"), std::int64_t{0});
    }

    void nothingSecretIsStored()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        const auto grant = house.signIn("mara");
        QVERIFY(grant);
        QCOMPARE(house.count("SELECT COUNT(*) FROM refresh_token WHERE token_hash = '" + *grant->refresh_token + "'"),
                 std::int64_t{0});
        QCOMPARE(house.count("SELECT COUNT(*) FROM user_account WHERE password_hash LIKE '$argon2id$%' AND pin_hash "
                             "LIKE '$argon2id$%'"),
                 std::int64_t{1});
    }
};

TILLHOUSE_TEST(SignInTest)
#include "sign_in_test.moc"
