// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_plan.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using domain::TenderKind;

namespace
{

auto paidWith(const std::vector<std::pair<TenderKind, std::int64_t>> &tenders) -> contract::Order
{
    contract::Order order;
    for (const auto &[kind, minor] : tenders) {
        contract::OrderTender tender;
        tender.tender_id = "t" + std::to_string(order.tenders.size());
        tender.kind = kind;
        tender.amount = {minor, "EUR"};
        order.tenders.push_back(std::move(tender));
    }
    return order;
}

} // namespace

class RefundPlanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void moneyGoesBackWhereItCameFromCardsFirst()
    {
        const auto order = paidWith({{TenderKind::Cash, 700}, {TenderKind::Card, 300}, {TenderKind::Card, 200}});
        const auto plan = order::planTenders(order, {0, 100, 0}, 900);
        QVERIFY(plan);
        QCOMPARE(plan->size(), std::size_t{3});
        QCOMPARE((*plan)[0].tender_id, std::string("t1"));
        QCOMPARE((*plan)[0].amount_minor, std::int64_t{200});
        QCOMPARE((*plan)[1].amount_minor, std::int64_t{200});
        QCOMPARE((*plan)[2].tender_id, std::string("t0"));
        QCOMPARE((*plan)[2].amount_minor, std::int64_t{500});
    }

    void aTenderNeverGivesBackMoreThanItPaid()
    {
        const auto order = paidWith({{TenderKind::Card, 300}});
        QCOMPARE(order::planTenders(order, {100}, 201).error().code, domain::ErrorCode::Conflict);
        QVERIFY(order::planTenders(order, {100}, 200));
    }

    void nothingToGiveBackNeedsNoTender() { QVERIFY(order::planTenders(paidWith({}), {}, 0)->empty()); }
};

TILLHOUSE_TEST(RefundPlanTest)
#include "refund_plan_test.moc"
