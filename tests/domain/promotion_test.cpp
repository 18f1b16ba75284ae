// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/promotion.h"

#include "support/test_registry.h"

#include <QTest>

#include <functional>

using namespace tillhouse::domain;

using Change = std::function<void(Promotion &)>;
Q_DECLARE_METATYPE(Change)

namespace
{

constexpr std::int64_t kFriday = 1 << 4;

/// A promotion of each kind that says what it must.
auto valid(PromotionKind kind) -> Promotion
{
    Promotion promotion;
    promotion.promotionId = "p";
    promotion.kind = kind;
    if (kind == PromotionKind::Percent || kind == PromotionKind::BuyGet)
        promotion.percentPpm = 100'000;
    if (kind == PromotionKind::Amount || kind == PromotionKind::FixedPrice)
        promotion.amountMinor = 100;
    if (kind == PromotionKind::BuyGet) {
        promotion.buy = pieces(2);
        promotion.get = pieces(1);
    }
    if (kind == PromotionKind::Tiers)
        promotion.tiers = {{pieces(3), 50'000}, {pieces(6), 100'000}};
    return promotion;
}

auto runs(const PromotionTime &time, const char *now) -> bool
{
    return runsAt(time, *parseWallTime(now));
}

} // namespace

class PromotionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWallClockIsReadToTheMinute()
    {
        QCOMPARE(*parseWallTime("1970-01-02T00:01"), (WallTime{1, 1}));
        QCOMPARE(*parseWallTime("2026-03-01T17:30"), (WallTime{20'513, 1050}));
        for (const auto *bad : {"", "2026-02-30T10:00", "2026-03-01 17:30", "2026-03-01T24:00", "2026-03-01T17:60",
                                "2026-03-01T1x:30", "2026-03-01T17:30:00", "2026-03-01T-1:30"})
            QCOMPARE(parseWallTime(bad).error().fields.at(0).field, std::string("sold_local"));
    }

    void aPromotionRunsInItsHours_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<bool>("day");
        QTest::addColumn<bool>("happyHour");
        QTest::addColumn<bool>("fridayNight");
        // 2026-03-06 is a Friday. Always; 17:00 to 19:00; Friday 22:00 to 02:00.
        QTest::newRow("midnight") << QByteArray("2026-03-06T00:00") << true << false << false;
        QTest::newRow("before") << QByteArray("2026-03-06T16:59") << true << false << false;
        QTest::newRow("first minute") << QByteArray("2026-03-06T17:00") << true << true << false;
        QTest::newRow("last minute") << QByteArray("2026-03-06T18:59") << true << true << false;
        QTest::newRow("the first after") << QByteArray("2026-03-06T19:00") << true << false << false;
        QTest::newRow("friday night") << QByteArray("2026-03-06T22:00") << true << false << true;
        QTest::newRow("to the last minute of the day") << QByteArray("2026-03-06T23:59") << true << false << true;
        QTest::newRow("past midnight it is still Friday's") << QByteArray("2026-03-07T01:59") << true << false << true;
        QTest::newRow("then it is over") << QByteArray("2026-03-07T02:00") << true << false << false;
        QTest::newRow("Saturday's own night") << QByteArray("2026-03-07T22:30") << true << false << false;
        QTest::newRow("Thursday's night is not Friday's") << QByteArray("2026-03-06T01:00") << true << false << false;
    }
    void aPromotionRunsInItsHours()
    {
        QFETCH(QByteArray, now);
        QTEST(runs({}, now.constData()), "day");
        QTEST(runs({"", "", 0, 17 * 60, 19 * 60}, now.constData()), "happyHour");
        QTEST(runs({"", "", kFriday, 22 * 60, 2 * 60}, now.constData()), "fridayNight");
    }

    void aPromotionRunsOnItsDays()
    {
        const PromotionTime march{"2026-03-01", "2026-03-31", 0, 0, 1440};
        QVERIFY(!runs(march, "2026-02-28T23:59"));
        QVERIFY(runs(march, "2026-03-01T00:00"));
        QVERIFY(runs(march, "2026-03-31T23:59"));
        QVERIFY(!runs(march, "2026-04-01T00:00"));
        // The last night of the last day reaches into the next.
        const PromotionTime nights{"2026-03-01", "2026-03-31", 0, 22 * 60, 2 * 60};
        QVERIFY(runs(nights, "2026-04-01T01:59"));
        QVERIFY(!runs(nights, "2026-03-01T01:00"));
    }

    void everyWeekdayIsItsBit()
    {
        for (int day = 0; day < 7; ++day) { // 2026-03-02 is a Monday
            const auto now = "2026-03-0" + std::to_string(2 + day) + "T12:00";
            for (int bit = 0; bit < 7; ++bit)
                QCOMPARE(runs({"", "", 1 << bit, 0, 1440}, now.c_str()), bit == day);
        }
        QVERIFY(runs({"", "", 1 << 2, 0, 1440}, "1969-12-31T12:00")); // a Wednesday before the epoch
    }

    void aCouponIsReadWithoutCase()
    {
        QVERIFY(sameCoupon("save10", "SAVE10"));
        QVERIFY(!sameCoupon("save1", "SAVE10"));
        QVERIFY(!sameCoupon("save1O", "SAVE10"));
    }

    void whatEachKindNeedsIsEnough()
    {
        for (const auto &[kind, name] : EnumNames<PromotionKind>::kValues)
            QVERIFY2(validate(valid(kind)), std::string(name).c_str());
    }

    void aFaultNamesItsField_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, PromotionKind kind, Change change, const char *field) {
            QTest::newRow(name) << static_cast<int>(kind) << std::move(change) << QString::fromLatin1(field);
        };
        using P = Promotion;
        using enum PromotionKind;
        row(
            "percent of nothing", Percent, [](P &p) { p.percentPpm = 0; }, "percent_ppm");
        row(
            "more than all", Percent, [](P &p) { p.percentPpm = 1'000'001; }, "percent_ppm");
        row(
            "amount of nothing", Amount, [](P &p) { p.amountMinor = 0; }, "amount_minor");
        row(
            "negative amount", Amount, [](P &p) { p.amountMinor = -1; }, "amount_minor");
        row(
            "a percentage that has no use", Amount, [](P &p) { p.percentPpm = 1; }, "percent_ppm");
        row(
            "a price of nothing", FixedPrice, [](P &p) { p.amountMinor = 0; }, "amount_minor");
        row(
            "an amount that has no use", Percent, [](P &p) { p.amountMinor = 1; }, "amount_minor");
        row(
            "buy nothing", BuyGet, [](P &p) { p.buy = {}; }, "buy_milli");
        row(
            "get nothing", BuyGet, [](P &p) { p.get = {}; }, "get_milli");
        row(
            "a group that has no use", Tiers, [](P &p) { p.buy = pieces(1); }, "buy_milli");
        row(
            "tiers without tiers", Tiers, [](P &p) { p.tiers.clear(); }, "tiers");
        row(
            "tiers that have no use", Percent,
            [](P &p) {
                p.tiers = {{pieces(1), 1}};
            },
            "tiers");
        row(
            "a tier at zero", Tiers, [](P &p) { p.tiers[0].from = {}; }, "tiers/0/from_milli");
        row(
            "tiers out of order", Tiers, [](P &p) { p.tiers[1].from = pieces(3); }, "tiers/1/from_milli");
        row(
            "a tier of nothing", Tiers, [](P &p) { p.tiers[1].percentPpm = 0; }, "tiers/1/percent_ppm");
        row(
            "no such day", Percent, [](P &p) { p.time.fromDay = "2026-02-30"; }, "from_day");
        row(
            "no such last day", Percent, [](P &p) { p.time.toDay = "soon"; }, "to_day");
        row(
            "days in the wrong order", Percent,
            [](P &p) {
                p.time = {"2026-03-02", "2026-03-01"};
            },
            "to_day");
        row(
            "no such weekday", Percent, [](P &p) { p.time.weekdays = 128; }, "weekdays");
        row(
            "no such minute", Percent, [](P &p) { p.time.fromMinute = -1; }, "from_minute");
        row(
            "no such end", Percent, [](P &p) { p.time.toMinute = 1441; }, "to_minute");
        row(
            "no time at all", Percent, [](P &p) { p.time.fromMinute = p.time.toMinute = 60; }, "to_minute");
        row(
            "a coupon of two words", Percent, [](P &p) { p.coupon = "SAVE 10"; }, "coupon");
        row(
            "a product without a name", Percent,
            [](P &p) {
                p.scope.skus = {"a", ""};
            },
            "skus/1");
        row(
            "a department without a name", Percent, [](P &p) { p.scope.departments = {""}; }, "departments/0");
        row(
            "a category without a name", Percent, [](P &p) { p.scope.categories = {""}; }, "categories/0");
    }
    void aFaultNamesItsField()
    {
        QFETCH(int, kind);
        QFETCH(Change, change);
        QFETCH(QString, field);
        auto promotion = valid(static_cast<PromotionKind>(kind));
        change(promotion);
        const auto checked = validate(promotion);
        QVERIFY(!checked);
        QCOMPARE(checked.error().fields.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(checked.error().fields.at(0).field), field);
    }
};

TILLHOUSE_TEST(PromotionTest)
#include "promotion_test.moc"
