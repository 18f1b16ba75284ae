// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/toast.h"

#include "support/test_registry.h"

#include <QCoreApplication>
#include <QLabel>
#include <QPushButton>
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

    void itLeavesByItselfAndTheLatestWordsStand()
    {
        QWidget window;
        window.resize(500, 300);
        Toast toast(&window);
        window.show();
        toast.present(Tone::Good, QStringLiteral("Product saved"));
        toast.present(Tone::Warn, QStringLiteral("There is nothing to pay yet."));
        QCOMPARE(toast.text(), QStringLiteral("There is nothing to pay yet."));
        QCOMPARE(toast.accessibleName(), toast.text());
        QTRY_VERIFY_WITH_TIMEOUT(!toast.isVisible(), 60'000);
    }

    /// What would be seen here: it stands at the foot whatever is there.
    void itCoversNothingThatIsTappedAlsoOnThePageThatComesNext()
    {
        QWidget window;
        window.resize(1024, 768);
        QPushButton pay(QStringLiteral("Pay"), &window);
        pay.setGeometry(0, 600, 1024, 168);
        QPushButton other(QStringLiteral("Other"), &window);
        other.setGeometry(0, 0, 1024, 560);
        other.hide();
        Toast toast(&window);
        window.show();
        toast.present(Tone::Good, QStringLiteral("Receipt T1-000001 was charged to the card after all"));
        QVERIFY(!toast.geometry().intersects(pay.geometry()));
        QVERIFY(window.rect().contains(toast.geometry()));
        pay.hide();
        other.show();
        QTRY_VERIFY(!toast.geometry().intersects(other.geometry()));
        QVERIFY(window.rect().contains(toast.geometry()));
    }

    /// What is long stands in lines above each other where one line finds no place; where nothing is free, buttons are
    /// spared before words.
    void whereLittleIsFreeItIsNarrowAndSparesButtons()
    {
        QWidget window;
        window.resize(1024, 768);
        QPushButton keys(QStringLiteral("Keys"), &window);
        keys.setGeometry(0, 0, 1024, 600);
        QPushButton right(QStringLiteral("Right"), &window);
        right.setGeometry(420, 600, 604, 168);
        QLabel words(QStringLiteral("Words"), &window);
        words.setGeometry(0, 600, 400, 168);
        Toast toast(&window);
        window.show();
        toast.present(Tone::Warn, QStringLiteral("Without asking, one card may pay at most 50.00. No money moved; take "
                                                 "the rest in cash, or by another card."));
        QVERIFY(!toast.geometry().intersects(keys.geometry()));
        QVERIFY(!toast.geometry().intersects(right.geometry()));
    }
};

TILLHOUSE_TEST(ToastTest)
#include "toast_test.moc"
