// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/toast.h"

#include "support/test_registry.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class ToastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itStaysInsideItsWindowAndLeavesTheMouseAlone()
    {
        QWidget window;
        window.resize(500, 300);
        Toast toast(&window);
        window.show();
        toast.present(Tone::Good, "Product saved");
        QVERIFY(toast.isVisible());
        QCOMPARE(toast.text(), QStringLiteral("Product saved"));
        QVERIFY(window.rect().contains(toast.geometry()));
        window.resize(300, 200);
        QCoreApplication::processEvents();
        QVERIFY(window.rect().contains(toast.geometry()));
        QVERIFY(toast.testAttribute(Qt::WA_TransparentForMouseEvents));
    }
};

TILLHOUSE_TEST(ToastTest)
#include "toast_test.moc"
