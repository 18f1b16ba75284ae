// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tender.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse::domain;

class TenderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeIsGivenOutOfCash()
    {
        const Tender cash[] = {{TenderKind::Cash, 2000}};
        const auto paid = settle(1234, cash);
        QCOMPARE(paid->changeMinor, std::int64_t{766});
        QCOMPARE(paid->appliedMinor, (std::vector<std::int64_t>{1234}));
    }

    void cashPaysWhatTheCardDoesNot()
    {
        const Tender split[] = {{TenderKind::Cash, 1000}, {TenderKind::Card, 500}};
        const auto paid = settle(1234, split);
        QCOMPARE(paid->appliedMinor, (std::vector<std::int64_t>{734, 500}));
        QCOMPARE(paid->changeMinor, std::int64_t{266});
    }

    void aCardNeverPaysMoreThanIsDue()
    {
        const Tender card[] = {{TenderKind::Card, 1235}};
        QCOMPARE(settle(1234, card).error().fields.at(0).field, std::string("tenders/0/amount"));
    }

    void tooLittleIsRefused()
    {
        const Tender little[] = {{TenderKind::Cash, 1233}};
        QCOMPARE(settle(1234, little).error().fields.at(0).field, std::string("tenders"));
        QVERIFY(!settle(1, {}));
    }

    void cashThatIsNotNeededIsRefused()
    {
        const Tender cash[] = {{TenderKind::Cash, 2000}, {TenderKind::Cash, 5}};
        QCOMPARE(settle(1234, cash).error().fields.at(0).field, std::string("tenders/1/amount"));
    }

    void nothingDueNeedsNoTender()
    {
        QCOMPARE(settle(0, {})->changeMinor, std::int64_t{0});
        const Tender cash[] = {{TenderKind::Cash, 5}};
        QVERIFY(!settle(0, cash));
    }

    void badAmountsAreRefused()
    {
        const Tender zero[] = {{TenderKind::Cash, 0}};
        const Tender negative[] = {{TenderKind::Card, -5}};
        QVERIFY(!settle(10, zero));
        QVERIFY(!settle(10, negative));
        QVERIFY(!settle(-1, {}));
        QVERIFY(!settle(100, std::vector<Tender>(kMaxTenders + 1, {TenderKind::Cash, 1})));
    }

    void aTipIsInTheLastTendersThatCanHoldIt()
    {
        const std::int64_t amounts[] = {1000, 300, 200};
        QCOMPARE(tipShares(150, amounts), (std::vector<std::int64_t>{0, 0, 150}));
        QCOMPARE(tipShares(450, amounts), (std::vector<std::int64_t>{0, 250, 200}));
        QCOMPARE(tipShares(0, amounts), (std::vector<std::int64_t>{0, 0, 0}));
        QCOMPARE(tipShares(5, {}), std::vector<std::int64_t>{});
    }

    void cashIsRoundedToTheSmallestCoin()
    {
        QCOMPARE(*roundToCashStep(1232, 5), std::int64_t{1230});
        QCOMPARE(*roundToCashStep(1233, 5), std::int64_t{1235});
        QCOMPARE(*roundToCashStep(1235, 10), std::int64_t{1240});
        QVERIFY(!roundToCashStep(1, 0));
    }
};

TILLHOUSE_TEST(TenderTest)
#include "tender_test.moc"
