// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/verify.h"

#include "support/many_orders.h"
#include "support/test_registry.h"
#include "support/verified_shop.h"

#include <QTest>

#include <algorithm>
#include <fstream>

using namespace tillhouse;
using ctl::verify::Patience;

/// Violations are planted in copies of a real shop's stores, one at a time; each must be named, and nothing else.
class VerifyTest : public QObject
{
    Q_OBJECT

    testing::VerifiedShop m_shop;

    /// A line up to its reason: what names the row.
    static auto named(const std::vector<std::string> &lines) -> QStringList
    {
        QStringList rows;
        for (const auto &line : lines)
            rows << QString::fromStdString(line.substr(0, line.find("): ") + 1));
        rows.sort();
        rows.removeDuplicates();
        return rows;
    }

    static void plant(const char *what, const char *store, const char *sql, const QStringList &rows)
    {
        QTest::newRow(what) << store << sql << rows;
    }

    static void plantInOrders();
    static void plantInPayments();
    static void plantInInventory();

private Q_SLOTS:
    void initTestCase()
    {
        const auto sold = m_shop.run(qEnvironmentVariable("TILLHOUSE_BIN_DIR").toStdString());
        QVERIFY2(sold, sold ? "" : sold.error().detail.c_str());
    }

    void aRunningShopIsInOrder()
    {
        const auto running = testing::verifyData(m_shop.data());
        QVERIFY2(running.text().empty(), running.text().c_str());
        const auto settled = m_shop.settle();
        QVERIFY2(settled.text().empty(), settled.text().c_str());
    }

    void aStoppedShopIsInOrder()
    {
        m_shop.stop();
        const auto verified = testing::verifyData(m_shop.data(), Patience::None);
        QCOMPARE(verified.text(), std::string());
    }

    void eachPlantedViolationIsNamedAndNothingElse_data()
    {
        QTest::addColumn<QString>("store");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("rows");
        plantInOrders();
        plantInPayments();
        plantInInventory();
    }

    void eachPlantedViolationIsNamedAndNothingElse()
    {
        QFETCH(QString, store);
        QFETCH(QString, sql);
        QFETCH(QStringList, rows);
        const auto copy = m_shop.damagedCopy(store.toStdString(), sql.toStdString());
        const auto verified = testing::verifyData(copy);
        QCOMPARE(verified.error, std::string());
        for (auto &row : rows)
            row = QString::fromStdString(m_shop.expand(row.toStdString()));
        rows.sort();
        QVERIFY2(named(verified.lines) == rows, (rows.join('\n').toStdString() + "\nbut:" + verified.text()).c_str());
    }

    void thousandsOfOrdersAreInOrderAndOneBadOneIsFound()
    {
        const auto copy = m_shop.damagedCopy("order-database", "");
        QCOMPARE(testing::multiplyOrders(copy, 600), std::int64_t{601 * 5});
        const auto verified = testing::verifyData(copy, Patience::None);
        QVERIFY2(verified.text().empty(), verified.text().substr(0, 2000).c_str());
    }

    void whatCannotBeReadIsNoPass()
    {
        const auto copy = m_shop.damagedCopy("order-database", "DROP TABLE order_refunds");
        QVERIFY(testing::verifyData(copy).error.find("order_refunds") != std::string::npos);
        std::filesystem::remove_all(copy / "state" / "payment-service");
        QVERIFY(testing::verifyData(copy).error.find("payment-database") != std::string::npos);
    }
};

