// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_damage.h"

#include "ctl/layout.h"
#include "ctl/verify/snapshot.h"
#include "db/connection.h"
#include "db/session.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace tillhouse::testing
{

namespace
{

template <class T>
auto oneOf(const std::vector<T> &all, SeededRandom &random) -> const T &
{
    return all[static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(all.size()) - 1))];
}

struct Column {
    std::string name;
    bool number = false;
    bool key = false;
};

/// A table that has rows.
struct Table {
    std::string name;
    std::vector<Column> columns;
    std::int64_t rows = 0; ///< the highest rowid
};

auto tablesOf(db::Reader &store) -> std::vector<Table>
{
    std::vector<Table> tables;
    auto row = store.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_migrations'");
    while (row.next())
        tables.push_back({row.text(0), {}, 0});
    for (auto &table : tables) {
        auto column = store.query("SELECT name, type, pk FROM pragma_table_info(?)", table.name);
        while (column.next())
            table.columns.push_back({column.text(0), column.text(1) == "bigint", column.int64(2) > 0});
        auto count = store.query("SELECT COALESCE(MAX(rowid), 0) FROM " + table.name);
        count.next();
        table.rows = count.int64(0);
    }
    static const std::set<std::string> kCatalogue{"products",       "prices",    "barcodes", "stores",     "locations",
                                                  "tax_categories", "tax_rates", "counters", "import_runs"};
    std::erase_if(tables, [](const Table &table) { return table.rows == 0 || kCatalogue.count(table.name) > 0; });
    return tables;
}

auto wordsOf(const std::string &text) -> std::vector<std::string>
{
    std::istringstream in(text);
    return {std::istream_iterator<std::string>(in), {}};
}

auto otherValue(const Table &table, const Column &column, SeededRandom &random) -> std::string
{
    const auto &name = column.name;
    static const auto kStates =
        wordsOf("created awaiting_payment paid cancelled captured partly_refunded refunded declined"
                " voided authorized pending unknown held committed released sale receipt return"
                " refund cash card gift_card strict order_paid order_cancelled order_refunded USD"
                " sales_clearing cash_drawer T2");
    if (column.number) {
        const std::vector<std::string> kOff{
            name + " + 1", name + " - 1",           name + " * 2",           "0",   "-" + name,
            "7",           name + " + 86400000000", name + " - 86400000000", "NULL"};
        return oneOf(kOff, random);
    }
    if ((name == "state" || name == "kind" || name == "type" || name == "account" || name == "currency") &&
        !random.oneIn(4))
        return "'" + oneOf(kStates, random) + "'";
    const std::vector<std::string> kOther{"(SELECT " + name + " FROM " + table.name +
                                              " WHERE rowid = " + std::to_string(random.between(1, table.rows)) + ")",
                                          "''",
                                          name + " || 'x'",
                                          "upper(" + name + ")",
                                          "replace(" + name + ", '1', '2')",
                                          "substr(" + name + ", 2)",
                                          "NULL",
                                          "'" + oneOf(kStates, random) + "'"};
    return oneOf(kOther, random);
}

/// Whether verify is likely to look at such a column.
auto isCompared(std::string_view column) -> bool
{
    for (const auto *end :
         {"_minor", "_milli", "_id", "_no", "_at", "state", "kind", "account", "position", "count", "key"}) {
        if (column.ends_with(end))
            return true;
    }
    return false;
}

auto damageRow(const Table &table, SeededRandom &random) -> std::string
{
    const auto where = " WHERE rowid = " + std::to_string(random.between(1, table.rows)) + ";";
    const auto *drawn = &oneOf(table.columns, random);
    for (int again = 0; again < 3 && !isCompared(drawn->name); ++again)
        drawn = &oneOf(table.columns, random);
    const auto &column = *drawn;
    const auto change = column.name + " = " + otherValue(table, column, random);
    if (random.oneIn(6))
        return "DELETE FROM " + table.name + where;
    if (!random.oneIn(5))
        return "UPDATE " + table.name + " SET " + change + where;
    // A second row needs another key.
    const auto key = std::ranges::find_if(table.columns.rbegin(), table.columns.rend(), &Column::key);
    return "DROP TABLE IF EXISTS temp.twice; CREATE TEMP TABLE twice AS SELECT * FROM " + table.name + where +
           "UPDATE twice SET " + (random.oneIn(2) ? change + ", " : "") + key->name + " = " +
           (key->number ? key->name + " + 1000" : otherValue(table, *key, random)) + ";INSERT INTO " + table.name +
           " SELECT * FROM twice;";
}

