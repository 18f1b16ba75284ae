// SPDX-License-Identifier: GPL-3.0-or-later
#include "db/store_lock.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse::db;
using tillhouse::domain::ErrorCode;

class StoreLockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSecondIsRefusedUntilTheFirstLetsGo()
    {
        const QTemporaryDir folder;
        const std::filesystem::path file = (folder.path() + QStringLiteral("/s")).toStdString();
        {
            const auto first = StoreLock::take(file);
            QVERIFY(first);
            const auto second = StoreLock::take(file);
            QVERIFY(!second);
            QCOMPARE(second.error().code, ErrorCode::Conflict);
            QVERIFY(second.error().detail.find(std::to_string(QCoreApplication::applicationPid())) !=
                    std::string::npos);
        }
        QVERIFY(StoreLock::take(file));
    }

    void aMissingFolderIsSaidToBeSo()
    {
        const auto lock = StoreLock::take("/nowhere/at/all/s");
        QVERIFY(!lock);
        QCOMPARE(lock.error().code, ErrorCode::Unavailable);
    }
};

TILLHOUSE_TEST(StoreLockTest)
#include "store_lock_test.moc"
