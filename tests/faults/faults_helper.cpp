// SPDX-License-Identifier: GPL-3.0-or-later
// Usage: tillhouse-faults-helper FOLDER N. Writes to a store, says `told` after each commit, and its Nth sync fails.
// The store's own rule decides what happens then.
#include "db/database.h"
#include "faults/disk_vfs.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>

using namespace tillhouse;

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    if (argc != 3)
        return 2;
    auto &disk = testing::DiskVfs::install();
    db::DatabaseOptions options;
    options.file = std::string(argv[1]) + "/store.sqlite";
    options.checkpointPages = 8;
    options.migrations = {
        {1, "initial", "CREATE TABLE items (store_id text NOT NULL, id bigint NOT NULL, PRIMARY KEY (store_id, id));"}};
    if (!db::Database::open(options)) // makes it
        return 3;
    disk.watch(argv[1]);
    disk.failCall(testing::DiskCall::Sync, std::atoi(argv[2]), SQLITE_IOERR_FSYNC);
    const auto store = db::Database::open(options);
    if (!store)
        return 4;
    for (int id = 1; id <= 200; ++id) {
        const auto done = (*store)->write("put", [id](db::Transaction &tx) -> domain::Result<void> {
            tx.execute("INSERT INTO items (store_id, id) VALUES (?, ?)", "s1", id);
            return {};
        });
        if (done) {
            std::puts("told");
            std::fflush(stdout);
        }
    }
    return 0; // it went on
}
