// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/choice.h"

#include "support/test_registry.h"

#include <QTest>
#include <QWheelEvent>

using namespace tillhouse::uikit;

class ChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWheelScrollsThePageAndLeavesTheChoice()
    {
        Choice choice;
        choice.addItems({"19 %", "7 %"});
        choice.show();
        QWheelEvent wheel({5, 5}, choice.mapToGlobal(QPointF(5, 5)), {0, -120}, {0, -120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&choice, &wheel);
        QCOMPARE(choice.currentIndex(), 0);
        QVERIFY(!wheel.isAccepted());
    }
};

TILLHOUSE_TEST(ChoiceTest)
#include "choice_test.moc"
