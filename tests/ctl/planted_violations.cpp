// SPDX-License-Identifier: GPL-3.0-or-later
#include "planted_violations.h"

namespace tillhouse::testing
{

namespace
{
constexpr const char *kOrders = "order-database";
constexpr const char *kPayments = "payment-database";
constexpr const char *kInventory = "inventory-database";
} // namespace

auto violationsOfOrders() -> std::vector<PlantedViolation>
{
    return {
        {"an order paid with more than it costs",
         kOrders,
         "UPDATE orders SET paid_minor = 1400 WHERE order_id = '{cash}'",
         {"I1 order-database orders (store-1, {cash})", "I1 order-database order_tenders (store-1, {cash})",
          "I1 payment-database payment_tenders (store-1, {cash})"}},
        {"a line gone",
         kOrders,
         "DELETE FROM order_lines WHERE order_id = '{cash}' AND line_number = 1",
         {"I1 order-database orders (store-1, {cash})", "I7 order-database order_lines (store-1, {cash})"}},
        {"a refund on paper only",
         kOrders,
         "UPDATE orders SET refunded_minor = 1300 WHERE order_id = '{cash}'",
         {"I1 order-database orders (store-1, {cash})"}},
        {"an order lost",
         kOrders,
         "DELETE FROM orders WHERE order_id = '{split}'; DELETE FROM order_lines WHERE order_id = '{split}';"
         "DELETE FROM order_tenders WHERE order_id = '{split}'; DELETE FROM order_history WHERE order_id = '{split}'",
         {"I2 order-database idempotency_key (store-1, orders.place, {split})",
          "I1 payment-database payments (store-1, {split})", "I1 order-database day_totals (store-1, {day})",
          "I7 order-database order_lines (store-1, {split})", "I1 order-database day_totals (store-1, all days)",
          "I4 inventory-database reservations (store-1, {split})",
          "I10 order-database cash_movements (store-1, {split})"}},
        {"a receipt number twice",
         kOrders,
         "UPDATE orders SET receipt_number = (SELECT receipt_number FROM orders WHERE order_id = '{cash}')"
         " WHERE order_id = '{split}'",
         {"I2 order-database orders (store-1, T1, T1-1)"}},
        {"another answer for a repeat",
         kOrders,
         "UPDATE idempotency_key SET answer = replace(answer, '\"amount_minor\":1300', '\"amount_minor\":1200')"
         " WHERE request_key = '{cash}'",
         {"I3 order-database idempotency_key (store-1, orders.place, {cash})"}},
        {"a key forgotten",
         kOrders,
         "DELETE FROM idempotency_key WHERE request_key = '{card}'",
         {"I3 order-database orders (store-1, {card})"}},
        {"a tender that pays two orders",
         kOrders,
         "CREATE TEMP TABLE t AS SELECT * FROM order_tenders WHERE order_id = '{cash}';"
         "UPDATE t SET order_id = '{online}', tender_number = 7, state = 'declined';"
         "INSERT INTO order_tenders SELECT * FROM t",
         {"I3 order-database order_tenders (store-1, {cash.tender})",
          "I3 payment-database payment_tenders (store-1, {cash.tender})"}},
        {"an order that nobody finishes",
         kOrders,
         "UPDATE orders SET state = 'awaiting_payment', paid_minor = 0, next_check_at = created_at - 900000,"
         " created_at = created_at - 900000 WHERE order_id = '{cash}'",
         {"I9 order-database orders (store-1, {cash})", "I7 order-database outbox (store-1, {cash})",
          "I1 order-database day_totals (store-1, {day})", "I1 order-database day_totals (store-1, all days)",
          "I4 inventory-database reservations (store-1, {cash})"}},
        {"figures of a day",
         kOrders,
         "UPDATE day_totals SET sales_minor = sales_minor + 1",
         {"I1 order-database day_totals (store-1, {day})", "I1 order-database day_totals (store-1, all days)"}},
        {"a card number in a name",
         kOrders,
         "UPDATE order_lines SET name = 'Tea 4111 1111 1111 1111' WHERE order_id = '{cash}' AND line_number = 0",
         {"I8 order-database order_lines (store-1, {cash}, 0)"}},
        {"a card number in an answer",
         kOrders,
         "UPDATE idempotency_key SET answer = replace(answer, '\"Tea\"', '\"378282246310005\"')"
         " WHERE request_key = '{cash}'",
         {"I8 order-database idempotency_key (store-1, orders.place, {cash})"}},
    };
}

auto violationsOfEvents() -> std::vector<PlantedViolation>
{
    return {
        {"an event gone",
         kOrders,
         "DELETE FROM outbox WHERE order_id = '{online}'",
         {"I7 order-database outbox (5)", "I7 inventory-database applied_events (store-1, {online.event})",
          "I7 order-database outbox (store-1, {online})", "I7 inventory-database stock_movements (store-1, {online})"}},
        {"an event twice",
         kOrders,
         "CREATE TEMP TABLE t AS SELECT * FROM outbox WHERE order_id = '{cash}'; UPDATE t SET position = 7;"
         "INSERT INTO outbox SELECT * FROM t",
         {"I7 order-database outbox (7)", "I7 order-database outbox (store-1, {cash})"}},
        {"an event that nobody fetches",
         kOrders,
         "CREATE TEMP TABLE t AS SELECT * FROM outbox WHERE order_id = '{cash}';"
         "UPDATE t SET position = 7, event_id = 'x' || event_id, occurred_at = occurred_at - 3600000;"
         "INSERT INTO outbox SELECT * FROM t",
         {"I9 order-database outbox (7)", "I7 order-database outbox (store-1, {cash})"}},
        {"a payment event read before it was written",
         kOrders,
         "INSERT INTO stream_positions VALUES ('payment_events', 99) ON CONFLICT DO UPDATE SET position = 99",
         {"I7 order-database stream_positions (payment_events)"}},
    };
}

auto violationsOfDrawers() -> std::vector<PlantedViolation>
{
    return {
        {"a drawer's sum edited",
         kOrders,
         "UPDATE shifts SET paid_out_minor = paid_out_minor + 100",
         {"I10 order-database shifts (store-1, {shift})"}},
        {"cash that no movement explains",
         kOrders,
         "DELETE FROM cash_movements WHERE movement_id = '{cash}'",
         {"I10 order-database shifts (store-1, {shift})", "I10 order-database orders (store-1, {cash})"}},
        {"more cash in the drawer than was paid",
         kOrders,
         "UPDATE cash_movements SET amount_minor = amount_minor + 100 WHERE movement_id = '{cash}';"
         "UPDATE shifts SET sales_minor = sales_minor + 100;"
         "UPDATE shift_tenders SET sales_minor = sales_minor + 100 WHERE kind = 'cash'",
         {"I10 order-database cash_movements (store-1, {cash})"}},
        {"cash sales that differ from the shift's",
         kOrders,
         "UPDATE shift_tenders SET sales_minor = sales_minor - 1 WHERE kind = 'cash'",
         {"I10 order-database shift_tenders (store-1, {shift}, cash)"}},
    };
}

auto violationsOfPayments() -> std::vector<PlantedViolation>
{
    return {
        {"a posting gone",
         kPayments,
         "DELETE FROM ledger_postings WHERE transaction_id = 'capture:{cash.tender}' AND line = 2",
         {"I5 payment-database ledger_postings (store-1, capture:{cash.tender})",
          "I5 payment-database ledger_balances (store-1, sales_clearing, EUR)"}},
        {"a posting of another amount",
         kPayments,
         "UPDATE ledger_postings SET amount_minor = amount_minor * 2 WHERE transaction_id = 'capture:{cash.tender}'",
         {"I1 payment-database payment_tenders (store-1, {cash.tender})",
          "I5 payment-database ledger_balances (store-1, sales_clearing, EUR)",
          "I5 payment-database ledger_balances (store-1, cash_drawer, EUR)"}},
        {"a balance edited",
         kPayments,
         "UPDATE ledger_balances SET balance_minor = balance_minor + 1 WHERE account = 'cash_drawer'",
         {"I5 payment-database ledger_balances (store-1, cash_drawer, EUR)"}},
        {"a capture forgotten",
         kPayments,
         "UPDATE payment_tenders SET state = 'declined' WHERE tender_id = '{online.tender}'",
         {"I1 payment-database payment_tenders (store-1, {online.tender})",
          "I1 payment-database payment_tenders (store-1, {online})",
          "I1 payment-database ledger_balances (store-1, sales_clearing, EUR)"}},
        {"a capture doubled",
         kPayments,
         "CREATE TEMP TABLE t AS SELECT * FROM payment_tenders WHERE tender_id = '{online.tender}';"
         "UPDATE t SET tender_id = '{split}', position = 9; INSERT INTO payment_tenders SELECT * FROM t;"
         "CREATE TEMP TABLE p AS SELECT * FROM ledger_postings WHERE transaction_id = 'capture:{online.tender}';"
         "UPDATE p SET transaction_id = 'capture:{split}'; INSERT INTO ledger_postings SELECT * FROM p;"
         "UPDATE ledger_balances SET balance_minor = balance_minor + 800 WHERE account = 'card_clearing';"
         "UPDATE ledger_balances SET balance_minor = balance_minor - 800 WHERE account = 'sales_clearing'",
         {"I1 payment-database payment_tenders (store-1, {online})",
          "I1 payment-database payment_tenders (store-1, {split})"}},
        {"a card captured that the acquirer never approved",
         kPayments,
         "UPDATE payment_tenders SET state = 'captured' WHERE tender_id = '{declined.tender}'",
         {"I1 payment-database payment_tenders (store-1, {declined.tender})",
          "I1 payment-database ledger_balances (store-1, sales_clearing, EUR)"}},
        {"a card taken for a cancelled order an hour ago",
         kPayments,
         "UPDATE payment_tenders SET state = 'captured', updated_at = updated_at - 3600000"
         " WHERE tender_id = '{declined.tender}'",
         {"I1 payment-database payment_tenders (store-1, {declined.tender})",
          "I1 payment-database ledger_balances (store-1, sales_clearing, EUR)"}},
        {"a refund forgotten",
         kPayments,
         "DELETE FROM refund_tenders WHERE refund_id = '{refund}'",
         {"I1 payment-database payment_tenders (store-1, {card.tender})",
          "I1 payment-database refund_tenders (store-1, {refund})",
          "I1 payment-database ledger_postings (store-1, refund:{refund}:{card.tender})",
          "I1 acquirer-ledger entries (5, store-1.{refund}.{card.tender})"}},
        {"a payment of nobody's order",
         kPayments,
         "CREATE TEMP TABLE t AS SELECT * FROM payments WHERE order_id = '{cash}';"
         "UPDATE t SET order_id = '{refund}'; INSERT INTO payments SELECT * FROM t",
         {"I1 payment-database payments (store-1, {refund})"}},
    };
}

auto violationsOfWaitingMoney() -> std::vector<PlantedViolation>
{
    return {
        {"a batch of the acquirer left out",
         kPayments,
         "INSERT INTO settlement_reports VALUES (1, '2026-03-01', 0, 0, '', 0), (3, '2026-03-03', 0, 0, '', 0)",
         {"I1 payment-database settlement_reports (3)"}},
        {"a payout that was not booked",
         kPayments,
         "INSERT INTO settlement_reports VALUES (1, '2026-03-01', 0, 1, '', 0); INSERT INTO settlement_lines VALUES"
         " ('store-1', 1, 1, 'charge', 'store-1.{online.tender}', 800, 'EUR', 'SBX1', 800, NULL)",
         {"I1 payment-database settlement_lines (store-1, 1, EUR)"}},
        {"a line of a report lost",
         kPayments,
         "INSERT INTO settlement_reports VALUES (1, '2026-03-01', 0, 1, '', 0)",
         {"I1 payment-database settlement_reports (1)"}},
        {"a gift card with more on it than was put there",
         kPayments,
         "UPDATE value_accounts SET balance_minor = balance_minor + 1",
         {"I5 payment-database value_accounts (store-1, gift_card, 6011123456789019, EUR)",
          "I5 payment-database ledger_balances (store-1, gift_cards, EUR)"}},
        {"a gift card's money held for nobody",
         kPayments,
         "UPDATE value_accounts SET balance_minor = balance_minor - 100, held_minor = held_minor + 100",
         {"I5 payment-database value_accounts (store-1, gift_card, 6011123456789019, EUR)"}},
        {"a lease on gift card money that nobody used",
         kPayments,
         "INSERT INTO gift_card_leases VALUES ('store-1', 'lease-1', 'T1', 'EUR', 100, 5, 0, 1, NULL)",
         {"I5 payment-database gift_card_leases (store-1, lease-1)"}},
        {"a card that hangs for two days",
         kPayments,
         "UPDATE payment_tenders SET state = 'unknown', parked_at = updated_at - 172800000"
         " WHERE tender_id = '{declined.tender}'",
         {"I9 payment-database payment_tenders (store-1, {declined.tender})"}},
        {"a card that nobody asks for",
         kPayments,
         "UPDATE payment_tenders SET state = 'unknown', updated_at = updated_at - 3600000"
         " WHERE tender_id = '{declined.tender}'",
         {"I9 payment-database payment_tenders (store-1, {declined.tender})"}},
        {"a card that is parked",
         kPayments,
         "UPDATE payment_tenders SET state = 'unknown', parked_at = updated_at - 3600000"
         " WHERE tender_id = '{declined.tender}'",
         {"warning I9 payment-database payment_tenders (store-1, {declined.tender})"}},
    };
}

auto violationsOfStock() -> std::vector<PlantedViolation>
{
    return {
        {"on hand edited",
         kInventory,
         "UPDATE stock_levels SET on_hand_milli = on_hand_milli + 1000 WHERE sku = 'TEA'",
         {"I4 inventory-database stock_levels (store-1, TEA, shop)"}},
        {"a movement gone",
         kInventory,
         "DELETE FROM stock_movements WHERE movement_no = (SELECT MAX(movement_no) FROM stock_movements"
         " WHERE kind = 'sale' AND sku = 'PEN')",
         {"I4 inventory-database stock_levels (store-1, PEN, shop)",
          "I7 inventory-database stock_movements (store-1, {online})"}},
        {"an event applied twice",
         kInventory,
         "CREATE TEMP TABLE t AS SELECT * FROM stock_movements WHERE order_id = '{cash}' AND sku = 'TEA';"
         "UPDATE t SET movement_no = movement_no + 100, on_hand_after_milli ="
         " (SELECT on_hand_milli FROM stock_levels WHERE sku = 'TEA') - 2000;"
         "INSERT INTO stock_movements SELECT * FROM t;"
         "UPDATE stock_levels SET on_hand_milli = on_hand_milli - 2000 WHERE sku = 'TEA'",
         {"I7 inventory-database stock_movements (store-1, {cash})"}},
        {"an event skipped",
         kInventory,
         "DELETE FROM applied_events WHERE order_id = '{split}'; DELETE FROM stock_movements WHERE order_id = "
         "'{split}'",
         {"I7 order-database outbox (3)", "I4 inventory-database stock_levels (store-1, TEA, shop)",
          "I4 inventory-database stock_levels (store-1, PEN, shop)",
          "I4 inventory-database stock_movements (store-1, 9)", "I4 inventory-database stock_movements (store-1, 10)"}},
        {"an event put aside",
         kInventory,
         "INSERT INTO dead_letters SELECT store_id, event_id, position, type, order_id, '', '{}', 'poison', 3, "
         "applied_at"
         " FROM applied_events WHERE order_id = '{online}'; DELETE FROM applied_events WHERE order_id = '{online}'",
         {"warning I9 inventory-database dead_letters (store-1, {online.event})",
          "I7 inventory-database stock_movements (store-1, {online})"}},
        {"goods owed to an order that never was",
         kInventory,
         "INSERT INTO backorders VALUES ('store-1', 1, '{refund}', 0, '{cash.line}', 'TEA', 'shop', 1000)",
         {"I4 inventory-database backorders (store-1, 1)"}},
        {"a stock event gone",
         kInventory,
         "INSERT INTO stock_events VALUES (2, '{refund}', 'backordered', 'store-1', '{cash}', 0)",
         {"I7 inventory-database stock_events (2)", "I9 inventory-database stock_events (2)"}},
        {"a position ahead of the outbox",
         kInventory,
         "UPDATE event_positions SET position = 100",
         {"I7 inventory-database event_positions (orders)"}},
        {"a reservation without end",
         kInventory,
         "UPDATE reservations SET state = 'held', expires_at = expires_at - 86400000 WHERE order_id = '{declined}'",
         {"I4 inventory-database reservations (store-1, {declined})",
          "I4 inventory-database stock_levels (store-1, TEA, shop)",
          "I4 inventory-database stock_levels (store-1, PEN, shop)"}},
        {"allocated edited",
         kInventory,
         "UPDATE stock_levels SET allocated_milli = 500 WHERE sku = 'PEN'",
         {"I4 inventory-database stock_levels (store-1, PEN, shop)"}},
        {"sold more than there was, by order",
         kInventory,
         "UPDATE reservations SET policy = 'strict';"
         "UPDATE stock_movements SET quantity_milli = 1000, on_hand_after_milli = on_hand_after_milli - 49000"
         " WHERE sku = 'TEA' AND kind = 'receipt';"
         "UPDATE stock_movements SET on_hand_after_milli = on_hand_after_milli - 49000 WHERE sku = 'TEA'"
         " AND kind <> 'receipt';"
         "UPDATE stock_levels SET on_hand_milli = on_hand_milli - 49000 WHERE sku = 'TEA'",
         {"I4 inventory-database stock_levels (store-1, TEA, shop)"}},
    };
}

} // namespace tillhouse::testing
