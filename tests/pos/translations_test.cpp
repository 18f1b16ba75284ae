// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_registry.h"

#include "pos/i18n/language.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace tillhouse;

/// Every word of the till is translated, whole and with everything that the program puts into it.
///
/// Bugs it has caught, each planted once: a translation taken out, "%1" lost in one, one of the six Arabic forms left
/// empty, a word that no source says any more, a word added to a source without its translations, and a word said in
/// a place of which lupdate does not see the class.
class TranslationsTest : public QObject
{
    Q_OBJECT

private:
    struct Message {
        QString context;
        QString source;
        bool counted = false;
        bool unfinished = false;
        QStringList forms;
        [[nodiscard]] auto name() const -> QString { return context + u'/' + source; }
    };

    QTemporaryDir m_dir;

    static auto sourceFile(const QString &code) -> QString
    {
        return QDir(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR"))
            .filePath(QStringLiteral("pos-client/i18n/pos_%1.ts").arg(code));
    }

    static auto linesOf(const QString &file) -> QStringList
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                            : QStringList();
    }

    static auto readMessage(QXmlStreamReader &xml, const QString &context) -> Message
    {
        Message message{context};
        message.counted = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("source")) {
                message.source = xml.readElementText();
            } else if (xml.name() == QLatin1String("translation")) {
                message.unfinished = xml.attributes().hasAttribute(QLatin1String("type"));
                if (!message.counted)
                    message.forms.append(xml.readElementText());
                else
                    while (xml.readNextStartElement())
                        message.forms.append(xml.readElementText());
            } else {
                xml.skipCurrentElement();
            }
        }
        return message;
    }

    static auto messagesOf(const QString &file) -> QList<Message>
    {
        QFile in(file);
        if (!in.open(QIODevice::ReadOnly))
            return {};
        QXmlStreamReader xml(&in);
        QList<Message> all;
        QString context;
        while (!xml.atEnd()) {
            if (xml.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                all.append(readMessage(xml, context));
        }
        return all;
    }

    static auto namesOf(const QList<Message> &messages) -> QSet<QString>
    {
        QSet<QString> names;
        for (const auto &message : messages)
            names.insert(message.name());
        return names;
    }

    /// "%1", "%2" and, where nothing is counted, "%n". A counted form may say "one" instead of %n.
    static auto placesIn(const QString &text) -> QStringList
    {
        static const QRegularExpression kPlace(QStringLiteral("%(?:L?[0-9]{1,2})"));
        QStringList places;
        for (auto found = kPlace.globalMatch(text); found.hasNext();)
            places.append(found.next().captured());
        places.sort();
        places.removeDuplicates();
        return places;
    }

    static auto mnemonicsIn(const QString &text) -> qsizetype
    {
        static const QRegularExpression kMnemonic(QStringLiteral("&[^&\\s]"));
        return text.count(kMnemonic);
    }

    static auto formsOf(const QString &code) -> qsizetype { return code == QLatin1String("ar") ? 6 : 2; }

    static auto faultOf(const Message &message, const QString &code) -> QString
    {
        if (message.unfinished)
            return QStringLiteral("is unfinished");
        if (message.counted && message.forms.size() != formsOf(code))
            return QStringLiteral("has %1 forms instead of %2").arg(message.forms.size()).arg(formsOf(code));
        for (const auto &form : message.forms) {
            if (form.trimmed().isEmpty())
                return QStringLiteral("has an empty form");
            if (placesIn(form) != placesIn(message.source))
                return QStringLiteral("has other places than the source: ") + form;
            if (!message.counted && form.contains(QLatin1String("%n")))
                return QStringLiteral("counts, and the source does not: ") + form;
            if (mnemonicsIn(form) != mnemonicsIn(message.source))
                return QStringLiteral("has another mnemonic: ") + form;
        }
        return {};
    }

    /// What the translator's file would be if the sources were read now; empty if lupdate did not do its work.
    auto updated(const QString &code) -> QString
    {
        auto arguments =
            linesOf(qEnvironmentVariable("TILLHOUSE_BUILD_DIR") + QStringLiteral("/pos-client/i18n/lupdate.txt"));
        const auto copy = m_dir.filePath(QStringLiteral("pos_%1.ts").arg(code));
        if (arguments.size() < 2 || !(QFile::exists(copy) || QFile::copy(sourceFile(code), copy)))
            return {};
        const auto program = arguments.takeFirst();
        if (code == QLatin1String("en"))
            arguments.append(QStringLiteral("-pluralonly"));
        QProcess lupdate;
        lupdate.start(program, arguments + QStringList{QStringLiteral("-ts"), copy});
        if (!lupdate.waitForFinished(60000) || lupdate.exitCode() != 0)
            return {};
        m_complaints = QString::fromUtf8(lupdate.readAllStandardError() + lupdate.readAllStandardOutput());
        return copy;
    }

    QString m_complaints; ///< of lupdate, about the sources

private Q_SLOTS:
    void everyWordIsTranslated_data()
    {
        QTest::addColumn<QString>("code");
        for (const auto &language : pos::languages())
            QTest::newRow(qPrintable(language.code)) << language.code;
    }

    void everyWordIsTranslated()
    {
        QFETCH(const QString, code);
        const auto kept = messagesOf(sourceFile(code));
        QVERIFY(kept.size() > (code == QLatin1String("en") ? 10 : 500));
        const auto file = updated(code);
        QVERIFY2(!file.isEmpty(), "lupdate did not run");
        const auto now = messagesOf(file);
        QStringList faults;
        for (const auto &name : namesOf(now) - namesOf(kept))
            faults.append(name + QStringLiteral(" is not in the file: build the target translations"));
        for (const auto &name : namesOf(kept) - namesOf(now))
            faults.append(name + QStringLiteral(" is in no source any more: build the target translations"));
        for (const auto &message : now)
            if (const auto fault = faultOf(message, code); !fault.isEmpty())
                faults.append(message.name() + u' ' + fault);
        for (const auto &fault : faults)
            qWarning("pos_%s.ts: %s", qPrintable(code), qPrintable(fault));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.value(0)));
    }

    /// A word whose class lupdate does not see is filed under another name than the program asks for, and stays
    /// English.
    void everyWordIsFiledWhereTheProgramLooks()
    {
        QVERIFY(!updated(QStringLiteral("de")).isEmpty());
        QVERIFY2(!m_complaints.contains(QLatin1String("lacks Q_OBJECT")), qPrintable(m_complaints));
        const QStringList others{QStringLiteral("Errors"), QStringLiteral("Fields"), QStringLiteral("Keys"),
                                 QStringLiteral("Pole"), QStringLiteral("QObject")};
        for (const auto &message : messagesOf(sourceFile(QStringLiteral("de"))))
            QVERIFY2(others.contains(message.context) ||
                         message.context.startsWith(QLatin1String("tillhouse::pos::")) ||
                         message.context.startsWith(QLatin1String("tillhouse::uikit::")),
                     qPrintable(message.name()));
    }
};

TILLHOUSE_TEST(TranslationsTest)
#include "translations_test.moc"
