// SPDX-License-Identifier: GPL-3.0-or-later
#include "order_fixture.h"
#include "support/statement_counter.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using tillhouse::testing::OrderFixture;
using tillhouse::testing::sale;
using tillhouse::testing::StatementCounter;
using tillhouse::testing::testId;

namespace
{

constexpr int kFew = 5;
constexpr int kMany = 500;

/// What closing a shift costs the store after so many sales.
auto closingAfter(int sales) -> std::optional<StatementCounter::Work>
{
    StatementCounter counter; // before the store is opened
    OrderFixture f;
    const auto shift = testId('s', 1);
    if (!f.shifts().open(f.context(), {"s1", shift, "till-1", {10'000, "EUR"}}))
        return std::nullopt;
    for (int n = 1; n <= sales; ++n) {
        auto request = sale({n});
        request.checkout.shift_id = shift;
        if (!f.place(request))
            return std::nullopt;
    }
    (void)counter.take();
    const auto closed = f.shifts().close(
        f.context(), {"s1", shift, {{domain::TenderKind::Cash, {10'000 + 199 * std::int64_t{sales}, "EUR"}}}});
    const auto work = counter.take();
    const bool right = closed && closed->difference->amount_minor == 0;
    return right ? std::optional(work) : std::nullopt;
}

} // namespace

class ShiftCostTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingTouchesTheSameRowsAtAnySize()
    {
        const auto few = closingAfter(kFew);
        const auto many = closingAfter(kMany);
        QVERIFY(few && many);
        QCOMPARE(many->statements, few->statements);
        QVERIFY2(
            many->steps <= few->steps + few->steps / 10,
            qPrintable(QStringLiteral("%1 steps after few sales, %2 after many").arg(few->steps).arg(many->steps)));
    }
};

TILLHOUSE_TEST(ShiftCostTest)
#include "shift_cost_test.moc"