/// What happens in a real shop and rarely in a small one: neither a fault by itself.
auto rareRow(std::string_view store, SeededRandom &random) -> std::string
{
    const auto row = " WHERE rowid = " + std::to_string(random.between(1, 6)) + ";";
    const auto outcome = random.oneIn(2) ? "'declined'" : "'captured'";
    const auto verdict = random.oneIn(2) ? "'approved', 0, 0" : random.oneIn(2) ? "'declined', 0, 0" : "NULL, 0, NULL";
    if (store == "payment-database")
        return random.oneIn(2) ? "INSERT OR REPLACE INTO overrides SELECT store_id, tender_id, 'r', order_id, " +
                                     std::string(outcome) + ", 'x', 'm', " + verdict + " FROM payment_tenders" + row
               : random.oneIn(2) ? "UPDATE payment_tenders SET authorized_minor = amount_minor + 100" + row
                                 : "UPDATE refunds SET to_kind = 'store_credit';";
    if (store == "order-database")
        return random.oneIn(2)
                   ? "UPDATE orders SET next_check_at = updated_at" + row
                   : "INSERT OR REPLACE INTO exceptions SELECT store_id, order_id || '.shift', 'x', order_id,"
                     " 'T1', NULL, 'x', created_at, NULL, NULL, NULL FROM orders" +
                         row;
    return "UPDATE reservations SET policy = 'strict'" + row;
}

} // namespace

auto drawDamage(const std::filesystem::path &data, SeededRandom &random) -> RandomDamage
{
    const auto &known = ctl::verify::storeNames();
    const auto &store = known[static_cast<std::size_t>(random.between(0, 2))]; // not who may sign in
    db::Connection connection(ctl::verify::storeFile(ctl::Layout::forData(data), store), db::Purpose::Reader,
                              std::chrono::seconds(5));
    db::Reader reader(connection);
    const auto tables = tablesOf(reader);
    RandomDamage damage{std::string(store.name), random.oneIn(3) ? rareRow(store.name, random) : ""};
    for (auto left = random.between(1, 3); left > 0; --left)
        damage.sql += damageRow(oneOf(tables, random), random);
    return damage;
}

auto damageAcquirer(const std::filesystem::path &data, SeededRandom &random) -> std::string
{
    const auto file = ctl::verify::acquirerLedgerFile(ctl::Layout::forData(data));
    std::vector<std::string> lines;
    {
        std::ifstream in(file);
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
    }
    const auto at = static_cast<std::size_t>(random.between(0, static_cast<std::int64_t>(lines.size()) - 1));
    const auto before = lines[at];
    const auto replace = [&](std::string_view what, std::string_view with) {
        if (const auto found = lines[at].find(what); found != std::string::npos)
            lines[at].replace(found, what.size(), with);
    };
    switch (random.between(0, 6)) {
    case 0:
        lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at));
        break;
    case 1:
        lines.push_back(before);
        break;
    case 2:
        replace("\"amount_minor\":", "\"amount_minor\":1");
        break;
    case 3:
        replace("approved", "declined");
        break;
    case 4:
        replace("\"charge\"", "\"authorization\"");
        break;
    case 5:
        replace("\"key\":\"store-1", "\"key\":\"store-2");
        break;
    default:
        replace("declined", "approved");
        break;
    }
    std::ofstream out(file, std::ios::trunc);
    for (const auto &line : lines)
        out << line << '\n';
    return before;
}

} // namespace tillhouse::testing
