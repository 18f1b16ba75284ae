// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity_house.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::Role;
using domain::ErrorCode;
using testing::IdentityHouse;

class PinSignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTokenOfAPinNamesTheTillsKey()
    {
        IdentityHouse house;
        // The key and the thumbprint of RFC 9449, 6.1.
        const std::string key = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEl8tFrhx-34tV3hRICRDY9zCkDlpBhF42UQUfWVAWBFv1"
                                "UTiN_86T-jrjNtNOVy40lqMea3q_1MNWtTQJ28ZEMA";
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        const auto till = house.addTill("T1", "store-1", key);
        const auto grant = house.signInWithPin(till, anna);
        QVERIFY(grant);
        QCOMPARE(house.principalOf(grant->access_token).tillKey,
                 std::string("0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
        QCOMPARE(house.count("SELECT COUNT(*) FROM till_key"), std::int64_t{1});
        // Enrolled again with the same key: kept once. What was signed with it stays provable for ever.
        house.addTill("T1", "store-1", key);
        QCOMPARE(house.count("SELECT COUNT(*) FROM till_key"), std::int64_t{1});
    }

    void aPinIsGoodOnItsTillAndInItsStoreOnly()
    {
        IdentityHouse house;
        const auto id = house.addUser("boss", Role::Admin, "*");
        const auto till = house.addTill("T1");
        const auto grant = house.signInWithPin(till, id);
        QVERIFY(grant);
        QVERIFY(!grant->refresh_token.has_value());
        QCOMPARE(grant->till_id.value_or(""), std::string("T1"));
        const auto principal = house.principalOf(grant->access_token);
        QVERIFY(principal.stores == std::vector<std::string>{"store-1"});
        QCOMPARE(principal.tillId, std::string("T1"));
        QCOMPARE(principal.tillKey, std::string()); // enrolled without a key
        QCOMPARE(house.count("SELECT COUNT(*) FROM till WHERE last_seen_at IS NOT NULL"), std::int64_t{1});
    }

    void everyOtherCombinationIsRefusedWithTheSameWords()
    {
        IdentityHouse house;
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        const auto elsewhere = house.addUser("ben", Role::Cashier, "store-2");
        const auto pinless = house.addUser("clara", Role::Cashier, "store-1", "");
        const auto gone = house.addUser("dora", Role::Cashier, "store-1");
        house.deactivate(gone);
        const auto till = house.addTill("T1");
        auto forged = till;
        forged.till_secret = "not the secret";
        auto unknown = till;
        unknown.till_id = "T9";
        auto otherStore = till;
        otherStore.store_id = "store-2";

        const auto expected = house.signInWithPin(till, anna, "0000");
        QVERIFY(!expected);
        QCOMPARE(expected.error().code, ErrorCode::NotSignedIn);
        for (const auto &refused : {house.signInWithPin(forged, anna), house.signInWithPin(unknown, anna),
                                    house.signInWithPin(otherStore, anna), house.signInWithPin(till, elsewhere),
                                    house.signInWithPin(till, pinless), house.signInWithPin(till, gone),
                                    house.signInWithPin(till, IdentityHouse::userIdOf("nobody"))}) {
            QVERIFY(!refused);
            QVERIFY(refused.error() == expected.error());
        }
        QVERIFY(house.signInWithPin(till, anna));
    }

    void wrongPinsAreAnsweredEverMoreSlowly()
    {
        IdentityHouse house;
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        const auto till = house.addTill("T1");
        for (int i = 0; i < 4; ++i)
            QCOMPARE(house.signInWithPin(till, anna, "0000").error().code, ErrorCode::NotSignedIn);
        QCOMPARE(house.signInWithPin(till, anna).error().code, ErrorCode::TooManyRequests);
        house.nowMs += 1'000;
        QVERIFY(house.signInWithPin(till, anna));
    }

    void aTillThatGuessesThroughItsUsersIsSlowedDownAsAWhole()
    {
        IdentityHouse house;
        const auto till = house.addTill("T1");
        const auto neighbour = house.addTill("T2");
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        for (int i = 0; i < 11; ++i)
            (void)house.signInWithPin(till, IdentityHouse::userIdOf("guess" + std::to_string(i)), "0000");
        QCOMPARE(house.signInWithPin(till, anna).error().code, ErrorCode::TooManyRequests);
        QVERIFY(house.signInWithPin(neighbour, anna));
    }

    void whoDoesNotKnowTheTillsSecretCannotSlowItDown()
    {
        IdentityHouse house;
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        const auto till = house.addTill("T1");
        auto forged = till;
        forged.till_secret = "not the secret";
        for (int i = 0; i < 20; ++i)
            (void)house.signInWithPin(forged, anna, "0000");
        QVERIFY(house.signInWithPin(till, anna));
    }

    void enrollingATillAgainShutsTheOldDeviceOut()
    {
        IdentityHouse house;
        const auto anna = house.addUser("anna", Role::Cashier, "store-1");
        const auto old = house.addTill("T1");
        const auto fresh = house.addTill("T1");
        QVERIFY(!house.signInWithPin(old, anna));
        QVERIFY(house.signInWithPin(fresh, anna));
        QCOMPARE(house.count("SELECT COUNT(*) FROM till"), std::int64_t{1});
    }
};

TILLHOUSE_TEST(PinSignInTest)
#include "pin_sign_in_test.moc"
