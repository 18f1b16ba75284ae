// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/error.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::db;

class ErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExtendedCodeDecidesWhoSuffers_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("failure");
        const auto row = [](const char *name, int code, Failure failure) {
            QTest::newRow(name) << code << static_cast<int>(failure);
        };
        row("unique", 2067, Failure::Constraint);
        row("primary key", 1555, Failure::Constraint);
        row("foreign key", 787, Failure::Constraint);
        row("busy snapshot", 517, Failure::Busy);
        row("full", 13, Failure::Full);
        row("no room for the log's index", 4874, Failure::Full);
        row("fsync failed", 1034, Failure::Storage);
        row("short read", 522, Failure::Storage);
        row("corrupt index", 779, Failure::Storage);
        row("not a database", 26, Failure::Storage);
        row("bad SQL", 1, Failure::Statement);
        row("read only", 8, Failure::Statement);
    }
    void theExtendedCodeDecidesWhoSuffers()
    {
        QFETCH(int, code);
        QFETCH(int, failure);
        QCOMPARE(static_cast<int>(failureOf(code)), failure);
    }
};

TILLHOUSE_TEST(ErrorTest)
#include "error_test.moc"
