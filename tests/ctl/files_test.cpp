// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/files.h"

#include "support/test_registry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tillhouse::ctl;
namespace fs = std::filesystem;

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsReplacedAsAWholeWithItsMode()
    {
        const QTemporaryDir folder;
        const fs::path file = fs::path(folder.path().toStdString()) / "secret";
        QVERIFY(writeFile(file, "first", 0600));
        QVERIFY(writeFile(file, "second", 0600));
        QCOMPARE(*readFile(file), std::string("second"));
        QVERIFY(fs::status(file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
        QVERIFY(!fs::exists(file.string() + ".new"));
    }

    void whatCannotBeWrittenOrReadIsAnErrorThatNamesIt()
    {
        const auto written = writeFile("/nonexistent/file", "x", 0600);
        QVERIFY(!written);
        QVERIFY(written.error().detail.find("/nonexistent/file") != std::string::npos);
        QCOMPARE(readFile("/nonexistent/file").error().code, tillhouse::domain::ErrorCode::NotFound);
        QVERIFY(!makeFolder("/proc/nonexistent", 0700));
    }
};

TILLHOUSE_TEST(FilesTest)
#include "files_test.moc"
