// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/numbers.h"

#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <map>
#include <set>
#include <string>

using namespace tillhouse;
using namespace tillhouse::ctl::verify;

class NumbersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyByteOfATextCounts()
    {
        std::set<std::uint64_t> seen;
        std::size_t texts = 0;
        for (std::size_t size = 0; size < 80; ++size) {
            const std::string text(size, 'a');
            seen.insert(numberOf(text));
            ++texts;
            for (std::size_t at = 0; at < size; ++at) {
                auto other = text;
                other[at] = 'b';
                seen.insert(numberOf(other));
                ++texts;
            }
        }
        QCOMPARE(seen.size(), texts);
    }

    void partsOfAKeyAreNotRunTogether()
    {
        QVERIFY(numberOf("store-1", "2") != numberOf("store-", "12"));
        QVERIFY(numberOf("a", "b") != numberOf("b", "a"));
        QVERIFY(numberOf("a", "") != numberOf("", "a"));
        QCOMPARE(numberOf(numberOf("store-1"), "2"), numberOf("store-1", "2"));
        const auto store = numberOf("store-1");
        QVERIFY(numberOf(store, std::int64_t{1}) != numberOf(store, std::int64_t{2}));
    }

    void aMapHoldsWhatWasPutIntoIt()
    {
        testing::SeededRandom random;
        NumberMap<std::int64_t> map;
        std::map<std::uint64_t, std::int64_t> model;
        for (std::int64_t i = 0; i < 20'000; ++i) {
            // Few of them, so that many come again; 0 is kept as 1.
            const auto number = static_cast<std::uint64_t>(random.between(1, 9'000)) << 20U;
            const auto [value, fresh] = map.insert(number);
            QCOMPARE(fresh, model.count(number) == 0);
            *value = i;
            model[number] = i;
        }
        QCOMPARE(map.size(), model.size());
        for (const auto &[number, value] : model) {
            QVERIFY(map.find(number));
            QCOMPARE(*map.find(number), value);
        }
        QVERIFY(!map.find(5));
        std::size_t visited = 0;
        map.forEach([&](std::uint64_t number, std::int64_t value) { visited += model.at(number) == value ? 1 : 0; });
        QCOMPARE(visited, model.size());
    }

    void anEmptyMapHoldsNothing()
    {
        NumberMap<int> map;
        QVERIFY(!map.find(0));
        QVERIFY(!map.find(7));
        NumberSet set;
        QVERIFY(!set.holds(7));
        QVERIFY(set.insert(7));
        QVERIFY(!set.insert(7));
        QVERIFY(set.holds(7));
    }

    void aBalanceIsZeroOnlyIfEveryKeyAgrees()
    {
        Balance balance;
        const auto first = numberOf("store-1", "order-1");
        const auto second = numberOf("store-1", "order-2");
        balance.add(first, 500);
        balance.add(second, -300);
        balance.take(second, -300);
        balance.take(first, 200);
        QVERIFY(!balance.isZero());
        balance.take(first, 300);
        QVERIFY(balance.isZero());
        // Between two keys nothing evens out, in whatever order the rows come.
        balance.add(first, 100);
        balance.take(second, 100);
        QVERIFY(!balance.isZero());
    }
};

TILLHOUSE_TEST(NumbersTest)
#include "numbers_test.moc"
