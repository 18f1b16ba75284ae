// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/logins.h"

#include "ctl/files.h"
#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace tillhouse::ctl;
using tillhouse::contract::Role;

class LoginsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsWrittenIsReadAgain()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("logins.json")).toStdString();
        QVERIFY(writeLogins(file, {{"anna", "a \"quoted\" one", "1234", "cashier", "store-1"},
                                   {"boss", "other", "", "admin", "store-2"}}));
        const auto logins = readLogins(file);
        QVERIFY(logins);
        QCOMPARE(logins->size(), std::size_t{2});
        QCOMPARE(logins->front().password, std::string("a \"quoted\" one"));
        QCOMPARE(loginWithRole(*logins, Role::Admin)->user, std::string("boss"));
        QVERIFY(!loginWithRole(*logins, Role::Manager));
        QVERIFY(std::filesystem::status(file).permissions() ==
                (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }

    void whatIsNoListOfLoginsIsRefused()
    {
        const QTemporaryDir folder;
        const auto file = folder.filePath(QStringLiteral("logins.json")).toStdString();
        QVERIFY(!readLogins(file));
        QVERIFY(writeFile(file, "{}", 0600));
        QVERIFY(!readLogins(file));
    }

    void passwordsAndPinsAreRandomAndReadable()
    {
        std::set<std::string> seen;
        for (int i = 0; i < 100; ++i) {
            const auto password = randomPassword();
            QCOMPARE(password.size(), std::size_t{19});
            QVERIFY(password.find_first_of("01ilo") == std::string::npos);
            QVERIFY(seen.insert(password).second);
            const auto pin = randomPin();
            QCOMPARE(pin.size(), std::size_t{6});
            QVERIFY(pin.find_first_not_of("0123456789") == std::string::npos);
        }
    }
};

TILLHOUSE_TEST(LoginsTest)
#include "logins_test.moc"
