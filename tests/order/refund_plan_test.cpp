// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/refund_plan.h"

#include "domain/tender.h"
#include "support/seeded_random.h"
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

private:
    template <class Between>
    static void giveAllBack(const contract::Order &order, std::int64_t total, std::int64_t step, Between between)
    {
        order::PayBack back{std::vector<std::int64_t>(order.tenders.size(), 0), 0, 0, false, step};
        std::int64_t left = total;
        std::int64_t given = 0;
        while (left > 0) {
            back.totalMinor = between(0, 3) == 0 ? left : between(1, left);
            left -= back.totalMinor;
            back.completesOrder = left == 0;
            const auto plan = order::planTenders(order, back);
            QVERIFY2(plan, plan ? "" : plan.error().detail.c_str());
            std::int64_t now = 0;
            for (const auto &part : plan->tenders) {
                QVERIFY(part.amount_minor > 0);
                const auto index = static_cast<std::size_t>(part.tender_id.at(1) - '0');
                back.refundedMinors[index] += part.amount_minor;
                QVERIFY(back.refundedMinors[index] <= order.tenders[index].amount.amount_minor);
                if (part.kind == TenderKind::Cash)
                    QCOMPARE(part.amount_minor % step, std::int64_t{0});
                now += part.amount_minor;
            }
            QCOMPARE(now, back.totalMinor + plan->roundingMinor);
            back.roundingMinor += plan->roundingMinor;
            given += now;
        }
        QCOMPARE(given, total + (order.rounding ? order.rounding->amount_minor : 0));
    }

