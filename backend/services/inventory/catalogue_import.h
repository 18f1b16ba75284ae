// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/catalogue.h"
#include "db/database.h"
#include "inventory/clock.h"

#include <string_view>

namespace tillhouse::inventory
{

/// Brings a catalogue file into a store, or says what that would do.
class CatalogueImport
{
public:
    CatalogueImport(db::Database &database, Clock clock)
        : m_database(database)
        , m_clock(std::move(clock))
    {
    }

    /// A dry run reads only. Otherwise all good rows are applied in one transaction, and a repeat of the import's id
    /// gets the first report. Errors: NotFound (store), InvalidInput or TooLarge naming "csv", KeyReused.
    auto run(const contract::ImportRequest &request, std::string_view actor, std::string_view key = {})
        -> domain::Result<contract::ImportReport>;

private:
    db::Database &m_database;
    Clock m_clock;
};

} // namespace tillhouse::inventory
