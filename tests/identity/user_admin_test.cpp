// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/user_admin.h"

#include "identity_house.h"
#include "support/test_registry.h"

#include <QTest>

#include <thread>

using namespace tillhouse;
using contract::Role;
using domain::ErrorCode;
using testing::IdentityHouse;

namespace
{

auto newUser(const std::string &name, std::vector<Role> roles = {Role::Cashier},
             std::vector<std::string> stores = {"store-1"}) -> contract::CreateUserRequest
{
    return {IdentityHouse::userIdOf(name),
            name,
            "The " + name,
            "a good password",
            "4711",
            std::move(roles),
            std::move(stores)};
}

} // namespace

class UserAdminTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCreatedUserCanSignInAndStandsOnTheListAndOnTheTill()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto admin = house.tokenOf("admin");
        const auto created = house.call(contract::kCreateUser, newUser("anna"), admin);
        QVERIFY(created);
        QVERIFY(created->active);
        QVERIFY(house.signIn("anna", "a good password"));
        const auto users = house.call(contract::kListUsers, contract::ListUsersRequest{}, admin);
        QVERIFY(users);
        QCOMPARE(users->users.size(), std::size_t{2});
        const auto cashiers = house.call(contract::kListCashiers, contract::StoreRequest{"store-1"}, admin);
        QVERIFY(cashiers);
        QCOMPARE(cashiers->cashiers.size(), std::size_t{2}); // the admin has a PIN and every store
        QCOMPARE(cashiers->cashiers.front().display_name, std::string("The admin"));
    }

    void aRepeatAnswersTheFirstAndAnotherUserIsAConflict()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto admin = house.tokenOf("admin");
        const auto first = house.call(contract::kCreateUser, newUser("anna"), admin);
        const auto repeat = house.call(contract::kCreateUser, newUser("anna"), admin);
        QVERIFY(first && repeat);
        QCOMPARE(house.count("SELECT COUNT(*) FROM user_account"), std::int64_t{2});

        auto otherPassword = newUser("anna");
        otherPassword.password = "another password";
        auto otherPin = newUser("anna");
        otherPin.pin = "0815";
        auto otherName = newUser("anna");
        otherName.user_name = "annette";
        auto otherId = newUser("anna");
        otherId.user_id = IdentityHouse::userIdOf("someone");
        for (const auto &request : {otherPassword, otherPin, otherName, otherId}) {
            const auto refused = house.call(contract::kCreateUser, request, admin);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Conflict);
        }
    }

    void aRepeatAnswersTheSameBytesWhateverTheOrderOfRolesAndStores()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto admin = house.tokenOf("admin");
        const auto request = newUser("anna", {Role::Manager, Role::Cashier}, {"store-2", "store-1"});
        const auto first = house.send(house.httpOf(contract::kCreateUser, request, admin));
        const auto repeat = house.send(house.httpOf(contract::kCreateUser, request, admin));
        QCOMPARE(first.status, 200);
        QCOMPARE(repeat.body, first.body);
    }

    void manyClientsWithOneUserAtTheSameInstantMakeOneUser()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        const auto http = house.httpOf(contract::kCreateUser, newUser("anna"), house.tokenOf("admin"));
        std::vector<std::string> bodies(4);
        std::vector<std::thread> clients;
        for (auto &body : bodies)
            clients.emplace_back([&house, &http, &body] {
                const auto reply = house.send(http);
                body = std::to_string(reply.status) + " " + reply.body;
            });
        for (auto &client : clients)
            client.join();
        for (const auto &body : bodies)
            QCOMPARE(body, bodies.front());
        QVERIFY2(bodies.front().starts_with("200 "), bodies.front().c_str());
        QCOMPARE(house.count("SELECT COUNT(*) FROM sign_in_audit WHERE action = 'create_user' AND user_id = '" +
                             IdentityHouse::userIdOf("anna") + "'"),
                 std::int64_t{1});
    }

    void nobodyHandsOutMoreThanTheyHave()
    {
        IdentityHouse house;
        house.addUser("local", Role::Admin, "store-1");
        const auto local = house.tokenOf("local");
        for (const auto &stores : {std::vector<std::string>{"*"}, {"store-2"}, {"store-1", "store-2"}}) {
            const auto refused = house.call(contract::kCreateUser, newUser("eve", {Role::Cashier}, stores), local);
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
        }
        QVERIFY(house.call(contract::kCreateUser, newUser("eve"), local));
    }

    void anAdminSeesTheUsersOfTheirStores()
    {
        IdentityHouse house;
        house.addUser("local", Role::Admin, "store-1");
        house.addUser("all", Role::Admin, "*");
        house.addUser("anna", Role::Cashier, "store-1");
        house.addUser("ben", Role::Cashier, "store-2");
        const auto seen = house.call(contract::kListUsers, contract::ListUsersRequest{}, house.tokenOf("local"));
        QVERIFY(seen);
        std::string names;
        for (const auto &user : seen->users)
            names += user.user_name + " ";
        QCOMPARE(names, std::string("all anna local "));
    }

    void aLongListComesInPagesWithoutGapOrRepeat()
    {
        IdentityHouse house;
        house.addUser("admin", Role::Admin, "*");
        for (const auto *name : {"a", "b", "c", "d"})
            house.addUser(name, Role::Cashier, "store-1");
        const auto admin = house.tokenOf("admin");
        contract::ListUsersRequest request;
        request.limit = 2;
        std::string names;
        int pages = 0;
        do {
            const auto page = house.call(contract::kListUsers, request, admin);
            QVERIFY(page);
            for (const auto &user : page->users)
                names += user.user_name + " ";
            request.cursor = page->next_cursor;
            ++pages;
        } while (request.cursor);
        QCOMPARE(names, std::string("a admin b c d "));
        QCOMPARE(pages, 3);
    }

    void onlyThePermittedMayManage_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("users");
        QTest::addColumn<bool>("tills");
        QTest::newRow("cashier") << static_cast<int>(Role::Cashier) << false << false;
        QTest::newRow("manager") << static_cast<int>(Role::Manager) << false << true;
        QTest::newRow("admin") << static_cast<int>(Role::Admin) << true << true;
    }

    void onlyThePermittedMayManage()
    {
        QFETCH(int, role);
        QFETCH(bool, users);
        QFETCH(bool, tills);
        IdentityHouse house;
        house.addUser("who", static_cast<Role>(role), "store-1");
        const auto token = house.tokenOf("who");
        QCOMPARE(house.call(contract::kCreateUser, newUser("anna"), token).hasValue(), users);
        QCOMPARE(house.call(contract::kListUsers, contract::ListUsersRequest{}, token).hasValue(), users);
        const contract::EnrolTillRequest enrol{"store-1", "T1", "Till 1"};
        QCOMPARE(house.call(contract::kEnrolTill, enrol, token).hasValue(), tills);
        QCOMPARE(house.call(contract::kListTills, contract::StoreRequest{"store-1"}, token).hasValue(), tills);
        const contract::EnrolTillRequest elsewhere{"store-2", "T1", "Till 1"};
        QCOMPARE(house.call(contract::kEnrolTill, elsewhere, token).error().code, ErrorCode::NotAllowed);
        QCOMPARE(house.call(contract::kEnrolTill, enrol).error().code, ErrorCode::NotSignedIn);
    }

    void aKeyThatIsNoneIsRefusedAtEnrolment()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        const auto refused = house.call(
            contract::kEnrolTill, contract::EnrolTillRequest{"store-1", "T1", "Till 1", "AAAA"}, house.tokenOf("mara"));
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(house.count("SELECT COUNT(*) FROM till"), std::int64_t{0});
    }

    // Planted: a new random secret for each answer (UserAdmin::enrolTill), of which the store knows only the first.
    //   FAIL!  : UserAdminTest::anEnrolmentRepeatedWithItsKeyGetsTheSameSecretWhichIsKeptNowhere() Compared values are
    //   not the same
    //      Actual   : house.send(http).body
    //      Expected : first.body
    void anEnrolmentRepeatedWithItsKeyGetsTheSameSecretWhichIsKeptNowhere()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        house.addUser("otto", Role::Manager, "store-1");
        const auto token = house.tokenOf("mara");
        const contract::EnrolTillRequest enrol{"store-1", "T1", "Till 1"};
        auto http = house.httpOf(contract::kEnrolTill, enrol, token);
        http.headers.set("Idempotency-Key", "enrol-1");
        const auto first = house.send(http);
        QCOMPARE(first.status, 200);
        QCOMPARE(house.send(http).body, first.body);
        QCOMPARE(house.count("SELECT COUNT(*) FROM sign_in_audit WHERE action = 'enrol_till'"), std::int64_t{1});
        QCOMPARE(house.count("SELECT COUNT(*) FROM idempotency_key WHERE answer <> ''"), std::int64_t{0});

        auto other = house.httpOf(contract::kEnrolTill, contract::EnrolTillRequest{"store-1", "T2", "Till 2"}, token);
        other.headers.set("Idempotency-Key", "enrol-1");
        QCOMPARE(house.send(other).status, 422);
        auto somebodyElse = house.httpOf(contract::kEnrolTill, enrol, house.tokenOf("otto"));
        somebodyElse.headers.set("Idempotency-Key", "enrol-1");
        QCOMPARE(house.send(somebodyElse).status, 422);
        http.headers.set("Idempotency-Key", "enrol-2"); // on purpose: a new secret
        const auto again = house.send(http);
        QCOMPARE(again.status, 200);
        QVERIFY(again.body != first.body);
    }

    void theListOfTillsTellsNoSecret()
    {
        IdentityHouse house;
        house.addUser("mara", Role::Manager, "store-1");
        const auto token = house.tokenOf("mara");
        const contract::EnrolTillRequest enrol{"store-1", "T1", "Till 1"};
        const auto credential = house.call(contract::kEnrolTill, enrol, token);
        QVERIFY(credential);
        const auto reply = house.send(house.httpOf(contract::kListTills, contract::StoreRequest{"store-1"}, token));
        QCOMPARE(reply.status, 200);
        QVERIFY(reply.body.find(credential->till_secret) == std::string::npos);
        QVERIFY(reply.body.find("secret") == std::string::npos);
        QCOMPARE(house.count("SELECT COUNT(*) FROM till WHERE secret_hash = '" + credential->till_secret + "'"),
                 std::int64_t{0});
    }
};

TILLHOUSE_TEST(UserAdminTest)
#include "user_admin_test.moc"
