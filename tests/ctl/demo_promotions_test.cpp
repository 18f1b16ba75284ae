// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/demo_promotions.h"

#include "contract/promotion_book.h"
#include "ctl/demo_catalogue.h"
#include "ctl/demo_shop.h"
#include "support/test_registry.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace tillhouse;

class DemoPromotionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyKindIsThereAndIsForSomethingThatIsSold()
    {
        const auto products = ctl::demoCatalogue(ctl::kDemoSeed);
        std::set<domain::PromotionKind> kinds;
        for (const auto &promotion : ctl::demoPromotions("store-1")) {
            kinds.insert(promotion.kind);
            QVERIFY2(domain::validate(contract::domainPromotion(promotion)), promotion.promotion_id.c_str());
            for (const auto &department : promotion.departments)
                QVERIFY(std::ranges::count(products, department, &ctl::DemoProduct::department) > 0);
            for (const auto &category : promotion.categories)
                QVERIFY(std::ranges::count(products, category, &ctl::DemoProduct::category) > 0);
        }
        QCOMPARE(kinds.size(), std::size(domain::EnumNames<domain::PromotionKind>::kValues));
    }
};

TILLHOUSE_TEST(DemoPromotionsTest)
#include "demo_promotions_test.moc"
