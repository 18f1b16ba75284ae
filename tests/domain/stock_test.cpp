// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stock.h"

#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse::domain;

class StockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMovementHasTheSignOfItsKind()
    {
        for (const auto &[kind, text] : EnumNames<MovementKind>::kValues) {
            QVERIFY(!mayMove(kind, 0));
            QCOMPARE(name(kind), text);
        }
        QVERIFY(mayMove(MovementKind::Receipt, 1) && !mayMove(MovementKind::Receipt, -1));
        QVERIFY(!mayMove(MovementKind::Sale, 1) && mayMove(MovementKind::Sale, -1));
        QVERIFY(mayMove(MovementKind::Return, 1) && !mayMove(MovementKind::Return, -1));
        QVERIFY(mayMove(MovementKind::Adjustment, 1) && mayMove(MovementKind::Adjustment, -1));
        QVERIFY(!mayMove(MovementKind::TransferOut, 1) && mayMove(MovementKind::TransferOut, -1));
        QVERIFY(mayMove(MovementKind::TransferIn, 1) && !mayMove(MovementKind::TransferIn, -1));
        QVERIFY(mayMove(MovementKind::CountCorrection, 1) && mayMove(MovementKind::CountCorrection, -1));
    }

    void aMovementChangesWhatIsOnHandAlone()
    {
        const auto level = moved({5000, 2000}, MovementKind::Sale, -6000);
        QVERIFY(level);
        QCOMPARE(*level, (StockLevel{-1000, 2000}));
        QCOMPARE(level->availableToPromiseMilli(), -3000);
    }

    void noMovementLeavesTheBounds()
    {
        QCOMPARE(moved({kMaxStockMilli, 0}, MovementKind::Receipt, 1).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(moved({0, 0}, MovementKind::Receipt, INT64_MAX).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(moved({0, 0}, MovementKind::Sale, INT64_MIN).error().code, ErrorCode::LimitExceeded);
        QCOMPARE(moved({0, 0}, MovementKind::Sale, 1).error().code, ErrorCode::InvalidInput);
    }

    void aStrictPromiseIsNeverMoreThanIsAvailable()
    {
        QCOMPARE(*allocated({3000, 2000}, 1000, true), (StockLevel{3000, 3000}));
        QCOMPARE(allocated({3000, 2000}, 1001, true).error().code, ErrorCode::InsufficientStock);
        QCOMPARE(*allocated({3000, 2000}, 1001, false), (StockLevel{3000, 3001}));
        QVERIFY(!allocated({3000, 0}, 0, false));
        QVERIFY(!allocated({3000, 0}, -1, false));
    }

    void everyReservationStateWithEveryEvent()
    {
        using S = ReservationState;
        using E = ReservationEvent;
        const std::optional<S> none;
        const std::tuple<S, E, std::optional<S>> expected[] = {
            {S::Held, E::Commit, S::Committed},     {S::Held, E::Release, S::Released},
            {S::Held, E::Expire, S::Expired},       {S::Committed, E::Commit, none},
            {S::Committed, E::Release, none},       {S::Committed, E::Expire, none},
            {S::Released, E::Commit, S::Committed}, {S::Released, E::Release, none},
            {S::Released, E::Expire, none},         {S::Expired, E::Commit, S::Committed},
            {S::Expired, E::Release, none},         {S::Expired, E::Expire, none},
            {S::Held, E::Renew, S::Held},           {S::Committed, E::Renew, none},
            {S::Released, E::Renew, S::Held},       {S::Expired, E::Renew, S::Held},
        };
        QCOMPARE(std::size(expected), std::size(EnumNames<S>::kValues) * std::size(EnumNames<E>::kValues));
        for (const auto &[state, event, to] : expected)
            QVERIFY2(next(state, event) == to, std::string(name(state)).c_str());
    }

    void everyHeldReservationCanEndAndASaleIsForGood()
    {
        std::set<ReservationState> ends;
        for (const auto &arrow : reservationArrows()) {
            QVERIFY(arrow.from != ReservationState::Committed);
            if (arrow.from == ReservationState::Held)
                ends.insert(arrow.to);
        }
        QCOMPARE(ends.size(), std::size(EnumNames<ReservationState>::kValues)); // itself by a renewal, and every end
    }
};

TILLHOUSE_TEST(StockTest)
#include "stock_test.moc"