void VerifyTest::plantInOrders()
{
    const auto *store = "order-database";
    plant(
        "an order paid with more than it costs", store, "UPDATE orders SET paid_minor = 1400 WHERE order_id = '{cash}'",
        {"I1 order-database orders (store-1, {cash})", "I1 order-database order_tenders (store-1, {cash})",
         "I1 payment-database payment_tenders (store-1, {cash})", "I1 order-database day_totals (store-1, all days)"});
    plant("a line gone", store, "DELETE FROM order_lines WHERE order_id = '{cash}' AND line_number = 1",
          {"I1 order-database orders (store-1, {cash})", "I7 inventory-database stock_movements (store-1, {cash})"});
    plant("a refund on paper only", store, "UPDATE orders SET refunded_minor = 1300 WHERE order_id = '{cash}'",
          {"I1 order-database orders (store-1, {cash})", "I1 order-database day_totals (store-1, all days)"});
    plant("an order lost", store,
          "DELETE FROM orders WHERE order_id = '{split}'; DELETE FROM order_lines WHERE order_id = '{split}';"
          "DELETE FROM order_tenders WHERE order_id = '{split}'; DELETE FROM order_history WHERE order_id = '{split}'",
          {"I2 order-database idempotency_key (store-1, orders.place, {split})",
           "I1 payment-database payments (store-1, {split})", "I1 order-database day_totals (store-1, {day})",
           "I7 inventory-database stock_movements (store-1, {split})",
           "I1 order-database day_totals (store-1, all days)",
           "I4 inventory-database reservations (store-1, {split})"});
    plant("a receipt number twice", store,
          "UPDATE orders SET receipt_number = (SELECT receipt_number FROM orders WHERE order_id = '{cash}')"
          " WHERE order_id = '{split}'",
          {"I2 order-database orders (store-1, T1, T1-1)"});
    plant("another answer for a repeat", store,
          "UPDATE idempotency_key SET answer = replace(answer, '\"amount_minor\":1300', '\"amount_minor\":1200')"
          " WHERE request_key = '{cash}'",
          {"I3 order-database idempotency_key (store-1, orders.place, {cash})"});
    plant("a key forgotten", store, "DELETE FROM idempotency_key WHERE request_key = '{card}'",
          {"I3 order-database orders (store-1, {card})"});
    plant("a tender that pays two orders", store,
          "INSERT INTO order_tenders SELECT store_id, '{split}', 7, tender_id, kind, amount_minor, tendered_minor,"
          " change_minor, 'declined', reference, reason, 0 FROM order_tenders WHERE order_id = '{cash}'",
          {"I3 order-database order_tenders (store-1, {cash.tender})",
           "I3 payment-database payment_tenders (store-1, {cash.tender})"});
    plant("an event gone", store, "DELETE FROM outbox WHERE order_id = '{online}'",
          {"I7 order-database outbox (5)", "I7 inventory-database applied_events (store-1, {online.event})",
           "I7 order-database outbox (store-1, {online})"});
    plant("an event twice", store,
          "INSERT INTO outbox SELECT 7, store_id, event_id, type, order_id, occurred_at, payload FROM outbox"
          " WHERE order_id = '{cash}'",
          {"I7 order-database outbox (1,7)", "I7 order-database outbox (store-1, {cash})"});
    plant("an event that nobody fetches", store,
          "INSERT INTO outbox SELECT 7, store_id, 'x' || event_id, 'order_refunded', order_id, occurred_at - 3600000,"
          " payload FROM outbox WHERE order_id = '{cash}'",
          {"I9 order-database outbox (7)"});
    plant("an order that nobody finishes", store,
          "UPDATE orders SET state = 'awaiting_payment', paid_minor = 0, next_check_at = created_at - 900000,"
          " created_at = created_at - 900000 WHERE order_id = '{cash}'",
          {"I9 order-database orders (store-1, {cash})", "I7 order-database outbox (store-1, {cash})",
           "I1 order-database day_totals (store-1, {day})", "I1 order-database day_totals (store-1, all days)",
           "I4 inventory-database reservations (store-1, {cash})"});
    plant("figures of a day", store, "UPDATE day_totals SET sales_minor = sales_minor + 1",
          {"I1 order-database day_totals (store-1, {day})", "I1 order-database day_totals (store-1, all days)"});
}

void VerifyTest::plantInPayments()
{
    const auto *store = "payment-database";
    plant("a posting gone", store,
          "DELETE FROM ledger_postings WHERE transaction_id = 'capture:{cash.tender}' AND line = 2",
          {"I5 payment-database ledger_postings (store-1, capture:{cash.tender})",
           "I5 payment-database ledger_balances (store-1, sales-clearing, EUR)"});
    plant("a posting of another amount", store,
          "UPDATE ledger_postings SET amount_minor = amount_minor * 2 WHERE transaction_id = 'capture:{cash.tender}'",
          {"I1 payment-database payment_tenders (store-1, {cash.tender})",
           "I5 payment-database ledger_balances (store-1, sales-clearing, EUR)",
           "I5 payment-database ledger_balances (store-1, cash-drawer, EUR)"});
    plant("a balance edited", store,
          "UPDATE ledger_balances SET balance_minor = balance_minor + 1 WHERE account = 'cash-drawer'",
          {"I5 payment-database ledger_balances (store-1, cash-drawer, EUR)"});
    plant("a capture forgotten", store,
          "UPDATE payment_tenders SET state = 'declined' WHERE tender_id = '{online.tender}'",
          {"I1 payment-database payment_tenders (store-1, {online.tender})",
           "I1 payment-database payment_tenders (store-1, {online})",
           "I1 payment-database ledger_balances (store-1, sales-clearing, EUR)"});
    plant("a capture doubled", store,
          "INSERT INTO payment_tenders SELECT store_id, '{split}', order_id, 9, kind, amount_minor, state, reference, "
          "reason,"
          " refunds_minor, refunded_minor, updated_at FROM payment_tenders WHERE tender_id = '{online.tender}';"
          "INSERT INTO ledger_postings SELECT store_id, 'capture:{split}', line, account, amount_minor, currency, "
          "order_id,"
          " recorded_at FROM ledger_postings WHERE transaction_id = 'capture:{online.tender}';"
          "UPDATE ledger_balances SET balance_minor = balance_minor + 800 WHERE account = 'card-clearing';"
          "UPDATE ledger_balances SET balance_minor = balance_minor - 800 WHERE account = 'sales-clearing'",
          {"I1 payment-database payment_tenders (store-1, {online})",
           "I1 payment-database payment_tenders (store-1, {split})"});
    plant("a card captured that the acquirer never approved", store,
          "UPDATE payment_tenders SET state = 'captured' WHERE tender_id = '{declined.tender}'",
          {"I1 payment-database payment_tenders (store-1, {declined.tender})",
           "I1 payment-database ledger_balances (store-1, sales-clearing, EUR)"});
    plant("a refund forgotten", store, "DELETE FROM refund_tenders WHERE refund_id = '{refund}'",
          {"I1 payment-database payment_tenders (store-1, {card.tender})",
           "I1 payment-database refund_tenders (store-1, {refund})",
           "I1 payment-database ledger_postings (store-1, refund:{refund}:{card.tender}, 1)",
           "I1 acquirer-ledger entries (5, store-1.{refund}.{card.tender})"});
    plant("a payment of nobody's order", store,
          "INSERT INTO payments SELECT store_id, '{refund}', currency, request_hash, created_at FROM payments"
          " WHERE order_id = '{cash}'",
          {"I1 payment-database payments (store-1, {refund})"});
    plant("a card that hangs for two days", store,
          "UPDATE payment_tenders SET state = 'unknown' WHERE tender_id = '{declined.tender}';"
          "UPDATE payments SET created_at = created_at - 172800000 WHERE order_id = '{declined}'",
          {"I9 payment-database payment_tenders (store-1, {declined.tender})"});
    plant("a card that is parked", store,
          "UPDATE payment_tenders SET state = 'unknown' WHERE tender_id = '{declined.tender}';"
          "UPDATE payments SET created_at = created_at - 3600000 WHERE order_id = '{declined}'",
          {"warning I9 payment-database payment_tenders (store-1, {declined.tender})"});
}

