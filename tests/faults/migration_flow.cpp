// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/flow.h"
#include "order/setup.h"

namespace tillhouse::testing
{

namespace
{

constexpr int kRows = 300;

/// A store whose schema grows in three steps while rows are there: a column with a rewrite of each row, an index, and a
/// table that takes the place of another.
auto allMigrations() -> std::vector<db::Migration>
{
    return {{1, "initial",
             "CREATE TABLE items (store_id text NOT NULL, id bigint NOT NULL, price bigint NOT NULL, text text,"
             " PRIMARY KEY (store_id, id));"},
            {2, "gross",
             "ALTER TABLE items ADD COLUMN gross bigint NOT NULL DEFAULT 0;\nUPDATE items SET gross = price * 119;"},
            {3, "index", "CREATE INDEX items_text ON items (store_id, text);"},
            {4, "split",
             "CREATE TABLE prices (store_id text NOT NULL, id bigint NOT NULL, gross bigint NOT NULL,"
             " PRIMARY KEY (store_id, id));\nINSERT INTO prices SELECT store_id, id, gross FROM items;\n"
             "DROP INDEX items_text;"}};
}

auto grownOptions(const std::filesystem::path &folder, std::size_t schema) -> db::DatabaseOptions
{
    db::DatabaseOptions options;
    options.file = folder / "grown.sqlite";
    options.name = "grown-database";
    options.migrations = allMigrations();
    options.migrations.resize(schema);
    return forFaults(std::move(options));
}

/// Also a store of the product that is made from nothing.
class MigrationFlow final : public Flow
{
public:
    void prepare(const std::filesystem::path &folder) override
    {
        auto opened = db::Database::open(grownOptions(folder, 1));
        if (!opened)
            qFatal("%s", opened.error().detail.c_str());
        (void)(*opened)->write("fill", [](db::Transaction &tx) -> domain::Result<void> {
            for (int id = 1; id <= kRows; ++id)
                tx.execute("INSERT INTO items (store_id, id, price, text) VALUES (?, ?, ?, ?)", "s1", id, id,
                           "item " + std::to_string(id));
            return {};
        });
    }

    void run(const std::filesystem::path &folder) override
    {
        const auto grown = db::Database::open(grownOptions(folder, 4));
        if (!grown)
            return;
        DiskVfs::install().mark("told schema 4");
        const auto made = db::Database::open(forFaults(order::storeOptions(folder / "order-database.sqlite")));
        if (made)
            DiskVfs::install().mark("told made");
    }

    auto check(const std::filesystem::path &folder, const std::vector<std::string> &marks) -> std::string override
    {
        if (!marked(marks, "told").empty() && std::filesystem::exists(folder / "grown.sqlite")) {
            // What was told to be migrated is: an older program refuses it.
            if (db::Database::open(grownOptions(folder, 1)))
                return "the migration was acknowledged and is lost";
        }
        const auto grown = db::Database::open(grownOptions(folder, 4));
        if (!grown)
            return grown.error().detail;
        auto &database = **grown;
        const auto sum = std::int64_t{kRows} * (kRows + 1) / 2;
        const bool whole = database.schemaNumber() == 4 &&
                           numberFrom(database, "SELECT sum(price) FROM items") == sum &&
                           numberFrom(database, "SELECT sum(gross) FROM prices") == sum * 119 &&
                           numberFrom(database, "SELECT count(*) FROM sqlite_master WHERE name = 'items_text'") == 0;
        if (!whole)
            return "a migration is half";
        if (auto wrong = storeHolds(database); !wrong.empty())
            return wrong;
        const auto made = db::Database::open(forFaults(order::storeOptions(folder / "order-database.sqlite")));
        if (!made)
            return made.error().detail;
        return storeHolds(**made);
    }
};

} // namespace

auto makeMigrationFlow() -> std::unique_ptr<Flow>
{
    return std::make_unique<MigrationFlow>();
}

} // namespace tillhouse::testing
