// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/migration.h"

#include "migrations_sample.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::db;

class MigrationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSemicolonInQuotesOrCommentsEndsNothing()
    {
        const auto parts = splitStatements("-- one; two\nCREATE TABLE a (b text DEFAULT 'x;''y;');\n"
                                           "/* ; */ INSERT INTO \"odd;name\" VALUES (1) ; ;\n-- the end;\n");
        QCOMPARE(parts.size(), std::size_t{2});
        QVERIFY(parts[0].ends_with("DEFAULT 'x;''y;')"));
        QVERIFY(parts[1].starts_with("/* ; */ INSERT"));
        QVERIFY(parts[1].ends_with("VALUES (1)"));
    }

    void whatIsNotClosedRunsToTheEnd()
    {
        QCOMPARE(splitStatements("SELECT 'a; b").size(), std::size_t{1});
        QCOMPARE(splitStatements("SELECT 1 /* a; b").size(), std::size_t{1});
        QCOMPARE(splitStatements("SELECT 1 -- a; b").size(), std::size_t{1});
        QCOMPARE(splitStatements("").size(), std::size_t{0});
        QCOMPARE(splitStatements(" ; /* */ ;; -- x").size(), std::size_t{0});
    }

    void theChecksumIsTheSha256OfTheText()
    {
        QCOMPARE(checksum({1, "x", "abc"}),
                 std::string("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        QVERIFY(checksum({1, "x", "abc"}) != checksum({1, "x", "abc "}));
    }

    void theBuildEmbedsTheFilesInOrderAndUnchanged()
    {
        const auto embedded = migrations_sample();
        QCOMPARE(embedded.size(), std::size_t{2});
        QCOMPARE(embedded[0].number, 1);
        QCOMPARE(embedded[0].name, std::string("initial"));
        QCOMPARE(embedded[1].number, 2);
        QCOMPARE(embedded[1].name, std::string("add_note"));
        QCOMPARE(splitStatements(embedded[0].sql).size(), std::size_t{2});
        QVERIFY(embedded[0].sql.find("'a;b\\n\"c\" ${HOME} [x]'") != std::string::npos);
    }
};

TILLHOUSE_TEST(MigrationTest)
#include "migration_test.moc"
