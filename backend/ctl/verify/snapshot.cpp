// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/snapshot.h"

#include "ctl/processes.h"

#include <chrono>

namespace tillhouse::ctl::verify
{

namespace fs = std::filesystem;
using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::chrono::seconds kBusyTimeout{10};

auto nowMs() -> std::int64_t
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count();
}

} // namespace

auto storeNames() -> const std::vector<StoreName> &
{
    static const std::vector<StoreName> kStores{{"inv", "inventory-database", "inventory-service"},
                                                {"ord", "order-database", "order-service"},
                                                {"pay", "payment-database", "payment-service"},
                                                {"idn", "identity-database", "identity-service"}};
    return kStores;
}

auto storeFile(const Layout &layout, const StoreName &store) -> fs::path
{
    return layout.nodeState(store.node) / (std::string(store.name) + ".sqlite");
}

auto acquirerLedgerFile(const Layout &layout) -> fs::path
{
    for (const auto &process : processes()) {
        if (process.node == kAcquirerNode)
            return layout.nodeState(kAcquirerNode) / process.storeFile;
    }
    return {};
}

auto readOnlyUri(const fs::path &file) -> std::string
{
    // SQLite would take '?', '#' and '%' of a file's name for its own.
    std::string uri = "file:";
    for (const char c : fs::absolute(file).string()) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr std::string_view kHex = "0123456789ABCDEF";
            const auto byte = static_cast<unsigned char>(c);
            uri += {'%', kHex[byte >> 4U], kHex[byte & 15U]};
        } else {
            uri += c;
        }
    }
    return uri + "?mode=ro";
}

Snapshot::Snapshot(const Layout &layout, Patience patience)
    : m_layout(layout)
    , m_connection(":memory:", db::Purpose::Inspector, kBusyTimeout)
    , m_session(m_connection)
{
    for (const auto &store : storeNames())
        attach(store);
    m_session.execute(
        "CREATE TEMP TABLE moment (read_ms bigint NOT NULL, now_ms bigint NOT NULL, patience bigint NOT NULL)");
    std::error_code missing;
    const auto bytes = fs::file_size(acquirerLedgerFile(layout), missing);
    m_acquirerOldBytes = missing ? 0 : static_cast<std::int64_t>(bytes);
    const auto begun = nowMs();
    m_session.execute("BEGIN");
    // The first statement that touches a store decides which moment of it this connection sees until the end.
    for (const auto &store : storeNames())
        m_session.query("SELECT COUNT(*) FROM " + std::string(store.schema) + ".sqlite_master").next();
    m_session.execute("INSERT INTO moment (read_ms, now_ms, patience) VALUES (?, ?, ?)", begun, nowMs(),
                      patience == Patience::Normal);
}

void Snapshot::attach(const StoreName &store)
{
    m_session.execute("ATTACH ? AS " + std::string(store.schema), readOnlyUri(storeFile(m_layout, store)));
}

auto Snapshot::open(const Layout &layout, Patience patience) -> Result<std::unique_ptr<Snapshot>>
{
    for (const auto &store : storeNames()) {
        const auto file = storeFile(layout, store);
        if (!fs::is_regular_file(file))
            return Error{ErrorCode::NotFound, file.string() + " is not there or may not be looked at", {}};
    }
    try {
        return std::unique_ptr<Snapshot>(new Snapshot(layout, patience));
    } catch (const db::DatabaseError &error) {
        return Error{ErrorCode::Unavailable, error.what(), {}};
    }
}

auto Snapshot::visitAcquirer(const VisitAcquirerLine &visit) const -> Result<bool>
{
    return readAcquirerLines(acquirerLedgerFile(m_layout), m_acquirerOldBytes, visit);
}

auto Snapshot::loadAcquirer() -> Result<bool>
{
    m_session.execute(
        "CREATE TEMP TABLE acquirer (sequence bigint NOT NULL, kind text NOT NULL, entry_key text NOT NULL,"
        " charge_key text, amount_minor bigint NOT NULL, currency text NOT NULL, state text NOT NULL,"
        " old bigint NOT NULL)");
    const auto read = visitAcquirer([&](const AcquirerLine &line) {
        m_session.execute("INSERT INTO acquirer (sequence, kind, entry_key, charge_key, amount_minor, currency, state,"
                          " old) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                          line.sequence, domain::name(line.kind), line.key, line.chargeKey, line.amountMinor,
                          line.currency, domain::name(line.state), line.old);
    });
    if (!read || !*read)
        return read;
    m_session.execute("CREATE INDEX acquirer_by_key ON acquirer (entry_key)");
    return true;
}

} // namespace tillhouse::ctl::verify
