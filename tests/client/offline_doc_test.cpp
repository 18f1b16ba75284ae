// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/// Each rule of docs/OFFLINE.md names the test that shows it, and that test is there. Caught: a rule whose test had
/// been renamed.
class OfflineDocTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachRuleNamesATestThatIsThere()
    {
        const QDir source(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR"));
        const auto text = read(source.filePath(QStringLiteral("docs/OFFLINE.md")));
        static const QRegularExpression kNamed(QStringLiteral("`([a-z_]+)\\.([a-z_]+_test)` `([A-Za-z]+)`"));
        int rules = 0;
        for (auto found = kNamed.globalMatch(text); found.hasNext(); ++rules) {
            const auto match = found.next();
            const auto file =
                source.filePath(QStringLiteral("tests/%1/%2.cpp").arg(match.captured(1), match.captured(2)));
            QVERIFY2(read(file).contains(QStringLiteral("void %1(").arg(match.captured(3))),
                     qPrintable(match.captured(0)));
        }
        QVERIFY2(rules >= 13, qPrintable(QString::number(rules)));
    }

private:
    static auto read(const QString &name) -> QString
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

TILLHOUSE_TEST(OfflineDocTest)
#include "offline_doc_test.moc"
