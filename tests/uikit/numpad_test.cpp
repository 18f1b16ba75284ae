// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/numpad.h"

#include "support/test_registry.h"
#include "uikit/tokens.h"

#include <QAbstractButton>
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

    void keysNeverTakeTheFocus()
    {
        Numpad pad;
        for (const auto *key : pad.findChildren<QAbstractButton *>())
            QCOMPARE(key->focusPolicy(), Qt::NoFocus);
    }
};

TILLHOUSE_TEST(NumpadTest)
#include "numpad_test.moc"
