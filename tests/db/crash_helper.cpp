// SPDX-License-Identifier: GPL-3.0-or-later
// crash_helper FILE commit [threads]   commits rows from several threads for ever; prints each id once it is committed
// crash_helper FILE hold               opens the store, prints "open", waits for its standard input to close
// crash_helper FILE limit BYTES        as commit, but the kernel fails every write beyond that file size
#include "db/database.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace tillhouse;

namespace
{

constexpr int kRefused = 3;
constexpr int kThreads = 4;

// One write(2) a line: what the parent reads was acknowledged, whatever happens to this process afterwards.
void tell(const std::string &line)
{
    const auto text = line + "\n";
    if (write(STDOUT_FILENO, text.data(), text.size()) < 0)
        std::_Exit(1);
}

void commitForEver(db::Database &store)
{
    std::vector<std::thread> threads;
    for (int thread = 0; thread < kThreads; ++thread) {
        threads.emplace_back([&store, thread] {
            for (std::int64_t i = 0;; ++i) {
                const auto id = i * kThreads + thread;
                const auto done = store.write("put", [&](db::Transaction &tx) -> domain::Result<void> {
                    tx.execute("INSERT INTO items (store_id, id, text) VALUES (?, ?, ?)", "s1", id,
                               std::string(500, 'x'));
                    return {};
                });
                if (!done)
                    return;
                tell(std::to_string(id));
            }
        });
    }
    for (auto &thread : threads)
        thread.join();
}

} // namespace

auto main(int argc, char **argv) -> int
{
    const QCoreApplication app(argc, argv);
    const std::string mode = argc > 2 ? argv[2] : "";
    db::DatabaseOptions options;
    options.file = argv[1];
    options.name = "test-database";
    options.migrations = {{1, "initial",
                           "CREATE TABLE items (store_id text NOT NULL, id bigint NOT NULL, text text,"
                           " PRIMARY KEY (store_id, id));"}};
    if (mode == "limit") {
        std::signal(SIGXFSZ, SIG_IGN);
        const auto bytes = static_cast<rlim_t>(std::atoll(argv[3]));
        const rlimit limit{bytes, bytes};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    const auto store = db::Database::open(options);
    if (!store) {
        tell(store.error().detail);
        return kRefused;
    }
    if (mode == "hold") {
        tell("open");
        char byte = 0;
        while (read(STDIN_FILENO, &byte, 1) > 0)
            continue;
        return 0;
    }
    commitForEver(**store);
    return 1;
}
