// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scan/scan_catcher.h"

#include "support/test_registry.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using tillhouse::pos::ScanCatcher;
using tillhouse::pos::ScanRules;

namespace
{

/// Forty times as slow as a till has them, so that a busy computer does not make a person of a scanner.
auto slowRules() -> ScanRules
{
    ScanRules rules;
    rules.longestGapMs = 4'000;
    rules.longestTotalMs = 60'000;
    rules.shortest = 3;
    return rules;
}

/// A quick typist's, by these rules: each gap alone could be a scanner's, all of them together are not.
constexpr int kTypistMs = 2'600;

} // namespace

/// Who typed: a person or a scanner. The time between keys is what is looked at here, so the keys of these tests have
/// some.
class ScanCatcherTest : public QObject
{
    Q_OBJECT

private:
    QLineEdit m_field;

    void keys(const QByteArray &text, int gapMs)
    {
        for (qsizetype i = 0; i < text.size(); ++i)
            QTest::keyPress(&m_field, text[i], Qt::NoModifier, i == 0 ? -1 : gapMs); // a click waits twice
    }

private Q_SLOTS:
    void init()
    {
        m_field.clear();
        m_field.show();
        QApplication::setActiveWindow(&m_field);
        m_field.setFocus();
        QTRY_VERIFY(m_field.hasFocus());
    }

    /// Caught: whoever wrote a word with no gap of a tenth of a second, and pressed Enter, had scanned it.
    void aQuickTypistIsNoScanner()
    {
        ScanCatcher catcher(slowRules());
        catcher.install();
        const QSignalSpy scanned(&catcher, &ScanCatcher::scanned);
        QSignalSpy entered(&m_field, &QLineEdit::returnPressed);
        keys("but", kTypistMs);
        QTest::keyClick(&m_field, Qt::Key_Return);
        QCOMPARE(scanned.size(), 0);
        QCOMPARE(m_field.text(), QStringLiteral("but")); // each key once and in order
        QCOMPARE(entered.size(), 1);
    }

    /// The computer was busy in the middle of a code.
    /// Caught: a limit for every gap that is as strict as the one for their average.
    void aScannerThatStopsForAMomentIsOneAllTheSame()
    {
        ScanCatcher catcher(slowRules());
        catcher.install();
        const QSignalSpy scanned(&catcher, &ScanCatcher::scanned);
        keys("400638", 0);
        QTest::keyPress(&m_field, '1', Qt::NoModifier, kTypistMs);
        keys("333931", 0);
        QTest::keyClick(&m_field, Qt::Key_Return);
        QCOMPARE(scanned.size(), 1);
        QCOMPARE(scanned.front().front().toString(), QStringLiteral("4006381333931"));
        QCOMPARE(m_field.text(), QString());
    }

    /// Before a capital letter a scanner presses Shift, as a hand does, and AltGr before some signs.
    /// Caught: that key, which types nothing, was a person's, so that the rest of the code was on its own.
    void aKeyThatIsHeldBelongsToTheScan()
    {
        ScanCatcher catcher(slowRules());
        catcher.install();
        const QSignalSpy scanned(&catcher, &ScanCatcher::scanned);
        for (const char c : QByteArray("K1-S*KM"))
            QTest::keyClick(&m_field, c, c == '1' || c == '-' ? Qt::NoModifier : Qt::ShiftModifier);
        for (const auto key : {Qt::Key_AltGr, Qt::Key_CapsLock, Qt::Key_Control})
            for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(type, key, Qt::NoModifier);
                QApplication::sendEvent(&m_field, &event);
            }
        keys("42", 0);
        QTest::keyClick(&m_field, Qt::Key_Return);
        QCOMPARE(scanned.size(), 1);
        QCOMPARE(scanned.front().front().toString(), QStringLiteral("K1-S*KM42"));
        QCOMPARE(m_field.text(), QString());
        // A shortcut is a person's, whatever was typed before it.
        keys("ab", 0);
        QTest::keyClick(&m_field, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_field.selectedText(), QStringLiteral("ab"));
    }

    /// A scanner without a suffix: the code ends when the keys stop coming.
    void withoutASuffixTheSameHolds()
    {
        auto rules = slowRules();
        rules.suffix = Qt::Key_unknown;
        ScanCatcher catcher(rules);
        catcher.install();
        const QSignalSpy scanned(&catcher, &ScanCatcher::scanned);
        keys("but", kTypistMs);
        QTRY_COMPARE_WITH_TIMEOUT(m_field.text(), QStringLiteral("but"), 20'000);
        QCOMPARE(scanned.size(), 0);
        m_field.clear();
        keys("40063813", 0);
        QTRY_COMPARE_WITH_TIMEOUT(scanned.size(), 1, 20'000);
        QCOMPARE(scanned.front().front().toString(), QStringLiteral("40063813"));
        QCOMPARE(m_field.text(), QString());
    }
};

TILLHOUSE_TEST(ScanCatcherTest)
#include "scan_catcher_test.moc"
