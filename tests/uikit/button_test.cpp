// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/button.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class ButtonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
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
