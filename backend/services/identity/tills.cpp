// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/tills.h"

#include "domain/time_text.h"

namespace tillhouse::identity
{

void upsertTill(db::Transaction &tx, const contract::EnrolTillRequest &till, const std::string &secretHash,
                const std::string &enrolledBy, std::int64_t nowMs)
{
    tx.execute("INSERT INTO till (store_id, till_id, name, secret_hash, enrolled_by, enrolled_at) "
               "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, till_id) DO UPDATE SET name = excluded.name, "
               "secret_hash = excluded.secret_hash, enrolled_by = excluded.enrolled_by, "
               "enrolled_at = excluded.enrolled_at",
               till.store_id, till.till_id, till.name, secretHash, enrolledBy, nowMs);
}

auto tillSecretHash(db::Session &session, std::string_view storeId, std::string_view tillId)
    -> std::optional<std::string>
{
    auto rows = session.query("SELECT secret_hash FROM till WHERE store_id = ? AND till_id = ?", storeId, tillId);
    return rows.next() ? std::optional(rows.text(0)) : std::nullopt;
}

void touchTill(db::Transaction &tx, std::string_view storeId, std::string_view tillId, std::int64_t nowMs)
{
    tx.execute("UPDATE till SET last_seen_at = ? WHERE store_id = ? AND till_id = ?", nowMs, storeId, tillId);
}

auto listTills(db::Session &session, std::string_view storeId) -> std::vector<contract::Till>
{
    std::vector<contract::Till> tills;
    auto rows = session.query(
        "SELECT store_id, till_id, name, enrolled_at, last_seen_at FROM till WHERE store_id = ? ORDER BY till_id",
        storeId);
    while (rows.next()) {
        contract::Till till;
        till.store_id = rows.text(0);
        till.till_id = rows.text(1);
        till.name = rows.text(2);
        till.enrolled_at = domain::formatUtc(rows.int64(3));
        if (const auto seen = rows.optionalInt64(4))
            till.last_seen_at = domain::formatUtc(*seen);
        tills.push_back(std::move(till));
    }
    return tills;
}

} // namespace tillhouse::identity
