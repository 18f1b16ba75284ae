// SPDX-License-Identifier: GPL-3.0-or-later
#include "acquirer/behaviour.h"

#include "support/test_registry.h"

#include <QFile>
#include <QTest>

namespace acquirer = tillhouse::acquirer;
using acquirer::behaviourOf;

class BehaviourTest : public QObject
{
    Q_OBJECT

private:
    static auto isOrdinary(std::int64_t amount) -> bool
    {
        const auto behaviour = behaviourOf(amount);
        return behaviour.decline.empty() && behaviour.delay.count() == 0 && !behaviour.dropAnswer &&
               behaviour.pendingQueries == 0 && behaviour.pinQueries == 0 && !behaviour.crash &&
               !behaviour.answerTwice && behaviour.reported == acquirer::Reported::AsItIs &&
               behaviour.reportedMinor == 0;
    }

private Q_SLOTS:
    void onlyTheMagicAmountsAreNotOrdinary()
    {
        for (std::int64_t amount = 1; amount < 999'001; ++amount)
            QVERIFY(isOrdinary(amount));
        QVERIFY(isOrdinary(999'100));
        QVERIFY(isOrdinary(100'000'000'000));
    }

    void everyMagicAmountIsDocumented()
    {
        QFile page(qEnvironmentVariable("TILLHOUSE_SOURCE_DIR") +
                   QStringLiteral("/docs/operations/sandbox-acquirer.md"));
        QVERIFY(page.open(QIODevice::ReadOnly));
        const auto text = page.readAll();
        int odd = 0;
        for (std::int64_t amount = 999'001; amount < 999'100; ++amount) {
            if (isOrdinary(amount))
                continue;
            ++odd;
            QVERIFY2(text.contains("| " + QByteArray::number(static_cast<qlonglong>(amount)) + " |"),
                     QByteArray::number(static_cast<qlonglong>(amount)).constData());
        }
        QCOMPARE(odd, 18);
    }
};

TILLHOUSE_TEST(BehaviourTest)
#include "behaviour_test.moc"
