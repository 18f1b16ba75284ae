// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/sign_in/sign_in_page.h"

#include "support/test_registry.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::admin;

class SignInPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsMissingIsSaidAndNothingIsSent()
    {
        SignInPage page;
        QSignalSpy submitted(&page, &SignInPage::submitted);
        page.setDetails({"https://h:1", "ca.crt", "mira", "", ""});
        page.submit();
        QCOMPARE(submitted.count(), 0);
        QVERIFY(!page.errorShown().isEmpty());
    }

    void afterAnErrorEverythingTypedIsStillThere()
    {
        SignInPage page;
        page.setDetails({"https://h:1", "ca.crt", "mira", "secret", "harbour"});
        QSignalSpy submitted(&page, &SignInPage::submitted);
        page.submit();
        page.setBusy(true);
        page.submit();
        QCOMPARE(submitted.count(), 1);
        page.setBusy(false);
        page.showError("You are not signed in", "The server cannot be reached.");
        QCOMPARE(page.details().user, QStringLiteral("mira"));
        QCOMPARE(page.details().password, QStringLiteral("secret"));
        QCOMPARE(page.details().store, QStringLiteral("harbour"));
    }
};

TILLHOUSE_TEST(SignInPageTest)
#include "sign_in_page_test.moc"
