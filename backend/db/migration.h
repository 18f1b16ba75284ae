// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tillhouse::db
{

/// One step of a store's schema. Once released its text never changes: the checksum of what ran is kept in the store.
struct Migration {
    int number = 0;   ///< 1, 2, 3 ... without a gap
    std::string name; ///< words after the number in the file's name, e.g. `initial`
    std::string sql;  ///< statements separated by ';'
};

/// SHA-256 of the migration's SQL, lower-case hexadecimal.
auto checksum(const Migration &migration) -> std::string;

/// Splits SQL at the semicolons that end statements: those inside '..', "..", `--` and `/* */` do not count.
/// Statements come back trimmed; pieces holding nothing but blanks and comments are left out. Trigger bodies and dollar
/// quotes are not known, since the stores have no triggers.
auto splitStatements(const std::string &sql) -> std::vector<std::string>;

} // namespace tillhouse::db
