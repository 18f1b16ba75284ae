// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_lines.h"

#include "support/golden.h"
#include "support/test_registry.h"
#include "uikit/money_edit.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;

namespace
{

auto soldLine(const char *id, const char *name, std::int64_t milli, std::optional<domain::Unit> unit)
    -> contract::OrderLine
{
    contract::OrderLine line;
    line.line_id = id;
    line.sku = line.name = name;
    line.quantity_milli = milli;
    line.unit = unit;
    for (auto *amount :
         {&line.unit_price, &line.gross, &line.discount, &line.net, &line.tax, &line.total, &line.refunded})
        *amount = {0, "EUR"};
    line.gross = line.net = line.total = {500, "EUR"};
    return line;
}

auto order() -> contract::Order
{
    contract::Order order;
    order.total = {1000, "EUR"};
    order.lines = {soldLine("a", "Apples", 750, domain::Unit::Kilogram), soldLine("m", "Milk", 3000, std::nullopt)};
    return order;
}

} // namespace

/// How much comes back, line by line.
/// It was so: apples went up a kilogram at a time, so that 0.75 kg came back whole or not at all; four of three that were
/// sold were left out without a word, and the rest was refunded.
class RefundLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fixAppearance(); }

    void measuredGoodsStepByATenthUpToWhatWasSold()
    {
        pos::RefundLines lines;
        lines.show(order());
        auto *apples = lines.edit(0);
        apples->stepBy(1);
        QCOMPARE(apples->milli().value_or(-1), std::int64_t{100});
        apples->stepBy(3);
        QCOMPARE(apples->milli().value_or(-1), std::int64_t{400});
        apples->stepBy(9);
        QCOMPARE(apples->milli().value_or(-1), std::int64_t{750});
        apples->stepBy(-1);
        QCOMPARE(apples->milli().value_or(-1), std::int64_t{650});
        apples->setText(QStringLiteral("0.333"));
        QCOMPARE(lines.returned().at(0).quantity_milli, std::int64_t{333});
    }

    void piecesStepByOneAndComeBackWhole()
    {
        pos::RefundLines lines;
        lines.show(order());
        auto *milk = lines.edit(1);
        milk->stepBy(2);
        QCOMPARE(milk->milli().value_or(-1), std::int64_t{2000});
        milk->stepBy(2);
        QCOMPARE(milk->milli().value_or(-1), std::int64_t{3000});
        milk->setText(QStringLiteral("1.5"));
        QVERIFY(!lines.areReadable());
    }

    void moreThanWasSoldIsNotLeftOutSilently()
    {
        pos::RefundLines lines;
        lines.show(order());
        lines.edit(0)->stepBy(1);
        QVERIFY(lines.areReadable());
        lines.edit(1)->setText(QStringLiteral("4"));
        QVERIFY(!lines.areReadable());
        lines.edit(1)->setText(QStringLiteral("3"));
        QVERIFY(lines.areReadable());
        QCOMPARE(lines.returned().size(), std::size_t{2});
        lines.edit(1)->clear(); // nothing said is nothing
        QVERIFY(lines.areReadable());
        QCOMPARE(lines.returned().size(), std::size_t{1});
    }
};

TILLHOUSE_TEST(RefundLinesTest)
#include "refund_lines_test.moc"
