// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/button.h"

#include "uikit/theme.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class ButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { Theme::instance().apply(Scheme::Light); }

    void whatIsTappedIsLargeEnough()
    {
        Button touch(ButtonRole::Touch, "Hold");
        Button pay(ButtonRole::Pay, "PAY");
        QVERIFY(touch.sizeHint().height() >= size::kTouch);
        QVERIFY(pay.sizeHint().height() >= size::kPayHeight);
    }

    void aBusyButtonCannotBePressedTwiceAndSaysWhatItDoes()
    {
        PrimaryButton button("Save");
        button.setBusy(true, "Saving…");
        QVERIFY(!button.isEnabled());
        QCOMPARE(button.text(), QStringLiteral("Saving…"));
        button.setBusy(true, "Again");
        button.setBusy(false);
        QVERIFY(button.isEnabled());
        QCOMPARE(button.text(), QStringLiteral("Save"));
    }
};

TILLHOUSE_TEST(ButtonTest)
#include "button_test.moc"
