// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/shift.h"

#include "support/test_registry.h"

#include <QTest>

#include <limits>

using namespace tillhouse::domain;

class ShiftTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAnswersEveryEvent()
    {
        QCOMPARE(*next(ShiftState::Open, ShiftEvent::Move), ShiftState::Open);
        QCOMPARE(*next(ShiftState::Open, ShiftEvent::Close), ShiftState::Closed);
        QCOMPARE(*next(ShiftState::Open, ShiftEvent::HearLate), ShiftState::Open);
        QCOMPARE(*next(ShiftState::Closed, ShiftEvent::HearLate), ShiftState::Closed);
        for (const auto event : {ShiftEvent::Move, ShiftEvent::Close})
            QCOMPARE(next(ShiftState::Closed, event).error().code, ErrorCode::Conflict);
        QCOMPARE(enumSize<ShiftState>(), std::size_t{2});
        QCOMPARE(enumSize<ShiftEvent>(), std::size_t{3});
    }

    // Caught: what was taken out of the drawer was still expected in it.
    void theDrawerIsOpeningPlusWhatCameLessWhatWent()
    {
        DrawerTotals totals{10'000, 0, 0, 0, 0};
        totals = *apply(totals, CashMovementKind::Sale, 1234);
        totals = *apply(totals, CashMovementKind::Refund, 34);
        totals = *apply(totals, CashMovementKind::PaidIn, 500);
        totals = *apply(totals, CashMovementKind::PaidOut, 700);
        QCOMPARE(totals, (DrawerTotals{10'000, 1234, 34, 500, 700}));
        QCOMPARE(*expectedMinor(totals), std::int64_t{11'000});
        QCOMPARE(*differenceMinor(totals, 10'995), std::int64_t{-5});
    }

    void aMovementIsPositiveAndFits()
    {
        QVERIFY(!apply({}, CashMovementKind::Sale, 0));
        QVERIFY(!apply({}, CashMovementKind::PaidOut, -1));
        DrawerTotals full{0, std::numeric_limits<std::int64_t>::max(), 0, 0, 0};
        QCOMPARE(apply(full, CashMovementKind::Sale, 1).error().code, ErrorCode::LimitExceeded);
        full.openingMinor = 1;
        QCOMPARE(expectedMinor(full).error().code, ErrorCode::LimitExceeded);
    }
};

TILLHOUSE_TEST(ShiftTest)
#include "shift_test.moc"
