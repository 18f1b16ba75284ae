// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/event_books.h"

#include "ctl/verify/rules.h"
#include "ctl/verify/states.h"

#include <algorithm>
#include <map>

namespace tillhouse::ctl::verify
{

namespace
{

/// What should have happened to one order: `(sku, milli)` that left the shelf for good. What was put aside has not
/// happened yet; a bundle moves its parts as they were noted.
constexpr std::string_view kExpectedOfOrder =
    "SELECT COALESCE(p.part_sku, e.sku), e.milli * COALESCE(p.quantity_milli, 1000) / 1000 FROM (SELECT n.store_id,"
    " n.order_id, json_extract(l.value, '$.line_id') AS line_id, json_extract(l.value, '$.sku') AS sku,"
    " json_extract(l.value, '$.quantity_milli') * CASE n.type WHEN 'order_paid' THEN 1 ELSE -1 END AS milli"
    " FROM inv.applied_events AS a JOIN ord.outbox AS n ON n.position = a.position JOIN json_each(n.payload, '$.lines')"
    " AS l WHERE a.store_id = ?1 AND a.order_id = ?2 AND (n.type <> 'order_cancelled' OR EXISTS (SELECT 1 FROM"
    " inv.applied_events AS o WHERE o.store_id = a.store_id AND o.order_id = a.order_id AND o.type = 'order_paid'))"
    ") AS e LEFT JOIN inv.line_parts AS p ON p.store_id = e.store_id AND p.order_id = e.order_id"
    " AND p.line_id = e.line_id";
constexpr std::string_view kMovedOfOrder =
    "SELECT sku, quantity_milli FROM inv.stock_movements WHERE store_id = ?1 AND order_id = ?2"
    " AND kind IN ('sale', 'return') UNION ALL SELECT sku, -owed_milli FROM inv.backorders WHERE store_id = ?1"
    " AND order_id = ?2";

constexpr std::string_view kTypes[] = {"order_paid", "order_cancelled", "order_refunded"};

} // namespace

void EventBooks::readOutbox()
{
    auto row = m_session.query("SELECT position, store_id, event_id, order_id, type FROM ord.outbox");
    while (row.next()) {
        const auto type = row.view(4);
        const auto store = numberOf(row.view(1));
        m_events.push_back({row.int64(0), numberOf(store, row.view(2)), numberOf(store, row.view(3)),
                            type == kTypes[0]   ? Type::Paid
                            : type == kTypes[1] ? Type::Cancelled
                                                : Type::Refunded,
                            false});
        ++m_orders[m_events.back().order].events[static_cast<int>(m_events.back().type)];
    }
    if (!std::ranges::is_sorted(m_events, {}, &Event::position))
        std::ranges::sort(m_events, {}, &Event::position);
    std::int64_t before = 0;
    NumberMap<std::int64_t> known; // where each event stands
    for (const auto &event : m_events) {
        if (event.position != before + 1)
            nameGap(before, event.position);
        before = event.position;
        if (const auto [first, fresh] = known.insert(event.id); fresh)
            *first = event.position;
        else
            m_report.add({Severity::Fault, "I7", kOrderStore, "outbox", std::to_string(event.position),
                          "the same event stands at " + std::to_string(*first)});
    }
}

void EventBooks::nameGap(std::int64_t before, std::int64_t position)
{
    m_report.add({Severity::Fault, "I7", kOrderStore, "outbox", std::to_string(position),
                  "positions " + std::to_string(before + 1) + " to " + std::to_string(position - 1) + " are missing"});
}

auto EventBooks::eventAt(std::int64_t position) -> Event *
{
    const auto found = std::ranges::lower_bound(m_events, position, {}, &Event::position);
    return found == m_events.end() || found->position != position ? nullptr : &*found;
}

/// One row of applied_events or dead_letters: (store, event, position, type, order).
void EventBooks::see(std::string_view table, db::Rows &row, std::int64_t &position)
{
    position = row.int64(2);
    auto *event = eventAt(position);
    const auto store = numberOf(row.view(0));
    if (!event || event->id != numberOf(store, row.view(1)) || event->order != numberOf(store, row.view(4)) ||
        kTypes[static_cast<int>(event->type)] != row.view(3)) {
        m_report.add({Severity::Fault, "I7", kInventoryStore, table, row.text(0) + ", " + row.text(1),
                      row.text(3) + " at " + std::to_string(position) + ", the outbox has " +
                          (event ? "another event" : "nothing") + " there"});
        return;
    }
    event->seen = true;
    if (table != "applied_events")
        return;
    auto &order = m_orders[event->order];
    order.sold = order.sold || event->type == Type::Paid;
    order.undone = order.undone || event->type == Type::Cancelled;
}

void EventBooks::checkApplied()
{
    std::int64_t position = 0;
    auto applied = m_session.query("SELECT store_id, event_id, position, type, order_id FROM inv.applied_events");
    while (applied.next())
        see("applied_events", applied, position);
    auto letters = m_session.query("SELECT store_id, event_id, position, type, order_id FROM inv.dead_letters");
    while (letters.next())
        see("dead_letters", letters, position);
    auto row = m_session.query("SELECT COALESCE(MAX(position), 0) FROM inv.event_positions WHERE stream = 'orders'");
    const auto end = row.next() ? row.int64(0) : 0;
    const auto last = m_events.empty() ? 0 : m_events.back().position;
    if (end > last)
        m_report.add({Severity::Fault, "I7", kInventoryStore, "event_positions", "orders",
                      "inventory is at " + std::to_string(end) + ", the outbox ends at " + std::to_string(last)});
    for (const auto &event : m_events) {
        if (event.position <= end && !event.seen)
            m_report.add({Severity::Fault, "I7", kOrderStore, "outbox", std::to_string(event.position),
                          std::string(kTypes[static_cast<int>(event.type)]) + " was passed and never applied"});
        else if (event.position > end && event.seen)
            m_report.add(
                {Severity::Fault, "I7", kInventoryStore, "event_positions", "orders",
                 "inventory is at " + std::to_string(end) + " and has applied " + std::to_string(event.position)});
    }
}

void EventBooks::checkOrders()
{
    // Cash that a till gave back again for goods that were back is a refund of nothing: no goods, no event.
    auto refund = m_session.query("SELECT r.store_id, r.order_id FROM ord.order_refunds AS r WHERE r.state = 'refunded'"
                                  " AND (r.loss_minor = 0 OR EXISTS (SELECT 1 FROM ord.order_refund_lines AS l"
                                  " WHERE l.store_id = r.store_id AND l.order_id = r.order_id AND l.refund_id ="
                                  " r.refund_id))");
    while (refund.next())
        ++m_orders[numberOf(refund.view(0), refund.view(1))].refunds;
    auto row = m_session.query("SELECT store_id, order_id, state FROM ord.orders");
    while (row.next()) {
        const auto state = row.view(2);
        auto &order = m_orders[numberOf(row.view(0), row.view(1))];
        const bool open = isOpenOrder(state);
        const bool cancelled = state == "cancelled";
        order.maySell = !open && (!cancelled || order.events[0] > 0);
        // An order that waits for goods is paid first and may be cancelled then.
        const bool paidRight = cancelled ? order.events[0] <= 1 : order.events[0] == (open ? 0 : 1);
        if (paidRight && order.events[1] == (cancelled ? 1 : 0) && order.events[2] == order.refunds)
            continue;
        m_report.add({Severity::Fault, "I7", kOrderStore, "outbox", row.text(0) + ", " + row.text(1),
                      "the order is " + std::string(state) + " with " + std::to_string(order.refunds) +
                          " refunds; its events: " + std::to_string(order.events[0]) + " order_paid, " +
                          std::to_string(order.events[1]) + " order_cancelled, " + std::to_string(order.events[2]) +
                          " order_refunded"});
    }
}

void EventBooks::checkReservations(Proofs &proofs)
{
    auto row = m_session.query("SELECT store_id, order_id FROM inv.reservations WHERE state = 'committed'");
    while (row.next()) {
        const auto *order = m_orders.find(numberOf(row.view(0), row.view(1)));
        proofs.doubt(Proof::ReservationsSold, !order || !order->maySell);
    }
    proofs.show(Proof::ReservationsSold, Proof::ReservationsSold);
}

/// Unsigned, because it wraps around; a product's number is odd, so that no quantity alone makes it zero.
void EventBooks::add(std::uint64_t order, std::string_view sku, std::int64_t milli)
{
    m_orders[order].balance += (numberOf(sku) | 1U) * static_cast<std::uint64_t>(milli);
}

void EventBooks::addExpected()
{
    struct Part {
        std::string sku;
        std::int64_t quantityMilli;
    };
    NumberMap<std::vector<Part>> bundles; // by order and line
    auto part = m_session.query("SELECT store_id, order_id, line_id, part_sku, quantity_milli FROM inv.line_parts");
    while (part.next())
        bundles[numberOf(numberOf(part.view(0), part.view(1)), part.view(2))].push_back({part.text(3), part.int64(4)});
    const auto addLine = [&](std::uint64_t order, std::string_view lineId, std::string_view sku, std::int64_t milli) {
        const auto *parts = bundles.size() == 0 ? nullptr : bundles.find(numberOf(order, lineId));
        if (!parts)
            return add(order, sku, milli);
        for (const auto &one : *parts)
            add(order, one.sku, milli * one.quantityMilli / 1000);
    };
    auto line = m_session.query("SELECT store_id, order_id, line_id, sku, quantity_milli FROM ord.order_lines"
                                " WHERE quantity_milli > 0");
    while (line.next()) {
        const auto order = numberOf(line.view(0), line.view(1));
        const auto *found = m_orders.find(order);
        if (found && found->sold && !found->undone)
            addLine(order, line.view(2), line.view(3), line.int64(4));
    }
    auto back = m_session.query("SELECT o.position, o.store_id, o.order_id, json_extract(n.value, '$.line_id'),"
                                " json_extract(n.value, '$.sku'), json_extract(n.value, '$.quantity_milli')"
                                " FROM ord.outbox AS o JOIN json_each(o.payload, '$.lines') AS n"
                                " JOIN inv.applied_events AS a ON a.store_id = o.store_id AND a.event_id = o.event_id"
                                " WHERE o.type = 'order_refunded'");
    while (back.next())
        addLine(numberOf(back.view(1), back.view(2)), back.view(3), back.view(4), -back.int64(5));
}

void EventBooks::addMoved()
{
    auto row = m_session.query("SELECT store_id, order_id, sku, quantity_milli FROM inv.stock_movements"
                               " WHERE order_id IS NOT NULL AND kind IN ('sale', 'return')");
    while (row.next())
        add(numberOf(row.view(0), row.view(1)), row.view(2), row.int64(3));
    // What a sold order is owed has not left the shelf yet.
    auto owed = m_session.query("SELECT store_id, order_id, sku, owed_milli FROM inv.backorders");
    while (owed.next()) {
        const auto order = numberOf(owed.view(0), owed.view(1));
        const auto *found = m_orders.find(order);
        if (found && found->sold)
            add(order, owed.view(2), -owed.int64(3));
    }
}

void EventBooks::checkEffects()
{
    addExpected();
    addMoved();
    bool agree = true;
    m_orders.forEach([&](std::uint64_t, const Order &order) { agree = agree && order.balance == 0; });
    if (agree)
        return;
    auto row = m_session.query("SELECT store_id, order_id FROM ord.orders UNION SELECT store_id, order_id"
                               " FROM inv.stock_movements WHERE order_id IS NOT NULL");
    while (row.next()) {
        if (const auto *found = m_orders.find(numberOf(row.view(0), row.view(1))); found && found->balance != 0)
            nameOrder(row.text(0), row.text(1));
    }
}

void EventBooks::nameOrder(const std::string &storeId, const std::string &orderId)
{
    std::map<std::string, std::pair<std::int64_t, std::int64_t>> bySku; // should, did
    auto expected = m_session.query(kExpectedOfOrder, storeId, orderId);
    while (expected.next())
        bySku[expected.text(0)].first -= expected.int64(1);
    auto moved = m_session.query(kMovedOfOrder, storeId, orderId);
    while (moved.next())
        bySku[moved.text(0)].second += moved.int64(1);
    bool named = false;
    for (const auto &[sku, milli] : bySku) {
        if (milli.first == milli.second)
            continue;
        named = true;
        m_report.add({Severity::Fault, "I7", kInventoryStore, "stock_movements", storeId + ", " + orderId,
                      sku + ": the order's events ask for " + std::to_string(milli.first) + " milli, moved were " +
                          std::to_string(milli.second)});
    }
    if (!named)
        m_report.add({Severity::Fault, "I7", kOrderStore, "order_lines", storeId + ", " + orderId,
                      "the order's lines are not those of its event"});
}

} // namespace tillhouse::ctl::verify
