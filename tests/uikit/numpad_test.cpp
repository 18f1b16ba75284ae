// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/numpad.h"

#include "support/test_registry.h"
#include "uikit/tokens.h"

#include <QAbstractButton>
#include <QApplication>
#include <QSet>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class NumpadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sevenEightNineAreOnTop()
    {
        Numpad pad;
        pad.show();
        QVERIFY(pad.key("7")->y() < pad.key("4")->y());
        QVERIFY(pad.key("4")->y() < pad.key("1")->y());
        QVERIFY(pad.key("1")->y() < pad.key("0")->y());
        QVERIFY(pad.key("7")->x() < pad.key("8")->x());
    }

    void keysAreLargeEnoughAndApart()
    {
        Numpad pad;
        pad.setActions({{"qty", "Qty", true}, {"price", "Price", true}});
        pad.show();
        for (const auto *name : {"0", "00", ".", "5", "backspace", "qty"}) {
            QVERIFY(pad.key(name)->width() >= size::kNumpadKeyWidth);
            QVERIFY(pad.key(name)->height() >= size::kNumpadKeyHeight);
        }
        QVERIFY(pad.key("5")->x() - pad.key("4")->geometry().right() > size::kTouchGap - 1);
    }

    void everyKeyReportsItself()
    {
        Numpad pad;
        pad.setActions({{"qty", "Qty", true}});
        QString typed;
        connect(&pad, &Numpad::digit, &pad, [&](QChar key) { typed += key; });
        QSignalSpy erased(&pad, &Numpad::backspace);
        QSignalSpy acted(&pad, &Numpad::action);
        for (const auto *name : {"1", "0", ".", "00", "9"})
            pad.key(name)->click();
        pad.key("backspace")->click();
        pad.key("qty")->click();
        QCOMPARE(typed, QStringLiteral("10.009"));
        QCOMPARE(erased.count(), 1);
        QCOMPARE(acted.value(0).value(0).toString(), QStringLiteral("qty"));
        QVERIFY(pad.key("qty")->isChecked());
    }

    // A tap that took the focus would take what the scanner types away from the sale.
    void aTapNeverTakesTheFocus()
    {
        Numpad pad;
        for (const auto *key : pad.findChildren<QAbstractButton *>())
            QVERIFY((key->focusPolicy() & Qt::ClickFocus) == 0);
    }

    void tabComesToOneKeyAndArrowsGoToAllOthers()
    {
        Numpad pad;
        pad.setActions({{"qty", "Qty", true}, {"disc", "Disc %", true}, {"price", "Price", true}});
        pad.show();
        QApplication::setActiveWindow(&pad);
        QTest::keyClick(&pad, Qt::Key_Tab);
        QCOMPARE(pad.focusWidget(), pad.key("5"));
        QSet<QWidget *> reached{pad.focusWidget()};
        const auto go = [&](Qt::Key key, int times) {
            for (int i = 0; i < times; ++i) {
                QTest::keyClick(pad.focusWidget(), key);
                reached.insert(pad.focusWidget());
            }
        };
        go(Qt::Key_Up, 2);
        go(Qt::Key_Left, 2); // the edge holds
        for (int row = 0; row < 4; ++row) {
            go(row % 2 == 0 ? Qt::Key_Right : Qt::Key_Left, 4);
            go(Qt::Key_Down, 1);
        }
        QCOMPARE(reached.size(), 16);
    }

    void withoutARightColumnItIsThreeKeysWide()
    {
        Numpad pad;
        pad.show();
        QVERIFY(!pad.key("00")->isVisible());
        QCOMPARE(pad.key("backspace")->x(), pad.key("3")->x());
        QCOMPARE(pad.key("backspace")->y(), pad.key("0")->y());
    }

    void itIsTheSameFromRightToLeft()
    {
        QApplication::setLayoutDirection(Qt::RightToLeft);
        Numpad pad;
        pad.show();
        QVERIFY(pad.key("7")->x() < pad.key("8")->x());
        QApplication::setLayoutDirection(Qt::LeftToRight);
    }

    void keysGrowWithThePadWhereTheyMay()
    {
        Numpad pad;
        pad.setKeyHeight(64, 96);
        pad.show();
        pad.resize(400, 1000);
        QCOMPARE(pad.key("5")->height(), 96);
        QVERIFY(pad.maximumHeight() <= 4 * 96 + 3 * size::kTouchGap);
    }
};

TILLHOUSE_TEST(NumpadTest)
#include "numpad_test.moc"
