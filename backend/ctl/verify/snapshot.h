// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/layout.h"
#include "ctl/verify/acquirer_lines.h"
#include "db/connection.h"
#include "db/session.h"
#include "domain/result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::ctl::verify
{

/// A store by the name that the checks' SQL gives it, and by its own.
struct StoreName {
    std::string_view schema; ///< in SQL: `inv`, `ord`, `pay`, `idn`
    std::string_view name;   ///< `inventory-database` ...
    std::string_view node;   ///< whose state folder it lies in
};

/// The stores in the order in which they are read: see Snapshot.
auto storeNames() -> const std::vector<StoreName> &;
/// The file of a store.
auto storeFile(const Layout &layout, const StoreName &store) -> std::filesystem::path;
/// How SQLite is told to open a file for reading only.
auto readOnlyUri(const std::filesystem::path &file) -> std::string;
/// The sandbox acquirer's ledger; it is missing where another acquirer is used.
auto acquirerLedgerFile(const Layout &layout) -> std::filesystem::path;

/// What to make of work that has not reached its end yet.
enum class Patience {
    None,   ///< everything has to be done
    Normal, ///< it has its time
};

/// All stores of one installation on one read-only connection, each held at one moment while the services run on.
///
/// The moments follow each other: the acquirer's length first, then inventory, order, payment, and the acquirer's
/// entries last. What a sale writes, it writes in the other direction (order, payment, acquirer, payment, order,
/// inventory); so an effect that is seen in one store has its cause in every store that is read later, and what a later
/// store has in addition is younger than `moment.read_ms`. docs/adr/0080 has the whole argument.
///
/// In SQL the table `moment` has one row: `read_ms`, when the first store was held, `now_ms`, when all were, and
/// `patience`: 1, or 0 where work may not be open at all.
class Snapshot
{
public:
    /// Errors: NotFound or Unavailable naming the file that can't be read.
    static auto open(const Layout &layout, Patience patience) -> domain::Result<std::unique_ptr<Snapshot>>;

    /// Throws db::DatabaseError where a store is damaged or has another schema than this program.
    auto session() -> db::Session & { return m_session; }
    /// Visits the acquirer's ledger as it is now: see readAcquirerLines.
    auto visitAcquirer(const VisitAcquirerLine &visit) const -> domain::Result<bool>;
    /// Reads the acquirer's ledger into the table `acquirer` (sequence, kind, entry_key, charge_key, amount_minor,
    /// currency, state, old: it was there before the first store was held). False if there is none. Errors: Internal
    /// naming the line.
    auto loadAcquirer() -> domain::Result<bool>;

private:
    Snapshot(const Layout &layout, Patience patience);
    void attach(const StoreName &store);

    Layout m_layout;
    db::Connection m_connection;
    db::Reader m_session;
    std::int64_t m_acquirerOldBytes = 0;
};

} // namespace tillhouse::ctl::verify
