// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/statement_counter.h"

#include <sqlite3.h>

#include <atomic>

namespace tillhouse::testing
{

namespace
{

std::atomic<std::int64_t> g_statements{0};
std::atomic<std::int64_t> g_steps{0};

auto statementEnded(unsigned, void *, void *statement, void *) -> int
{
    ++g_statements;
    g_steps += sqlite3_stmt_status(static_cast<sqlite3_stmt *>(statement), SQLITE_STMTSTATUS_VM_STEP, 1);
    return 0;
}

auto watch(sqlite3 *connection, char **, const sqlite3_api_routines *) -> int
{
    return sqlite3_trace_v2(connection, SQLITE_TRACE_PROFILE, statementEnded, nullptr);
}

/// SQLite wants a function without arguments and calls it with three (sqlite3_auto_extension).
auto entryPoint() -> void (*)()
{
    return reinterpret_cast<void (*)()>(watch); // NOLINT: SQLite's own convention
}

} // namespace

StatementCounter::StatementCounter()
{
    sqlite3_auto_extension(entryPoint());
    take();
}

StatementCounter::~StatementCounter()
{
    sqlite3_cancel_auto_extension(entryPoint());
}

auto StatementCounter::take() -> Work
{
    return {g_statements.exchange(0), g_steps.exchange(0)};
}

} // namespace tillhouse::testing
