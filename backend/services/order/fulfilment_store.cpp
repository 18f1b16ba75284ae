// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/fulfilment_store.h"

#include "domain/time_text.h"

namespace tillhouse::order
{

void insertFulfilment(db::Transaction &tx, const contract::Order &order, const contract::OrderFulfilment &fulfilment,
                      std::int64_t nowMs)
{
    tx.execute("INSERT INTO fulfilments (store_id, order_id, fulfilment_id, fulfilment_number, actor, created_at)"
               " VALUES (?, ?, ?, ?, ?, ?)",
               order.store_id, order.order_id, fulfilment.fulfilment_id,
               static_cast<std::int64_t>(order.fulfilments.size()), fulfilment.actor, nowMs);
    for (std::size_t i = 0; i < fulfilment.lines.size(); ++i)
        tx.execute("INSERT INTO fulfilment_lines (store_id, order_id, fulfilment_id, line_number, line_id,"
                   " quantity_milli) VALUES (?, ?, ?, ?, ?, ?)",
                   order.store_id, order.order_id, fulfilment.fulfilment_id, static_cast<std::int64_t>(i),
                   fulfilment.lines[i].line_id, fulfilment.lines[i].quantity_milli);
}

auto loadFulfilments(db::Session &session, const contract::Order &order) -> std::vector<contract::OrderFulfilment>
{
    std::vector<contract::OrderFulfilment> fulfilments;
    auto row = session.query("SELECT fulfilment_id, created_at, actor FROM fulfilments"
                             " WHERE store_id = ? AND order_id = ? ORDER BY fulfilment_number",
                             order.store_id, order.order_id);
    while (row.next())
        fulfilments.push_back({row.text(0), domain::formatUtc(row.int64(1)), row.optionalText(2), {}});
    for (auto &fulfilment : fulfilments) {
        auto line = session.query("SELECT line_id, quantity_milli FROM fulfilment_lines WHERE store_id = ?"
                                  " AND order_id = ? AND fulfilment_id = ? ORDER BY line_number",
                                  order.store_id, order.order_id, fulfilment.fulfilment_id);
        while (line.next())
            fulfilment.lines.push_back({line.text(0), line.int64(1)});
    }
    return fulfilments;
}

} // namespace tillhouse::order
