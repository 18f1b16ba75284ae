// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/exception/exception_words.h"

#include "support/test_registry.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace tillhouse;

class ExceptionWordsTest : public QObject
{
    Q_OBJECT

    static auto documentedCodes() -> QSet<QString>
    {
        QFile file(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") + "/docs/operations/exceptions.md");
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QSet<QString> codes;
        static const QRegularExpression code("`([a-z_]+)`");
        for (const auto &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            if (!line.startsWith(u"| `"))
                continue;
            auto found = code.globalMatch(line.section(u'|', 1, 1));
            while (found.hasNext())
                codes.insert(found.next().captured(1));
        }
        return codes;
    }

private Q_SLOTS:
    void everyDocumentedCodeHasWordsAndNoOther()
    {
        QSet<QString> known;
        for (const auto code : admin::knownExceptionCodes())
            known.insert(QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size())));
        const auto documented = documentedCodes();
        QVERIFY(documented.size() > 15);
        QCOMPARE(QStringList((documented - known).values()).join(u' '), QString());
        QCOMPARE(QStringList((known - documented).values()).join(u' '), QString());
    }

    void aKnownCodeSaysWhatHappenedAndWhatToDo()
    {
        for (const auto code : admin::knownExceptionCodes()) {
            const auto words = admin::wordsOf(code);
            QVERIFY(!words.title.isEmpty() && words.title.size() <= 36); // fits its column
            QVERIFY(words.happened.endsWith(u'.'));
            QVERIFY(words.toDo.endsWith(u'.'));
        }
    }

    void aCodeOfANewerServerIsStillReadable()
    {
        const auto words = admin::wordsOf("drawer_on_fire");
        QCOMPARE(words.title, QStringLiteral("Drawer on fire"));
        QVERIFY(words.happened.isEmpty());
        QVERIFY(!words.toDo.isEmpty());
    }
};

TILLHOUSE_TEST(ExceptionWordsTest)
#include "exception_words_test.moc"
