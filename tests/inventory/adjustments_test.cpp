// SPDX-License-Identifier: GPL-3.0-or-later
#include "inventory/adjustments.h"

#include "inventory/test_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace tillhouse;
using namespace tillhouse::testing;
using domain::ErrorCode;
using domain::MovementKind;
using domain::StockLevel;

namespace
{

auto adjustment(std::int64_t id, MovementKind kind, std::vector<contract::AdjustmentLine> lines)
    -> contract::AdjustStockRequest
{
    return {kShop, testId(id), kFloor, kind, "because", std::move(lines)};
}

} // namespace

class AdjustmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesAreBookedWithReasonAndActor()
    {
        TestStore store;
        store.addProduct("a");
        store.addProduct("b");
        inventory::Adjustments adjustments(store.database(), store.clock());
        QVERIFY(adjustments.adjust(adjustment(1, MovementKind::Receipt, {{"a", 5000}, {"b", 250}, {"a", 1000}}), "u1"));
        QVERIFY(adjustments.adjust(adjustment(2, MovementKind::Adjustment, {{"a", -2000}}), "u1"));
        QCOMPARE(store.level("a"), (StockLevel{4000, 0}));
        QCOMPARE(store.level("b"), (StockLevel{250, 0}));
        QCOMPARE(store.number("SELECT COUNT(*) FROM stock_movements WHERE reason = 'because' AND actor = 'u1'"), 4);
        QCOMPARE(store.differences(), std::vector<std::string>{});
    }

    void aCountBooksTheDifference()
    {
        TestStore store;
        store.addProduct("a", 5000);
        store.addProduct("b", 1000);
        inventory::Adjustments adjustments(store.database(), store.clock());
        const auto count = adjustment(1, MovementKind::CountCorrection, {{"a", 4700}, {"b", 1000}});
        QVERIFY(adjustments.adjust(count, "u1"));
        QCOMPARE(store.level("a"), (StockLevel{4700, 0}));
        QCOMPARE(store.number("SELECT SUM(quantity_milli) FROM stock_movements WHERE kind = 'count_correction'"), -300);
    }

    void aRepeatIsBookedOnceAndAnotherBodyIsRefused()
    {
        TestStore store;
        store.addProduct("a");
        inventory::Adjustments adjustments(store.database(), store.clock());
        const auto request = adjustment(1, MovementKind::Receipt, {{"a", 5000}});
        const auto first = adjustments.adjust(request, "u1");
        const auto repeat = adjustments.adjust(request, "u1");
        QVERIFY(first && repeat);
        QCOMPARE(contract::encode(*first), contract::encode(*repeat));
        const auto other = adjustments.adjust(adjustment(1, MovementKind::Receipt, {{"a", 5001}}), "u1");
        QCOMPARE(other.error().code, ErrorCode::KeyReused);
        QCOMPARE(store.level("a"), (StockLevel{5000, 0}));
    }

    void aFaultNamesItsFieldAndBooksNothing_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("sku");
        QTest::addColumn<qint64>("milli");
        QTest::addColumn<QByteArray>("field");
        const auto row = [](const char *tag, MovementKind kind, const char *sku, qint64 milli, const char *field) {
            QTest::newRow(tag) << static_cast<int>(kind) << QByteArray(sku) << milli << QByteArray(field);
        };
        row("sale", MovementKind::Sale, "a", -1, "kind");
        row("transfer", MovementKind::TransferIn, "a", 1, "kind");
        row("unknown sku", MovementKind::Receipt, "ghost", 1, "lines/1/sku");
        row("negative receipt", MovementKind::Receipt, "a", -1, "lines/1/quantity_milli");
        row("nothing", MovementKind::Adjustment, "a", 0, "lines/1/quantity_milli");
        row("negative count", MovementKind::CountCorrection, "a", -1, "lines/1/quantity_milli");
        row("counted twice", MovementKind::CountCorrection, "b", 1, "lines/1/sku");
    }
    void aFaultNamesItsFieldAndBooksNothing()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, sku);
        QFETCH(qint64, milli);
        QFETCH(QByteArray, field);
        TestStore store;
        store.addProduct("a");
        store.addProduct("b");
        inventory::Adjustments adjustments(store.database(), store.clock());
        const auto request = adjustment(1, static_cast<MovementKind>(kind), {{"b", 1000}, {sku.toStdString(), milli}});
        const auto answer = adjustments.adjust(request, "u1");
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::InvalidInput);
        QCOMPARE(answer.error().fields.at(0).field, field.toStdString());
        QCOMPARE(store.number("SELECT COUNT(*) FROM stock_movements"), 0);
    }

    void unknownPlacesAreRefused()
    {
        TestStore store;
        store.addProduct("a");
        inventory::Adjustments adjustments(store.database(), store.clock());
        auto request = adjustment(1, MovementKind::Receipt, {{"a", 1}});
        request.location_id = "moon";
        QCOMPARE(adjustments.adjust(request, "u").error().fields.at(0).field, std::string("location_id"));
        request.store_id = "nowhere";
        QCOMPARE(adjustments.adjust(request, "u").error().code, ErrorCode::NotFound);
    }
};

TILLHOUSE_TEST(AdjustmentsTest)
#include "adjustments_test.moc"