private Q_SLOTS:
    void moneyGoesBackWhereItCameFromCardsFirst()
    {
        const auto order = paidWith({{TenderKind::Cash, 700}, {TenderKind::Card, 300}, {TenderKind::Card, 200}});
        const auto plan = order::planTenders(order, {{0, 100, 0}, 0, 900, false, 0});
        QVERIFY(plan);
        QCOMPARE(plan->tenders.size(), std::size_t{3});
        QCOMPARE(plan->tenders[0].tender_id, std::string("t1"));
        QCOMPARE(plan->tenders[0].amount_minor, std::int64_t{200});
        QCOMPARE(plan->tenders[1].amount_minor, std::int64_t{200});
        QCOMPARE(plan->tenders[2].tender_id, std::string("t0"));
        QCOMPARE(plan->tenders[2].amount_minor, std::int64_t{500});
    }

    void aTenderNeverGivesBackMoreThanItPaid()
    {
        const auto order = paidWith({{TenderKind::Card, 300}});
        QCOMPARE(order::planTenders(order, {{100}, 0, 201, false, 0}).error().code, domain::ErrorCode::Conflict);
        QVERIFY(order::planTenders(order, {{100}, 0, 200, false, 0}));
    }

    void manyRefundsInCoinsGiveBackWhatOneWould()
    {
        // 9.98 were paid with 10.00 in coins of 0.05; three returns of 3.33, 3.33 and 3.32 give back 10.00 again.
        auto order = paidWith({{TenderKind::Cash, 1000}});
        order.rounding = contract::MoneyAmount{2, "EUR"};
        const auto first = order::planTenders(order, {{0}, 0, 333, false, 5});
        QCOMPARE(first->tenders[0].amount_minor, std::int64_t{335});
        QCOMPARE(first->roundingMinor, std::int64_t{2});
        const auto second = order::planTenders(order, {{335}, 2, 333, false, 5});
        QCOMPARE(second->tenders[0].amount_minor, std::int64_t{330});
        QCOMPARE(second->roundingMinor, std::int64_t{-3});
        const auto last = order::planTenders(order, {{665}, -1, 332, true, 5});
        QCOMPARE(last->tenders[0].amount_minor, std::int64_t{335});
        QCOMPARE(last->roundingMinor, std::int64_t{3});
    }

    void aRoundingThatWasNotToldIsGivenBackWithTheLastReturn()
    {
        auto order = paidWith({{TenderKind::Cash, 995}});
        order.rounding = contract::MoneyAmount{-3, "EUR"};
        const auto first = order::planTenders(order, {{0}, 0, 500, false, 0});
        QCOMPARE(first->roundingMinor, std::int64_t{0});
        const auto last = order::planTenders(order, {{500}, 0, 498, true, 0});
        QCOMPARE(last->tenders[0].amount_minor, std::int64_t{495});
        QCOMPARE(last->roundingMinor, std::int64_t{-3});
    }

    // Any split over cards and coins, any step, any number of returns of any size: each can be paid out, no tender
    // gives more than it took, and together they give back exactly what was paid.
    void anyReturnsOfAnySaleSumToWhatWasPaid()
    {
        tillhouse::testing::SeededRandom random;
        const auto between = [&](std::int64_t low, std::int64_t high) { return random.between(low, high); };
        for (int round = 0; round < 5'000; ++round) {
            constexpr std::int64_t kSteps[] = {1, 5, 10, 50, 100};
            const auto step = kSteps[static_cast<std::size_t>(between(0, 4))];
            const auto total = between(1, 5'000);
            const auto card = between(0, 2) == 0 ? between(1, total) : std::int64_t{0};
            const auto cash = *domain::roundToCashStep(total - card, step);
            auto order = paidWith({});
            if (card > 0)
                order = paidWith({{TenderKind::Card, card}});
            if (cash > 0)
                order = paidWith(card > 0 ? std::vector<std::pair<TenderKind, std::int64_t>>{{TenderKind::Card, card},
                                                                                             {TenderKind::Cash, cash}}
                                          : std::vector<std::pair<TenderKind, std::int64_t>>{{TenderKind::Cash, cash}});
            const auto rounding = card + cash - total;
            if (rounding != 0)
                order.rounding = contract::MoneyAmount{rounding, "EUR"};
            giveAllBack(order, total, step, between);
        }
    }

    void whatGoesElsewhereComesOutOfTheLastTenders()
    {
        const auto order = paidWith({{TenderKind::Card, 1000}, {TenderKind::Cash, 2003}});
        const auto plan = order::planTenders(order, {{0, 0}, 0, 2503, false, 5, 2000});
        QVERIFY(plan);
        QCOMPARE(plan->tenders.size(), std::size_t{2});
        QCOMPARE(plan->tenders[0].amount_minor, std::int64_t{1000});
        QCOMPARE(plan->divertedMinors[0], std::int64_t{497}); // 5.03 to the card
        QCOMPARE(plan->tenders[1].amount_minor, std::int64_t{1503});
        QCOMPARE(plan->divertedMinors[1], std::int64_t{1503});
        QCOMPARE(plan->roundingMinor, std::int64_t{0}); // no coin is given
    }

    // Caught: the coins beside what goes elsewhere were not rounded, or to more than was paid.
    void theCoinsBesideWhatGoesElsewhereExist()
    {
        tillhouse::testing::SeededRandom random;
        const auto between = [&](std::int64_t low, std::int64_t high) { return random.between(low, high); };
        for (int round = 0; round < 5'000; ++round) {
            const std::int64_t step = between(0, 1) == 0 ? 5 : 10;
            const auto card = between(0, 2) == 0 ? between(1, 900) : std::int64_t{0};
            const auto cash = between(1, 300) * step;
            const auto order = card > 0 ? paidWith({{TenderKind::Cash, cash}, {TenderKind::Card, card}})
                                        : paidWith({{TenderKind::Cash, cash}});
            const auto total = between(1, cash + card);
            const auto elsewhere = between(1, total);
            const std::vector<std::int64_t> before(order.tenders.size(), 0);
            const auto plan = order::planTenders(order, {before, 0, total, total == cash + card, step, elsewhere});
            QVERIFY2(plan, plan ? "" : plan.error().detail.c_str());
            QCOMPARE(plan->divertedMinors.size(), plan->tenders.size());
            std::int64_t sum = 0;
            std::int64_t diverted = 0;
            for (std::size_t i = 0; i < plan->tenders.size(); ++i) {
                const auto &part = plan->tenders[i];
                const auto own = part.amount_minor - plan->divertedMinors[i];
                QVERIFY(part.amount_minor > 0 && own >= 0 && plan->divertedMinors[i] >= 0);
                QVERIFY(part.amount_minor <= (part.kind == TenderKind::Cash ? cash : card));
                if (part.kind == TenderKind::Cash)
                    QCOMPARE(own % step, std::int64_t{0});
                sum += part.amount_minor;
                diverted += plan->divertedMinors[i];
            }
            QCOMPARE(sum, total + plan->roundingMinor);
            QCOMPARE(diverted, elsewhere);
            QVERIFY(plan->roundingMinor > -step && plan->roundingMinor < step);
        }
    }

    // Caught: 9.98 that a card paid went back in coins of 0.05 as 9.98.
    void whatACardPaidGoesBackInCoinsThatThereAre()
    {
        const auto byCard = paidWith({{TenderKind::Card, 998}});
        const auto inCoins = [&](std::vector<std::int64_t> before, std::int64_t total, bool last) {
            return order::planTenders(byCard, {std::move(before), 0, total, last, 5, 0, true});
        };
        const auto whole = inCoins({0}, 998, true);
        QCOMPARE(whole->tenders[0].amount_minor, std::int64_t{995}); // 10.00 would be more than was paid
        QCOMPARE(whole->roundingMinor, std::int64_t{-3});
        QCOMPARE(inCoins({0}, 333, false)->tenders[0].amount_minor, std::int64_t{335});
        QVERIFY(inCoins({0}, 2, false)->tenders.empty()); // there is no such coin
        tillhouse::testing::SeededRandom random;
        const auto between = [&](std::int64_t low, std::int64_t high) { return random.between(low, high); };
        for (int round = 0; round < 5'000; ++round) {
            const std::int64_t step = between(0, 1) == 0 ? 5 : 10;
            const auto card = between(1, 900);
            const auto cash = between(0, 300) * step;
            const auto order = cash > 0 ? paidWith({{TenderKind::Cash, cash}, {TenderKind::Card, card}})
                                        : paidWith({{TenderKind::Card, card}});
            const auto total = between(0, 3) == 0 ? cash + card : between(1, cash + card);
            const std::vector<std::int64_t> before(order.tenders.size(), 0);
            const auto plan = order::planTenders(order, {before, 0, total, total == cash + card, step, 0, true});
            QVERIFY2(plan, plan ? "" : plan.error().detail.c_str());
            std::int64_t sum = 0;
            for (const auto &part : plan->tenders) {
                QVERIFY(part.amount_minor > 0);
                QVERIFY(part.amount_minor <= (part.kind == TenderKind::Cash ? cash : card));
                sum += part.amount_minor;
            }
            QCOMPARE(sum % step, std::int64_t{0});
            QCOMPARE(sum, total + plan->roundingMinor);
        }
    }

    // Planted: what never came stayed refundable as money beside it, and goods that nobody had paid for were paid out.
    void whatNeverCameGoesBackToNobodyAndFirst()
    {
        const auto order = paidWith({{TenderKind::Cash, 3000}, {TenderKind::Card, 5000}});
        order::PayBack back{{0, 0}, 0, 4000, false, 0, 0, false, {0, 5000}};
        const auto first = order::planTenders(order, back);
        QVERIFY(first && first->tenders.empty());
        QCOMPARE(first->lost.size(), std::size_t{1});
        QCOMPARE(first->lost[0].tender_id, std::string("t1"));
        QCOMPARE(first->lost[0].amount_minor, std::int64_t{4000});
        QCOMPARE(first->lost[0].state, domain::PaymentState::Declined);
        back.refundedMinors = {0, 4000};
        back.completesOrder = true;
        const auto last = order::planTenders(order, back);
        QVERIFY2(last, last ? "" : last.error().detail.c_str());
        QCOMPARE(last->lost[0].amount_minor, std::int64_t{1000});
        QCOMPARE(last->tenders.size(), std::size_t{1});
        QCOMPARE(last->tenders[0].tender_id, std::string("t0"));
        QCOMPARE(last->tenders[0].amount_minor, std::int64_t{3000});
        QCOMPARE(last->roundingMinor, std::int64_t{0});
        back.refundedMinors = {0, 5000}; // in coins, before anybody knew
        back.totalMinor = 3000;
        QVERIFY(order::planTenders(order, back)->lost.empty());
    }

    // Whatever was lost of whatever sale: all returns together give back what came, and not a cent more.
    void allReturnsTogetherGiveBackWhatReallyCame()
    {
        tillhouse::testing::SeededRandom random;
        const auto between = [&](std::int64_t low, std::int64_t high) { return random.between(low, high); };
        for (int round = 0; round < 5'000; ++round) {
            const auto lost = between(1, 900);
            const auto card = between(0, 1) * between(1, 900);
            const auto cash = between(0, 300);
            auto tenders = std::vector<std::pair<TenderKind, std::int64_t>>{{TenderKind::Card, lost}};
            if (card > 0)
                tenders.emplace_back(TenderKind::Card, card);
            if (cash > 0)
                tenders.emplace_back(TenderKind::Cash, cash);
            const auto order = paidWith(tenders);
            order::PayBack back{std::vector<std::int64_t>(tenders.size(), 0)};
            back.lostMinors.assign(tenders.size(), 0);
            back.lostMinors[0] = lost;
            std::int64_t came = 0;
            for (auto left = lost + card + cash; left > 0; left -= back.totalMinor) {
                back.totalMinor = between(0, 3) == 0 ? left : between(1, left);
                back.completesOrder = left == back.totalMinor;
                const auto plan = order::planTenders(order, back);
                QVERIFY2(plan, plan ? "" : plan.error().detail.c_str());
                QVERIFY(plan->lost.empty() || plan->tenders.empty() || back.refundedMinors[0] < lost);
                for (const auto &part : plan->lost)
                    back.refundedMinors[0] += part.amount_minor;
                for (const auto &part : plan->tenders) {
                    QVERIFY(part.tender_id != "t0" && back.refundedMinors[0] == lost);
                    back.refundedMinors[static_cast<std::size_t>(part.tender_id.at(1) - '0')] += part.amount_minor;
                    came += part.amount_minor;
                }
            }
            QCOMPARE(came, card + cash);
        }
    }

    void nothingToGiveBackNeedsNoTender() { QVERIFY(order::planTenders(paidWith({}), {})->tenders.empty()); }
};

TILLHOUSE_TEST(RefundPlanTest)
#include "refund_plan_test.moc"
