// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/frame/main_window.h"

#include "admin/frame/workspace.h"
#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::admin;

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWrongAuthorityIsSaidAndTheFieldsStay()
    {
        MainWindow window;
        window.show();
        QSignalSpy failed(&window, &MainWindow::signInFailed);
        window.signInPage()->setDetails({"https://127.0.0.1:9", "/nonexistent/ca.crt", "mira", "secret", ""});
        window.signInPage()->submit();
        QCOMPARE(failed.count(), 1);
        QVERIFY(window.signInPage()->errorShown().contains("ca"));
        QCOMPARE(window.signInPage()->details().password, QStringLiteral("secret"));
        QVERIFY(!window.workspace());
    }
};

TILLHOUSE_TEST(MainWindowTest)
#include "main_window_test.moc"
