// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/split.h"

#include "domain/foreign_cash.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <cstdlib>
#include <numeric>

using namespace tillhouse::domain;
using tillhouse::testing::SeededRandom;

namespace
{

auto sum(const std::vector<std::int64_t> &amounts) -> std::int64_t
{
    return std::accumulate(amounts.begin(), amounts.end(), std::int64_t{0});
}

} // namespace

class SplitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void beforeAnybodyPaysTheWholeIsLeftAndCoinsAreRounded()
    {
        const auto split = splitDue({1002, 0, 5}, {});
        QVERIFY(!split->settled);
        QCOMPARE(split->leftMinor, std::int64_t{1002});
        QCOMPARE(split->cashLeftMinor, std::int64_t{1000});
    }

    void cashSettlesWhatOthersLeaveInTheCoinsThereAre()
    {
        const Tender tenders[] = {{TenderKind::Cash, 1000}, {TenderKind::Card, 500}};
        const auto split = splitDue({1002, 100, 5}, tenders);
        QVERIFY(split->settled);
        QCOMPARE(split->roundingMinor, std::int64_t{-2});
        QCOMPARE(split->changeMinor, std::int64_t{400});
        QCOMPARE(split->appliedMinor, (std::vector<std::int64_t>{600, 500}));
    }

    void coinsThatMeetTheDueExactlyAreNotRounded()
    {
        const Tender cash[] = {{TenderKind::Cash, 1002}};
        QCOMPARE(splitDue({1002, 0, 5}, cash)->roundingMinor, std::int64_t{0});
        QCOMPARE(splitDue({1002, 0, 5}, cash)->changeMinor, std::int64_t{0});
        const Tender given[] = {{TenderKind::Cash, 300}, {TenderKind::Card, 702}};
        QVERIFY(splitDue({1002, 0, 5}, given)->settled);
    }

    /// The random splits below failed here: 9.99 given for 9.98, which coins of 0.05 make 10.00, left -0.01 to pay.
    void oddCoinsAreTakenAsTheyAre()
    {
        const Tender up[] = {{TenderKind::Cash, 999}};
        QVERIFY(splitDue({998, 0, 5}, up)->settled);
        QCOMPARE(splitDue({998, 0, 5}, up)->changeMinor, std::int64_t{1});
        const Tender down[] = {{TenderKind::Cash, 1001}};
        QVERIFY(!splitDue({1002, 0, 5}, down)->settled);
        QCOMPARE(splitDue({1002, 0, 5}, down)->leftMinor, std::int64_t{1});
    }

    void whatCoinsCanNotPayBesideACardStays()
    {
        const Tender card[] = {{TenderKind::Card, 1000}};
        const auto split = splitDue({1002, 0, 5}, card);
        QVERIFY(!split->settled);
        QCOMPARE(split->cashLeftMinor, std::int64_t{2});
        QVERIFY(splitDue({2, 0, 5}, {})->settled); // alone it is forgiven
        QCOMPARE(splitDue({2, 0, 5}, {})->roundingMinor, std::int64_t{-2});
    }

    void moreThanIsDueIsRefusedUnlessItIsCashThatIsNeeded()
    {
        const Tender card[] = {{TenderKind::Card, 1003}};
        QCOMPARE(splitDue({1002, 0, 5}, card).error().fields.at(0).field, std::string("tenders/0/amount"));
        const Tender cash[] = {{TenderKind::Cash, 2000}, {TenderKind::Cash, 5}};
        QCOMPARE(splitDue({1002, 0, 5}, cash).error().fields.at(0).field, std::string("tenders/1/amount"));
        const Tender none[] = {{TenderKind::Cash, 0}};
        QVERIFY(!splitDue({1002, 0, 5}, none));
        QVERIFY(!splitDue({-1, 0, 5}, {}));
        QVERIFY(!splitDue({100, 0, 0}, std::vector<Tender>(kMaxTenders + 1, {TenderKind::Cash, 1})));
    }

    void randomSplitsSettleToExactlyTheDue()
    {
        SeededRandom random;
        const std::int64_t steps[] = {0, 1, 5, 10, 100};
        for (int i = 0; i < 20'000; ++i) {
            const Due due{random.between(0, 20'000), random.oneIn(3) ? random.between(1, 500) : 0,
                          steps[random.between(0, 4)]};
            std::vector<Tender> tenders;
            auto split = splitDue(due, tenders);
            while (split && !split->settled && tenders.size() + 1 < kMaxTenders) {
                const bool last = random.oneIn(3);
                if (random.oneIn(2)) {
                    tenders.push_back(
                        {TenderKind::Card, last ? split->leftMinor : random.between(1, split->leftMinor)});
                } else if (random.oneIn(3)) {
                    const auto worth =
                        foreignWorth(random.between(100, 30'000), Currency("USD"), 920'000, Currency("EUR"));
                    tenders.push_back({TenderKind::Cash, *worth});
                } else {
                    tenders.push_back({TenderKind::Cash, last ? split->cashLeftMinor + random.between(0, 5000)
                                                              : random.between(1, 5000)});
                }
                split = splitDue(due, tenders);
            }
            QVERIFY(split.hasValue());
            if (!split->settled)
                continue;
            std::int64_t given = 0;
            for (const auto &tender : tenders)
                given += tender.givenMinor;
            QCOMPARE(sum(split->appliedMinor), due.totalMinor + due.tipMinor + split->roundingMinor);
            QCOMPARE(given, sum(split->appliedMinor) + split->changeMinor);
            QCOMPARE(split->leftMinor, std::int64_t{0});
            QVERIFY(std::abs(split->roundingMinor) * 2 <= std::max<std::int64_t>(due.cashStepMinor, 0));
            QVERIFY(split->roundingMinor == 0 || tenders.empty() ||
                    std::ranges::any_of(tenders, [](const auto &t) { return t.kind == TenderKind::Cash; }));
            for (std::size_t t = 0; t < tenders.size(); ++t)
                QVERIFY(split->appliedMinor[t] > 0);
        }
    }
};

TILLHOUSE_TEST(SplitTest)
#include "split_test.moc"
