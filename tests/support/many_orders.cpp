// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/many_orders.h"

#include "contract/acquirer.h"
#include "contract/codec.h"
#include "ctl/verify/snapshot.h"
#include "db/connection.h"
#include "db/session.h"

#include <cstdio>
#include <fstream>
#include <future>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace tillhouse::testing
{

namespace
{

using Columns = std::vector<std::string>;

/// The id of a copy: the model's with its last twelve digits replaced by the copy's number.
auto copiedId(const std::string &id, std::int64_t copy) -> std::string
{
    char digits[24];
    std::snprintf(digits, sizeof digits, "%012llx", static_cast<unsigned long long>(copy));
    return id.substr(0, 24) + digits;
}

/// The same in SQL, where `c.digits` are those of the copy's number.
auto copiedId(const std::string &column) -> std::string
{
    return "substr(" + column + ", 1, 24) || c.digits";
}

/// Texts in which the order's id stands.
auto copiedText(const std::string &column, const std::string &id) -> std::string
{
    return "replace(" + column + ", m." + id + ", " + copiedId("m." + id) + ")";
}

/// One store while its orders are copied.
class Multiplier
{
public:
    Multiplier(const std::filesystem::path &file, std::int64_t copies)
        : m_connection(file, db::Purpose::Writer, std::chrono::seconds(5))
        , m_session(m_connection)
        , m_copies(copies)
    {
        m_connection.run("PRAGMA foreign_keys=OFF");
        m_connection.run("PRAGMA synchronous=OFF");
        m_connection.value("PRAGMA journal_mode=DELETE"); // one copy less to write
        m_connection.value("PRAGMA journal_mode=OFF");
        m_connection.run("PRAGMA cache_size=-400000");
        m_session.execute("CREATE TEMP TABLE copy (n INTEGER PRIMARY KEY, digits text NOT NULL)");
        m_session.execute("INSERT INTO copy WITH RECURSIVE s(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM s WHERE n < ?)"
                          " SELECT n, printf('%012x', n) FROM s",
                          copies);
    }

    ~Multiplier()
    {
        m_connection.rollbackAll(); // of a copy that failed
        m_connection.value("PRAGMA journal_mode=WAL");
    }
    Multiplier(const Multiplier &) = delete;
    auto operator=(const Multiplier &) -> Multiplier & = delete;

    void copyOrders()
    {
        m_session.execute("BEGIN");
        for (const auto &table : tables()) {
            const auto columns = columnsOf(table);
            const std::set<std::string> known(columns.begin(), columns.end());
            if (known.count("order_id") + known.count("tender_id") + known.count("refund_id") > 0)
                copyRows(table, columns, known.count("order_id") > 0 ? "m.order_id <> ''" : "1");
            else if (table == "idempotency_key")
                copyRows(table, columns, "m.operation LIKE 'orders.%'");
        }
        m_session.execute("COMMIT");
    }

    void run(const std::string &sql) { m_session.execute(sql); }
    auto number(const std::string &sql) -> std::int64_t
    {
        auto row = m_session.query(sql);
        return row.next() ? row.int64(0) : 0;
    }
    /// A column in SQL that is not as the common rules say.
    void set(const std::string &column, const std::string &sql) { m_special[column] = sql; }

private:
    auto tables() -> Columns
    {
        Columns names;
        auto row = m_session.query("SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY name");
        while (row.next())
            names.push_back(row.text(0));
        return names;
    }

    auto columnsOf(const std::string &table) -> Columns
    {
        Columns names;
        auto row = m_session.query("SELECT name FROM pragma_table_info(?)", table);
        while (row.next())
            names.push_back(row.text(0));
        return names;
    }

    void copyRows(const std::string &table, const Columns &columns, const std::string &which)
    {
        std::string names;
        std::string values;
        for (const auto &column : columns) {
            names += (names.empty() ? "" : ", ") + column;
            values += (values.empty() ? "" : ", ") + valueOf(table, column);
        }
        // Read from the table itself, all copies would be kept in memory before the first is written.
        m_session.execute("CREATE TEMP TABLE model AS SELECT * FROM main." + table + " AS m WHERE " + which +
                          " ORDER BY m.rowid");
        // Model by model, so that neighbours are written together, except where a number counts the rows.
        const bool counted = table == "outbox" || table == "stock_movements" || table == "applied_events";
        m_session.execute(
            "INSERT INTO main." + table + " (" + names + ") SELECT " + values + " FROM " +
            (counted ? "temp.copy AS c CROSS JOIN temp.model AS m" : "temp.model AS m CROSS JOIN temp.copy AS c"));
        m_session.execute("DROP TABLE temp.model");
    }

    auto valueOf(const std::string &table, const std::string &column) -> std::string
    {
        static const std::set<std::string> kIds{"order_id", "tender_id", "refund_id",  "event_id",
                                                "line_id",  "source_id", "movement_id"};
        const auto special = m_special.find(table + "." + column);
        if (special != m_special.end())
            return special->second;
        if (kIds.count(column) > 0)
            return copiedId("m." + column);
        if (column == "exception_id")
            return copiedId("m.exception_id") + " || substr(m.exception_id, 37)";
        if (column == "request_key")
            return copiedId("m.request_key");
        if (column == "receipt_number")
            return "m.receipt_number || '-' || c.n";
        if (column == "answer" || column == "payload")
            return copiedText("m." + column, table == "idempotency_key" ? "request_key" : "order_id");
        return "m." + column;
    }

    db::Connection m_connection;
    db::Reader m_session;
    std::int64_t m_copies;
    std::map<std::string, std::string> m_special;
};

auto storeOf(const ctl::Layout &layout, std::string_view schema) -> std::filesystem::path
{
    for (const auto &store : ctl::verify::storeNames()) {
        if (store.schema == schema)
            return ctl::verify::storeFile(layout, store);
    }
    return {};
}

void multiplyOrderStore(Multiplier &store, const std::string &times)
{
    const auto events = std::to_string(store.number("SELECT MAX(position) FROM outbox"));
    store.set("outbox.position", "m.position + c.n * " + events);
    store.copyOrders();
    store.run("UPDATE day_totals SET orders = orders * " + times + ", lines = lines * " + times +
              ", sales_minor = sales_minor * " + times + ", tax_minor = tax_minor * " + times +
              ", refunds = refunds * " + times + ", refunded_minor = refunded_minor * " + times +
              ", exceptions = exceptions * " + times);
    store.run("UPDATE shifts SET sales_minor = sales_minor * " + times + ", refunds_minor = refunds_minor * " + times);
    store.run("UPDATE shift_tenders SET sales_minor = sales_minor * " + times + ", refunds_minor = refunds_minor * " +
              times);
    store.run("UPDATE hour_totals SET orders = orders * " + times + ", sales_minor = sales_minor * " + times);
}

void multiplyPaymentStore(Multiplier &store, const std::string &times)
{
    // `capture:TENDER` or `refund:REFUND:TENDER`
    store.set("ledger_postings.transaction_id", "CASE WHEN m.transaction_id LIKE 'capture:%' THEN 'capture:' || " +
                                                    copiedId("substr(m.transaction_id, 9)") + " ELSE 'refund:' || " +
                                                    copiedId("substr(m.transaction_id, 8, 36)") + " || ':' || " +
                                                    copiedId("substr(m.transaction_id, 45)") + " END");
    store.copyOrders();
    store.run("UPDATE ledger_balances SET balance_minor = balance_minor * " + times +
              " WHERE account NOT IN ('gift_cards', 'gift_card_issues')"); // no order issued them
}

void multiplyInventoryStore(Multiplier &store, const std::string &times)
{
    const auto events = std::to_string(store.number("SELECT MAX(position) FROM applied_events"));
    const auto movements = std::to_string(store.number("SELECT MAX(movement_no) FROM stock_movements"));
    store.run("CREATE TEMP TABLE sold AS SELECT store_id, sku, location_id, SUM(quantity_milli) AS milli"
              " FROM stock_movements WHERE order_id IS NOT NULL GROUP BY store_id, sku, location_id");
    // As much more came in at the beginning as the copies will sell.
    const std::string more = "COALESCE((SELECT (1 - " + times +
                             ") * s.milli FROM temp.sold AS s WHERE s.store_id = m.store_id"
                             " AND s.sku = m.sku AND s.location_id = m.location_id), 0)";
    store.run("UPDATE stock_movements AS m SET quantity_milli = quantity_milli + " + more +
              " WHERE (store_id, movement_no) IN (SELECT store_id, MIN(movement_no) FROM stock_movements"
              " GROUP BY store_id, sku, location_id)");
    store.run("UPDATE stock_movements AS m SET on_hand_after_milli = on_hand_after_milli + " + more);
    store.set("applied_events.position", "m.position + c.n * " + events);
    store.set("stock_movements.movement_no", "m.movement_no + c.n * " + movements);
    store.set("stock_movements.on_hand_after_milli",
              "m.on_hand_after_milli + c.n * (SELECT s.milli FROM temp.sold AS s WHERE s.store_id = m.store_id"
              " AND s.sku = m.sku AND s.location_id = m.location_id)");
    store.copyOrders();
    store.run("UPDATE event_positions SET position = position * " + times + " WHERE stream = 'orders'");
    store.run("UPDATE counters SET value = value * " + times + " WHERE name = 'movement'");
}

/// `STORE.TENDER` or `STORE.REFUND.TENDER`: the ids are replaced, the store stays.
auto copiedKey(const std::string &key, std::int64_t copy) -> std::string
{
    const auto last = key.size() - 36;
    auto head = key.substr(0, last);
    if (head.size() > 37 && head[head.size() - 38] == '.' && head[head.size() - 14] == '-')
        head = head.substr(0, head.size() - 37) + copiedId(head.substr(head.size() - 37, 36), copy) + ".";
    return head + copiedId(key.substr(last), copy);
}

void multiplyAcquirer(const std::filesystem::path &file, std::int64_t copies)
{
    std::vector<contract::AcquirerEntry> model;
    {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);)
            model.push_back(*contract::decode<contract::AcquirerEntry>(line, {4096, 4}));
    }
    std::ofstream out(file, std::ios::app);
    auto sequence = static_cast<std::int64_t>(model.size());
    for (std::int64_t copy = 1; copy <= copies; ++copy) {
        for (auto entry : model) {
            entry.sequence = ++sequence;
            entry.key = copiedKey(entry.key, copy);
            if (entry.charge_key)
                entry.charge_key = copiedKey(*entry.charge_key, copy);
            out << contract::encode(entry) << '\n';
        }
    }
}

} // namespace

auto multiplyOrders(const std::filesystem::path &data, std::int64_t copies) -> std::int64_t
{
    const auto layout = ctl::Layout::forData(data);
    const auto times = std::to_string(copies + 1);
    // The order store is as big as all others together.
    auto others = std::async(std::launch::async, [&] {
        Multiplier payments(storeOf(layout, "pay"), copies);
        multiplyPaymentStore(payments, times);
        Multiplier inventory(storeOf(layout, "inv"), copies);
        multiplyInventoryStore(inventory, times);
        multiplyAcquirer(ctl::verify::acquirerLedgerFile(layout), copies);
    });
    Multiplier orders(storeOf(layout, "ord"), copies);
    multiplyOrderStore(orders, times);
    others.get();
    return orders.number("SELECT COUNT(*) FROM orders");
}

} // namespace tillhouse::testing