void VerifyTest::plantInInventory()
{
    const auto *store = "inventory-database";
    plant("on hand edited", store, "UPDATE stock_levels SET on_hand_milli = on_hand_milli + 1000 WHERE sku = 'TEA'",
          {"I4 inventory-database stock_levels (store-1, TEA, shop)"});
    plant("a movement gone", store,
          "DELETE FROM stock_movements WHERE movement_no = (SELECT MAX(movement_no) FROM stock_movements WHERE kind = "
          "'sale'"
          " AND sku = 'PEN')",
          {"I4 inventory-database stock_levels (store-1, PEN, shop)",
           "I7 inventory-database stock_movements (store-1, {online})"});
    plant("an event applied twice", store,
          "INSERT INTO stock_movements SELECT store_id, movement_no + 100, sku, location_id, kind, quantity_milli,"
          " (SELECT on_hand_milli FROM stock_levels WHERE sku = 'TEA') - 2000, reason, source_id, order_id, actor, "
          "recorded_at"
          " FROM stock_movements WHERE order_id = '{cash}' AND sku = 'TEA';"
          "UPDATE stock_levels SET on_hand_milli = on_hand_milli - 2000 WHERE sku = 'TEA'",
          {"I7 inventory-database stock_movements (store-1, {cash})"});
    plant(
        "an event skipped", store,
        "DELETE FROM applied_events WHERE order_id = '{split}'; DELETE FROM stock_movements WHERE order_id = '{split}'",
        {"I7 order-database outbox (3)", "I4 inventory-database stock_levels (store-1, TEA, shop)",
         "I4 inventory-database stock_levels (store-1, PEN, shop)",
         "I4 inventory-database stock_movements (store-1, 9)", "I4 inventory-database stock_movements (store-1, 10)"});
    plant("a position ahead of the outbox", store, "UPDATE event_positions SET position = 100",
          {"I7 inventory-database event_positions (orders)"});
    plant("a reservation without end", store,
          "UPDATE reservations SET state = 'held', expires_at = expires_at - 86400000 WHERE order_id = '{declined}'",
          {"I4 inventory-database reservations (store-1, {declined})",
           "I4 inventory-database stock_levels (store-1, TEA, shop)",
           "I4 inventory-database stock_levels (store-1, PEN, shop)"});
    plant("allocated edited", store, "UPDATE stock_levels SET allocated_milli = 500 WHERE sku = 'PEN'",
          {"I4 inventory-database stock_levels (store-1, PEN, shop)"});
    plant("sold more than there was, by order", store,
          "UPDATE reservations SET policy = 'strict';"
          "UPDATE stock_movements SET quantity_milli = 1000, on_hand_after_milli = on_hand_after_milli - 49000"
          " WHERE sku = 'TEA' AND kind = 'receipt';"
          "UPDATE stock_movements SET on_hand_after_milli = on_hand_after_milli - 49000 WHERE sku = 'TEA' AND kind <> "
          "'receipt';"
          "UPDATE stock_levels SET on_hand_milli = on_hand_milli - 49000 WHERE sku = 'TEA'",
          {"I4 inventory-database stock_levels (store-1, TEA, shop)"});
}

TILLHOUSE_TEST(VerifyTest)
#include "verify_test.moc"
