// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/settlement_line.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using contract::AcquirerEntryKind;
using payment::subjectOf;
using testing::testId;

class SettlementLineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aKeyNamesStoreTenderAndRefundEvenIfTheStoreHasDots()
    {
        const auto charge = subjectOf(AcquirerEntryKind::Charge, "berlin.mitte." + testId(1));
        QCOMPARE(charge.storeId, std::string("berlin.mitte"));
        QCOMPARE(*charge.tenderId, testId(1));
        QVERIFY(!charge.refundId);
        const auto capture = subjectOf(AcquirerEntryKind::Capture, "berlin." + testId(1) + ".capture");
        QCOMPARE(*capture.tenderId, testId(1));
        const auto refund = subjectOf(AcquirerEntryKind::Refund, "berlin." + testId(2) + "." + testId(1));
        QCOMPARE(refund.storeId, std::string("berlin"));
        QCOMPARE(*refund.tenderId, testId(1));
        QCOMPARE(*refund.refundId, testId(2));
    }

    void aKeyThatIsNoneOfOursNamesNothing()
    {
        for (const auto &key : {std::string("rubbish"), testId(1), "berlin." + testId(1).substr(1), std::string(".")}) {
            const auto subject = subjectOf(AcquirerEntryKind::Charge, key);
            QVERIFY2(!subject.tenderId, key.c_str());
        }
        QVERIFY(!subjectOf(AcquirerEntryKind::Refund, "berlin." + testId(1)).tenderId);
    }
};

TILLHOUSE_TEST(SettlementLineTest)
#include "settlement_line_test.moc"
