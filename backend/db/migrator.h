// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/connection.h"
#include "db/migration.h"
#include "domain/result.h"

#include <string>
#include <vector>

namespace tillhouse::db
{

/// Brings a store's schema up to date, each missing migration in a transaction of its own that also records its number,
/// name and checksum in `schema_migrations`; answers the number reached. Refuses, before anything is changed: a list
/// that is not 1, 2, 3 ...; a recorded checksum that differs; a gap in the record; a schema newer than the list
/// (Conflict).
auto migrate(Connection &connection, const std::string &store, const std::vector<Migration> &migrations)
    -> domain::Result<int>;

} // namespace tillhouse::db
