// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/order_books.h"

#include "ctl/verify/states.h"
#include "domain/time_text.h"

#include <algorithm>

namespace tillhouse::ctl::verify
{

namespace
{

auto amount(std::int64_t value) -> std::uint64_t
{
    return static_cast<std::uint64_t>(value);
}

} // namespace

auto OrderBooks::read() -> Proofs
{
    readOrders();
    readRefunds();
    readRefundLines();
    readDays();
    readLines();
    readCash();
    readTenders();
    readHistory();
    readKeys();
    checkEach();
    m_proofs.show(Proof::OrdersPaid, Proof::CashInDrawers);
    return m_proofs;
}

void OrderBooks::readOrders()
{
    auto moment = m_session.query("SELECT now_ms - 29 * 86400000 FROM moment");
    moment.next();
    const auto keptSince = moment.int64(0);
    auto row =
        m_session.query("SELECT store_id, order_id, request_hash, state, till_id, receipt_number, sold_at,"
                        " created_at, tax_minor, total_minor, paid_minor, refunded_minor, line_count,"
                        " COALESCE(rounding_minor, 0) + COALESCE(tip_minor, 0), shift_id IS NOT NULL, issued_minor"
                        " FROM ord.orders");
    while (row.next())
        addOrder(row, keptSince);
}

void OrderBooks::addOrder(const db::Rows &row, std::int64_t keptSince)
{
    const auto store = numberOf(row.view(0));
    const auto number = numberOf(store, row.view(1));
    const auto state = row.view(3);
    const bool open = isOpenOrder(state);
    const bool settled = !open && state != "cancelled";
    const auto total = row.int64(9);
    const auto paid = row.int64(10);
    const auto given = row.int64(11);
    const auto [order, fresh] = m_orders.insert(number);
    if (!fresh)
        m_proofs.doubtAll(); // two orders of one number: nothing can be said of either
    *order = {numberOf(row.view(2)), total,
              (settled ? kSettled : 0U) | (open ? kOpen : 0U) | (row.int64(7) > keptSince ? kRecent : 0U) |
                  (row.boolean(14) ? kInShift : 0U)};
    m_lines.add(number, total);
    m_lineCount.add(number, row.int64(12));
    m_given.add(number, given);
    m_proofs.doubt(Proof::RefundsSum, given > std::max(paid, total));
    m_proofs.doubt(Proof::OrdersPaid, amount(paid) != (settled ? amount(total) + amount(row.int64(13)) : 0));
    if (!row.isNull(5))
        m_proofs.doubt(Proof::ReceiptsOnce, !m_receipts.insert(numberOf(numberOf(store, row.view(5)), row.view(4))));
    auto &all = m_stores[store];
    ++all.orders;
    if (!settled)
        return;
    m_paid.add(number, paid);
    const auto sales = amount(total) - amount(row.int64(15)); // what went on accounts is no turnover
    all.salesMinor += sales;
    auto &day = m_days[numberOf(store, row.int64(6) / domain::kMsPerDay)];
    ++day.orders;
    day.salesMinor += sales;
    day.taxMinor += amount(row.int64(8));
    m_proofs.doubt(Proof::DayTotals, row.int64(6) < 0); // days are rounded towards 1970
}

void OrderBooks::readDays()
{
    auto row = m_session.query("SELECT store_id, day, orders, sales_minor, tax_minor, refunded_minor"
                               " FROM ord.day_totals");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        auto &all = m_stores[store];
        all.told = true;
        all.toldSalesMinor += amount(row.int64(3));
        all.toldGivenMinor += amount(row.int64(5));
        const auto day = domain::parseDay(row.view(1));
        auto *figures = day ? m_days.find(numberOf(store, *day / domain::kMsPerDay)) : nullptr;
        if (!figures)
            continue; // a day without a sale may have had refunds
        figures->told = true;
        m_proofs.doubt(Proof::DayTotals, figures->orders != amount(row.int64(2)) ||
                                             figures->salesMinor != amount(row.int64(3)) ||
                                             figures->taxMinor != amount(row.int64(4)));
    }
    m_days.forEach([&](std::uint64_t, const Figures &day) { m_proofs.doubt(Proof::DayTotals, !day.told); });
    m_stores.forEach([&](std::uint64_t, const Figures &all) {
        m_proofs.doubt(Proof::AllDays,
                       all.told && all.orders > 0 &&
                           (all.salesMinor != all.toldSalesMinor || all.givenMinor != all.toldGivenMinor));
    });
}

void OrderBooks::readRefunds()
{
    // What a tender of a refund was declined did not go back, though its goods came.
    auto row = m_session.query("SELECT store_id, order_id, refund_id, state, total_minor, rounding_minor -"
                               " (SELECT COALESCE(SUM(t.amount_minor), 0) FROM ord.order_refund_tenders AS t"
                               " WHERE t.store_id = r.store_id AND t.order_id = r.order_id"
                               " AND t.refund_id = r.refund_id AND t.state = 'declined')"
                               " FROM ord.order_refunds AS r");
    while (row.next()) {
        const auto store = numberOf(row.view(0));
        const auto order = numberOf(store, row.view(1));
        m_refunds[numberOf(order, row.view(2))] = row.view(3) == "declined";
        if (row.view(3) != "refunded")
            continue;
        m_given.take(order, row.int64(4));
        m_given.take(order, row.int64(5));
        m_stores[store].givenMinor += amount(row.int64(4));
    }
}

void OrderBooks::readRefundLines()
{
    auto row = m_session.query("SELECT store_id, order_id, refund_id, line_id, quantity_milli, total_minor"
                               " FROM ord.order_refund_lines");
    while (row.next()) {
        const auto order = numberOf(row.view(0), row.view(1));
        const auto *declined = m_refunds.find(numberOf(order, row.view(2)));
        if (!declined || *declined)
            continue;
        auto &returned = m_returned[numberOf(order, row.view(3))];
        returned.milli += amount(row.int64(4));
        returned.minor += amount(row.int64(5));
    }
}

void OrderBooks::readLines()
{
    const Returned nothing;
    auto row = m_session.query("SELECT store_id, order_id, line_id, quantity_milli, total_minor, refunded_milli,"
                               " refunded_minor FROM ord.order_lines");
    while (row.next()) {
        const auto order = numberOf(row.view(0), row.view(1));
        m_lines.take(order, row.int64(4));
        m_lineCount.take(order, 1);
        const auto *found = m_returned.find(numberOf(order, row.view(2)));
        const auto &returned = found ? *found : nothing;
        m_proofs.doubt(Proof::LinesReturned, amount(row.int64(5)) != returned.milli ||
                                                 amount(row.int64(6)) != returned.minor ||
                                                 row.int64(5) > row.int64(3) || row.int64(6) > row.int64(4));
    }
}

} // namespace tillhouse::ctl::verify
