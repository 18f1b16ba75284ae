// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/outbox.h"

#include "order_fixture.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::Result;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::testId;

namespace
{

auto testEvent(int n) -> contract::OrderEvent
{
    contract::OrderEvent out;
    out.event_id = testId('e', n);
    out.store_id = "s1";
    out.order_id = testId('o', n);
    out.location_id = "shop";
    return out;
}

auto read(OrderFixture &f, std::int64_t after, std::int64_t limit) -> contract::OrderEventPage
{
    return *f.database().read([&](db::Reader &reader) -> Result<contract::OrderEventPage> {
        return contract::decode<contract::OrderEventPage>(order::eventPage(reader, after, limit));
    });
}

} // namespace

class OutboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anEventOfANewerProgramGoesOutAsItStands()
    {
        OrderFixture f;
        const auto done = f.database().write("append", [&](db::Transaction &tx) -> Result<void> {
            order::appendEvent(tx, testEvent(1), f.nowMs);
            tx.execute("UPDATE outbox SET payload = replace(payload, 'order_paid', 'order_swapped')");
            return {};
        });
        QVERIFY(done);
        const auto page = f.database().read(
            [](db::Reader &reader) -> Result<std::string> { return order::eventPage(reader, 0, 500); });
        QVERIFY2(page->find("\"type\":\"order_swapped\"") != std::string::npos, page->c_str());
        QVERIFY2(page->ends_with("],\"last_position\":1}"), page->c_str());
    }

    void positionsHaveNoGapEvenWhereACommandIsRolledBack()
    {
        OrderFixture f;
        for (int n = 1; n <= 6; ++n) {
            const auto done = f.database().write("append", [&](db::Transaction &tx) -> Result<void> {
                order::appendEvent(tx, testEvent(n), f.nowMs);
                return n % 2 == 0 ? Result<void>(domain::Error{domain::ErrorCode::Conflict, "changed its mind", {}})
                                  : Result<void>();
            });
            QCOMPARE(done.hasValue(), n % 2 == 1);
        }
        const auto page = read(f, 0, 500);
        QCOMPARE(page.last_position, std::int64_t{3});
        QCOMPARE(page.events.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i) {
            QCOMPARE(page.events[i].position, static_cast<std::int64_t>(i) + 1);
            QCOMPARE(page.events[i].order_id, testId('o', static_cast<int>(2 * i) + 1));
        }
    }

    void aReaderGoesOnBehindWhatItHas()
    {
        OrderFixture f;
        for (int n = 1; n <= 5; ++n) {
            QVERIFY(f.database().write("append", [&](db::Transaction &tx) -> Result<void> {
                order::appendEvent(tx, testEvent(n), f.nowMs);
                return {};
            }));
        }
        const auto page = read(f, 2, 2);
        QCOMPARE(page.events.size(), std::size_t{2});
        QCOMPARE(page.events[0].position, std::int64_t{3});
        QCOMPARE(page.last_position, std::int64_t{5});
        QVERIFY(read(f, 5, 2).events.empty());
    }
};

TILLHOUSE_TEST(OutboxTest)
#include "outbox_test.moc"
