// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/promotion_book.h"

#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;

class PromotionBookTest : public QObject
{
    Q_OBJECT

private:
    /// Every field holds something of its own.
    static auto full() -> contract::Promotion
    {
        return {"s",     "p",   "Name", true,         domain::PromotionKind::BuyGet,
                500'000, 7,     2000,   1000,         {{3000, 100'000}},
                {"a"},   {"d"}, {"c"},  "2026-03-01", "2026-03-31",
                31,      60,    120,    "SAVE",       "staff",
                9,       true,  4,      true};
    }

private Q_SLOTS:
    void everyFieldArrives()
    {
        const auto known = contract::domainPromotion(full());
        domain::Promotion wanted;
        wanted.promotionId = "p";
        wanted.name = "Name";
        wanted.kind = domain::PromotionKind::BuyGet;
        wanted.percentPpm = 500'000;
        wanted.amountMinor = 7;
        wanted.buy = {2000};
        wanted.get = {1000};
        wanted.tiers = {{{3000}, 100'000}};
        wanted.scope = {{"a"}, {"d"}, {"c"}};
        wanted.time = {"2026-03-01", "2026-03-31", 31, 60, 120};
        wanted.coupon = "SAVE";
        wanted.customerGroup = "staff";
        wanted.priority = 9;
        wanted.combinable = true;
        wanted.couponOnce = true;
        QVERIFY(known == wanted);
    }

    void onlyActiveAndValidPromotionsEnterTheBook()
    {
        contract::Promotion good;
        good.promotion_id = "good";
        good.percent_ppm = 1;
        auto resting = good;
        resting.active = false;
        auto strange = good;
        strange.kind = domain::PromotionKind::BuyGet; // without its quantities: would divide by zero
        const auto book = contract::bookOf(std::vector{resting, good, strange});
        QCOMPARE(book->promotions().size(), std::size_t{1});
        QCOMPARE(book->promotions().front().promotionId, std::string("good"));
    }

    void whatTookNothingIsNotTold()
    {
        domain::Promotion ten;
        ten.promotionId = "ten";
        ten.name = "Ten";
        const auto told = contract::linePromotions({{&ten, 0}, {&ten, 12}});
        QCOMPARE(told, (std::vector<contract::LinePromotion>{{"ten", "Ten", 12}}));
        QCOMPARE(contract::sumOf(told), std::int64_t{12});
    }
};

TILLHOUSE_TEST(PromotionBookTest)
#include "promotion_book_test.moc"
