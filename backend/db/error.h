// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace tillhouse::db
{

/// What kind of failure a statement met; it decides who suffers for it.
enum class Failure : std::uint8_t {
    Constraint, ///< a unique, foreign key, check or not-null rule: this command alone
    Statement,  ///< bad SQL, wrong number of binds: this command alone, and a bug
    Busy,       ///< somebody else holds the file's write lock: this group of commands
    Full,       ///< no space left (ENOSPC, page limit): this group of commands, nothing was written
    Storage,    ///< I/O error, failed fsync, corrupt page, out of memory: the process stops
};

/// Thrown by Session when a statement fails. The text names the statement and SQLite's reason, never a bound value.
class DatabaseError : public std::runtime_error
{
public:
    DatabaseError(Failure failure, int nativeCode, const std::string &text)
        : std::runtime_error(text)
        , m_failure(failure)
        , m_nativeCode(nativeCode)
    {
    }

    auto failure() const -> Failure { return m_failure; }
    /// SQLite's extended result code, 0 if there was none.
    auto nativeCode() const -> int { return m_nativeCode; }

private:
    Failure m_failure;
    int m_nativeCode;
};

/// Sorts an extended SQLite result code (https://www.sqlite.org/rescode.html) into the kinds above.
auto failureOf(int sqliteCode) -> Failure;

} // namespace tillhouse::db
