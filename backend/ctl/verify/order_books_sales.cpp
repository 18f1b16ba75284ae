// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that hang on orders: tenders, drawers, history, answers.
#include "ctl/verify/order_books.h"
#include "ctl/verify/states.h"

namespace tillhouse::ctl::verify
{

namespace
{

/// What a movement's or exception's id adds to its order's.
constexpr std::string_view kShiftException = ".shift";

} // namespace

void OrderBooks::readCash()
{
    auto row = m_session.query("SELECT store_id, movement_id, kind, amount_minor, order_id FROM ord.cash_movements");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        if (auto *order = m_orders.find(numberOf(store, row.view(1))))
            order->flags |= kInDrawer;
        if (row.view(2) != "sale")
            continue;
        const auto number = numberOf(store, row.view(4));
        auto *order = row.isNull(4) ? nullptr : m_orders.find(number);
        // Two movements of one order: each would have to be as much as all its cash.
        m_proofs.doubt(Proof::CashSalesAgree, !order || (order->flags & kCashMoved) != 0);
        if (order)
            order->flags |= kCashMoved;
        m_cash.add(number, row.int64(3));
    }
    auto exception = m_session.query("SELECT store_id, exception_id FROM ord.exceptions");
    while (exception.next()) {
        const auto id = exception.view(1);
        if (!id.ends_with(kShiftException))
            continue;
        const auto orderId = id.substr(0, id.size() - kShiftException.size());
        if (auto *order = m_orders.find(numberOf(exception.view(0), orderId)))
            order->flags |= kOutOfDrawer;
    }
}

void OrderBooks::readTenders()
{
    auto row = m_session.query("SELECT store_id, order_id, tender_id, kind, amount_minor, state"
                               " FROM ord.order_tenders");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        const auto number = numberOf(store, row.view(1));
        m_proofs.doubt(Proof::TendersOnce, !m_tenders.insert(numberOf(store, row.view(2))));
        auto *order = m_orders.find(number);
        if (!order) {
            m_proofs.doubt(Proof::TendersHaveOrders);
            continue;
        }
        const auto minor = row.int64(4);
        if ((order->flags & kSettled) != 0 && isTaken(row.view(5)))
            m_paid.take(number, minor);
        if (row.view(3) != "cash")
            continue;
        if (minor > 0)
            order->flags |= kTookCash;
        if ((order->flags & kCashMoved) != 0)
            m_cash.take(number, minor);
    }
}

void OrderBooks::readHistory()
{
    auto row = m_session.query("SELECT store_id, order_id FROM ord.order_history");
    std::uint64_t last = 0; // most entries follow one of the same order
    while (row.next()) {
        const auto order = numberOf(row.view(0), row.view(1));
        if (order != last)
            m_proofs.doubt(Proof::HistoryHasOrders, !m_orders.find(order));
        last = order;
    }
}

void OrderBooks::readKeys()
{
    // Both values at once: the answer is taken apart but once, and a damaged one is still an error.
    auto row = m_session.query("SELECT store_id, request_key, request_hash,"
                               " json_extract(answer, '$.order_id', '$.total.amount_minor')"
                               " FROM ord.idempotency_key WHERE operation = 'orders.place'");
    std::string expected;
    while (row.next()) {
        const auto key = row.view(1);
        auto *order = m_orders.find(numberOf(row.view(0), key));
        if (!order) {
            m_proofs.doubt(Proof::KeysHaveOrders);
            continue;
        }
        order->flags |= kAnswered;
        expected = "[\"";
        expected.append(key).append("\",").append(std::to_string(order->totalMinor)).append("]");
        m_proofs.doubt(Proof::AnswersAgree, numberOf(row.view(2)) != order->request || row.view(3) != expected);
    }
}

void OrderBooks::checkEach()
{
    m_proofs.doubt(Proof::LinesSum, !m_lines.isZero() || !m_lineCount.isZero());
    m_proofs.doubt(Proof::LinesHaveOrders, !m_lineCount.isZero()); // every order has as many lines as it says
    m_proofs.doubt(Proof::TendersSum, !m_paid.isZero());
    m_proofs.doubt(Proof::RefundsSum, !m_given.isZero());
    m_proofs.doubt(Proof::CashSalesAgree, !m_cash.isZero());
    m_orders.forEach([&](std::uint64_t, const Order &order) {
        const auto flags = order.flags;
        m_proofs.doubt(Proof::AnswersKept, (flags & (kRecent | kOpen | kAnswered)) == kRecent);
        m_proofs.doubt(Proof::CashInDrawers, (flags & (kInShift | kSettled | kTookCash | kInDrawer | kOutOfDrawer)) ==
                                                 (kInShift | kSettled | kTookCash));
    });
}

} // namespace tillhouse::ctl::verify
