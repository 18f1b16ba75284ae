// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/inventory.h"
#include "db/session.h"

#include <map>
#include <string>
#include <vector>

namespace tillhouse::inventory
{

/// What the catalogue says of a line of a reservation.
struct LineFacts {
    contract::LineSnapshot snapshot;
    bool sold = false; ///< false for a product that is unknown or not sold any more
    bool mayOwe = false;
};

/// Finds what inventory knows of the lines of one reservation.
class SnapshotReader
{
public:
    SnapshotReader(db::Session &session, const contract::StoreSettings &store)
        : m_session(session)
        , m_store(store)
    {
    }

    auto read(const contract::ReservationLine &line) -> LineFacts;

private:
    auto taxRates(const std::string &taxCategory) -> const std::vector<contract::TaxRate> &;

    db::Session &m_session;
    const contract::StoreSettings &m_store;
    std::map<std::string, std::vector<contract::TaxRate>> m_rates;
};

} // namespace tillhouse::inventory
