// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/event_log.h"

#include "payment/payment_store.h"
#include "support/test_registry.h"

#include <QTest>

#include <set>

using namespace tillhouse;
using namespace testing;

class EventLogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void positionsHaveNoGapAndAPageBeginsAfterTheLastOneRead()
    {
        PaymentBench bench;
        for (int i = 1; i <= 5; ++i) {
            bench.acquirer.answers = {kYes, kNo};
            QVERIFY(bench.pay(payRequest(i, {card(10 + i, 1500)})));
            QVERIFY(bench.voidOrder(i));
        }
        const auto all = bench.service.events({0, {}});
        QCOMPARE(all->events.size(), std::size_t{5});
        QCOMPARE(all->last_position, std::int64_t{5});
        std::set<std::string> ids;
        for (std::size_t i = 0; i < all->events.size(); ++i) {
            QCOMPARE(all->events[i].position, static_cast<std::int64_t>(i) + 1);
            ids.insert(all->events[i].event_id);
        }
        QCOMPARE(ids.size(), std::size_t{5});
        const auto two = bench.service.events({2, 2});
        QCOMPARE(two->events.size(), std::size_t{2});
        QCOMPARE(two->events[0].position, std::int64_t{3});
        QCOMPARE(*two->events[0].order_id, testId(3));
        QCOMPARE(two->events[0].detail, std::string("insufficient funds"));
        QVERIFY(bench.service.events({5, {}})->events.empty());
    }

    void anEventOfACommandThatIsRolledBackIsNotThere()
    {
        PaymentBench bench;
        const auto failed = bench.store.database->write("fail", [](db::Transaction &tx) -> domain::Result<void> {
            contract::PaymentEventEntry event;
            event.store_id = kStore;
            payment::appendEvent(tx, event, 1);
            return domain::Error{};
        });
        QVERIFY(!failed);
        QCOMPARE(bench.service.events({0, {}})->last_position, std::int64_t{0});
    }
};

TILLHOUSE_TEST(EventLogTest)
#include "event_log_test.moc"
