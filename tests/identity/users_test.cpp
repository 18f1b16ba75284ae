// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/users.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::identity;

class UsersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFoldedToAsciiLowerCase()
    {
        QCOMPARE(foldedName("Anna.Winter-1_X"), std::string("anna.winter-1_x"));
        QCOMPARE(foldedName("\xC3\x84"), std::string("\xC3\x84")); // other letters are left alone
    }
};

TILLHOUSE_TEST(UsersTest)
#include "users_test.moc"
