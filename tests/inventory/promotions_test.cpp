// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/promotions.h"

#include "contract/promotion_book.h"
#include "inventory/products.h"
#include "inventory/reservations.h"
#include "inventory/test_store.h"
#include "support/seeded_random.h"
#include "support/test_registry.h"

#include <QTest>

#include <functional>

using namespace tillhouse;
using namespace tillhouse::testing;
using contract::Promotion;
using domain::ErrorCode;

using PromotionChange = std::function<void(Promotion &)>;
Q_DECLARE_METATYPE(PromotionChange)

namespace
{

auto tenPercent(const std::string &id) -> Promotion
{
    Promotion promotion;
    promotion.store_id = kShop;
    promotion.promotion_id = id;
    promotion.name = "Ten percent";
    promotion.percent_ppm = 100'000;
    return promotion;
}

/// A shop with promotions and reservations that share a cache, as the service makes them.
struct PromotionShop {
    PromotionShop()
    {
        inventory::Products products(store.database(), store.clock());
        if (!products.put({kShop, "plain", "Plain", "BAKERY", "", "", {}, {199, "EUR"}, "food", true}, "") ||
            !products.put({kShop, "tea", "Tea", "GROCERY", "TEA", "", {testCode(1)}, {249, "EUR"}, "food", true}, ""))
            qFatal("no products");
    }

    auto ids(const std::vector<contract::ReservationLine> &lines, std::int64_t order = 1) -> std::vector<std::string>
    {
        auto request = reserveOne(order, "plain", 1000, domain::ReservationPolicy::Till);
        if (!lines.empty())
            request.lines = lines;
        const auto reservation = reservations.reserve(request);
        std::vector<std::string> found;
        for (const auto &promotion : reservation.value().promotions)
            found.push_back(promotion.promotion_id);
        return found;
    }

    TestStore store;
    std::shared_ptr<inventory::PromotionCache> cache = std::make_shared<inventory::PromotionCache>();
    inventory::Promotions promotions{store.database(), store.clock(), cache};
    inventory::Reservations reservations{store.database(), store.clock(), cache};
};

using Ids = std::vector<std::string>;

} // namespace

class PromotionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPromotionIsCreatedThenChangedByVersion()
    {
        PromotionShop shop;
        auto request = tenPercent("ten");
        QCOMPARE(shop.promotions.put(request, "1").error().code, ErrorCode::VersionMismatch);
        QCOMPARE(shop.promotions.put(request, "*").error().code, ErrorCode::VersionMismatch);
        const auto made = shop.promotions.put(request, "");
        QVERIFY(made);
        QCOMPARE(made->version, 1);
        // A repeat whose answer was lost changes nothing, whatever version it names.
        QCOMPARE(shop.promotions.put(request, "")->version, 1);
        request.percent_ppm = 200'000;
        QCOMPARE(shop.promotions.put(request, "").error().code, ErrorCode::Conflict);
        QCOMPARE(shop.promotions.put(request, "7").error().code, ErrorCode::VersionMismatch);
        QCOMPARE(shop.promotions.put(request, "1")->version, 2);
        request.active = false;
        QCOMPARE(shop.promotions.put(request, "*")->version, 3);
        const auto list = shop.promotions.list({kShop});
        QCOMPARE(list->promotions.size(), std::size_t{1});
        QCOMPARE(list->promotions[0].version, 3);
        QVERIFY(!list->promotions[0].active);
        QCOMPARE(shop.promotions.list({"nobody"}).error().code, ErrorCode::NotFound);
        request.store_id = "nobody";
        QCOMPARE(shop.promotions.put(request, "").error().code, ErrorCode::NotFound);
    }

    void aPromotionIsReadAsItWasWritten()
    {
        PromotionShop shop;
        Promotion full{kShop,
                       "full",
                       "Every field",
                       true,
                       domain::PromotionKind::Tiers,
                       0,
                       0,
                       0,
                       0,
                       {{3000, 50'000}, {6000, 100'000}},
                       {"tea"},
                       {"D", "E"},
                       {"C"},
                       "2026-03-01",
                       "2026-03-31",
                       96,
                       1320,
                       120,
                       "SAVE",
                       "staff",
                       -5,
                       true,
                       0};
        QVERIFY(shop.promotions.put(full, ""));
        full.version = 1;
        QCOMPARE(contract::encode(shop.promotions.list({kShop})->promotions.at(0)), contract::encode(full));
    }

    void aFaultNamesItsField_data()
    {
        QTest::addColumn<PromotionChange>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, PromotionChange change, const char *field) {
            QTest::newRow(name) << std::move(change) << QString::fromLatin1(field);
        };
        // clang-format off
        row("tiers without tiers", [](Promotion &p) { p.kind = domain::PromotionKind::Tiers; p.percent_ppm = 0; }, "tiers");
        row("percent of nothing", [](Promotion &p) { p.percent_ppm = 0; }, "percent_ppm");
        row("no such day", [](Promotion &p) { p.from_day = "2026-02-30"; }, "from_day");
        row("no time", [](Promotion &p) { p.from_minute = p.to_minute = 60; }, "to_minute");
        row("no such product", [](Promotion &p) { p.skus = {"tea", "nothing"}; }, "skus/1");
        row("a coupon that is a product's number", [](Promotion &p) { p.coupon = "tea"; }, "coupon");
        row("a coupon that is a barcode", [](Promotion &p) { p.coupon = testCode(1); }, "coupon");
        // clang-format on
    }
    void aFaultNamesItsField()
    {
        QFETCH(PromotionChange, change);
        QFETCH(QString, field);
        PromotionShop shop;
        auto request = tenPercent("ten");
        change(request);
        const auto refused = shop.promotions.put(request, "");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::InvalidInput);
        QCOMPARE(refused.error().fields.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(refused.error().fields[0].field), field);
        QVERIFY(shop.promotions.list({kShop})->promotions.empty());
    }

    void notMoreThanTwoHundredAreActive()
    {
        PromotionShop shop;
        for (int i = 0; i < 200; ++i)
            QVERIFY(shop.promotions.put(tenPercent("p" + std::to_string(i)), ""));
        auto more = tenPercent("more");
        QCOMPARE(shop.promotions.put(more, "").error().code, ErrorCode::LimitExceeded);
        QCOMPARE(shop.promotions.put(more, "").error().fields.at(0).field, std::string("active"));
        more.active = false;
        QVERIFY(shop.promotions.put(more, ""));
        more.active = true;
        QCOMPARE(shop.promotions.put(more, "1").error().code, ErrorCode::LimitExceeded);
        // One that is active already may change; when it rests, there is room.
        auto first = tenPercent("p0");
        first.percent_ppm = 1;
        QVERIFY(shop.promotions.put(first, "1"));
        first.active = false;
        QVERIFY(shop.promotions.put(first, "2"));
        QVERIFY(shop.promotions.put(more, "1"));
        QCOMPARE(shop.ids({}).size(), std::size_t{200});
    }

    void theNamesOfAllActiveOnesAreBounded()
    {
        PromotionShop shop;
        auto named = tenPercent("a");
        named.departments.assign(100, "D");
        for (int i = 0; i < 200; ++i) {
            named.promotion_id = "p" + std::to_string(i);
            QVERIFY(shop.promotions.put(named, "")); // 20,000 names
        }
        named.departments.push_back("E");
        QCOMPARE(shop.promotions.put(named, "1").error().fields.at(0).field, std::string("skus"));
        named.active = false;
        QVERIFY(shop.promotions.put(named, "1"));
    }

    void aReservationCarriesThePromotionsAsTheyAreNow()
    {
        PromotionShop shop;
        QCOMPARE(shop.ids({}, 1), Ids{});
        QVERIFY(shop.promotions.put(tenPercent("all"), ""));
        QCOMPARE(shop.ids({}, 2), (Ids{"all"}));
        QCOMPARE(shop.ids({}, 1), Ids{}); // a repeat gets the first answer
        auto changed = tenPercent("all");
        changed.percent_ppm = 300'000;
        QVERIFY(shop.promotions.put(changed, "1"));
        const auto reservation =
            shop.reservations.reserve(reserveOne(3, "plain", 1000, domain::ReservationPolicy::Till));
        QCOMPARE(reservation->promotions.at(0).percent_ppm, 300'000);
        changed.active = false;
        QVERIFY(shop.promotions.put(changed, "2"));
        QCOMPARE(shop.ids({}, 4), Ids{});
    }

    void aChangeThatWasRefusedChangesNoReservation()
    {
        PromotionShop shop;
        QVERIFY(shop.promotions.put(tenPercent("all"), ""));
        QCOMPARE(shop.ids({}, 1), (Ids{"all"}));
        auto refused = tenPercent("all");
        refused.active = false;
        QVERIFY(!shop.promotions.put(refused, "9"));
        QCOMPARE(shop.ids({}, 2), (Ids{"all"}));
    }

    void aReservationCarriesWhatCouldBeForItsLines()
    {
        PromotionShop shop;
        auto bySku = tenPercent("by-sku");
        bySku.skus = {"plain", "tea"};
        auto byDepartment = tenPercent("by-department");
        byDepartment.departments = {"OTHER", "GROCERY"};
        auto byCategory = tenPercent("by-category");
        byCategory.categories = {"TEA", "TEA"};
        auto coupon = tenPercent("coupon");
        coupon.coupon = "SAVE";
        for (const auto &promotion : {bySku, byDepartment, byCategory, coupon})
            QVERIFY(shop.promotions.put(promotion, ""));
        QCOMPARE(shop.ids({{testId(1), "plain", 1000}}, 1), (Ids{"by-sku", "coupon"}));
        QCOMPARE(shop.ids({{testId(1), "tea", 1000}}, 2), (Ids{"by-category", "by-department", "by-sku", "coupon"}));
        QCOMPARE(shop.ids({{testId(1), "unheard-of", 1000}}, 3), (Ids{"coupon"}));
        auto request = reserveOne(4, "tea", 1000, domain::ReservationPolicy::Till);
        const auto reservation = shop.reservations.reserve(request);
        QCOMPARE(reservation->lines[0].department, std::string("GROCERY"));
        QCOMPARE(reservation->lines[0].category, std::string("TEA"));
        QCOMPARE(reservation->promotions[0].categories, (Ids{"TEA"})); // what it names is cut to the lines
        QCOMPARE(reservation->promotions[1].departments, (Ids{"GROCERY"}));
        QCOMPARE(reservation->promotions[2].skus, (Ids{"tea"}));
    }

    /// The cut promotions give the lines what the whole ones give them.
    void whatIsCutPricesTheSame()
    {
        SeededRandom random;
        const auto word = [&](std::int64_t most) {
            return std::string(1, static_cast<char>('a' + random.between(0, most)));
        };
        const auto words = [&](std::int64_t most) {
            Ids out;
            for (auto i = random.between(0, 3); i > 0; --i)
                out.push_back(word(most));
            return out;
        };
        for (int run = 0; run < 500; ++run) {
            std::vector<Promotion> all;
            for (auto i = random.between(0, 8); i > 0; --i) {
                auto promotion = tenPercent("p" + std::to_string(i));
                promotion.combinable = random.oneIn(2);
                promotion.priority = random.between(-1, 1);
                promotion.skus = words(9);
                promotion.departments = words(5);
                promotion.categories = words(5);
                all.push_back(std::move(promotion));
            }
            std::vector<contract::LineSnapshot> snapshots(static_cast<std::size_t>(random.between(1, 4)));
            std::vector<domain::PromotionLine> lines;
            for (auto &snapshot : snapshots) {
                snapshot.sku = word(9);
                snapshot.department = random.oneIn(3) ? "" : word(5);
                snapshot.category = random.oneIn(3) ? "" : word(5);
                lines.push_back({snapshot.sku, snapshot.department, snapshot.category, {1000}, 1000});
            }
            const auto cut = inventory::StorePromotions(all).forLines(snapshots);
            QCOMPARE(taken(cut, lines), taken(all, lines));
        }
    }

private:
    static auto taken(const std::vector<Promotion> &promotions, const std::vector<domain::PromotionLine> &lines) -> Ids
    {
        Ids told;
        const auto book = contract::bookOf(promotions);
        const auto result = book->apply(lines, {});
        for (const auto &shares : result.value()) {
            told.emplace_back("line");
            for (const auto &share : contract::linePromotions(shares))
                told.push_back(share.promotion_id + " " + std::to_string(share.amount_minor));
        }
        return told;
    }
};

TILLHOUSE_TEST(PromotionsTest)
#include "promotions_test.moc"
