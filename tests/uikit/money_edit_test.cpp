// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/money_edit.h"

#include "support/test_registry.h"
#include "uikit/money_format.h"

#include <QSignalSpy>
#include <QTest>

using namespace tillhouse::uikit;

class MoneyEditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::Ireland)); }

    void typingGivesMinorUnits()
    {
        MoneyEdit edit("EUR");
        QSignalSpy changed(&edit, &MoneyEdit::minorChanged);
        QTest::keyClicks(&edit, "12,5");
        QCOMPARE(edit.minor(), std::optional<std::int64_t>(1250));
        QCOMPARE(changed.count(), 4);
        QVERIFY(!edit.property("wrong").toBool());
    }

    void unreadableTextStaysAndIsMarked()
    {
        MoneyEdit edit("EUR");
        QTest::keyClicks(&edit, "12.505");
        QVERIFY(!edit.minor());
        QVERIFY(!edit.isBlank());
        QCOMPARE(edit.text(), QStringLiteral("12.505"));
        QVERIFY(edit.property("wrong").toBool());
        edit.clear();
        QVERIFY(edit.isBlank());
        QVERIFY(!edit.property("wrong").toBool());
    }

    void boundsAreMarkedToo()
    {
        MoneyEdit edit("EUR");
        edit.setRange(0, 1000);
        edit.setText("10.01");
        QVERIFY(!edit.minor());
        edit.setText("-1");
        QVERIFY(!edit.minor());
        edit.setText("10");
        QCOMPARE(edit.minor(), std::optional<std::int64_t>(1000));
    }

    void leavingTheFieldTidiesTheAmount()
    {
        QWidget window;
        auto *edit = new MoneyEdit("EUR", &window);
        auto *other = new QLineEdit(&window);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        edit->setFocus();
        edit->setText("1234,5");
        other->setFocus();
        QCOMPARE(edit->text(), formatAmount(123450, u"EUR"));
        edit->setFocus();
        QCOMPARE(edit->text(), QStringLiteral("1234.50"));
        QCOMPARE(edit->minor(), std::optional<std::int64_t>(123450));
    }

    void quantitiesStepAndStopAtTheirBounds()
    {
        QuantityEdit edit;
        edit.setRange(0, 2000);
        edit.setMilli(1000);
        QTest::keyClick(&edit, Qt::Key_Up);
        QTest::keyClick(&edit, Qt::Key_Up);
        QCOMPARE(edit.milli(), std::optional<std::int64_t>(2000));
        edit.stepBy(-5);
        QCOMPARE(edit.milli(), std::optional<std::int64_t>(0));
    }

    void piecesTakeNoDecimals()
    {
        QuantityEdit edit;
        edit.setDecimals(false);
        edit.setText("1.5");
        QVERIFY(!edit.milli());
        QVERIFY(edit.property("wrong").toBool());
        edit.setDecimals(true);
        QCOMPARE(edit.milli(), std::optional<std::int64_t>(1500));
    }
};

TILLHOUSE_TEST(MoneyEditTest)
#include "money_edit_test.moc"
