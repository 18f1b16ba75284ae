// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/tills.h"

#include "domain/time_text.h"

namespace tillhouse::identity
{

void upsertTill(db::Transaction &tx, const contract::EnrolTillRequest &till, const TillProof &proof,
                const std::string &enrolledBy, std::int64_t nowMs)
{
    tx.execute("INSERT INTO till (store_id, till_id, name, secret_hash, key_thumbprint, enrolled_by, enrolled_at, "
               "self_service) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (store_id, till_id) DO UPDATE SET "
               "name = excluded.name, secret_hash = excluded.secret_hash, key_thumbprint = excluded.key_thumbprint, "
               "enrolled_by = excluded.enrolled_by, enrolled_at = excluded.enrolled_at, "
               "self_service = excluded.self_service",
               till.store_id, till.till_id, till.name, proof.secretHash, proof.keyThumbprint, enrolledBy, nowMs,
               till.self_service);
    if (till.public_key)
        tx.execute("INSERT INTO till_key (store_id, till_id, thumbprint, public_key, enrolled_at) "
                   "VALUES (?, ?, ?, ?, ?) ON CONFLICT (store_id, till_id, thumbprint) DO NOTHING",
                   till.store_id, till.till_id, proof.keyThumbprint, *till.public_key, nowMs);
}

auto findTillProof(db::Session &session, std::string_view storeId, std::string_view tillId) -> std::optional<TillProof>
{
    auto rows = session.query("SELECT secret_hash, key_thumbprint, self_service FROM till "
                              "WHERE store_id = ? AND till_id = ?",
                              storeId, tillId);
    if (!rows.next())
        return std::nullopt;
    return TillProof{rows.text(0), rows.optionalText(1).value_or(""), rows.boolean(2)};
}

void touchTill(db::Transaction &tx, std::string_view storeId, std::string_view tillId, std::int64_t nowMs)
{
    tx.execute("UPDATE till SET last_seen_at = ? WHERE store_id = ? AND till_id = ?", nowMs, storeId, tillId);
}

auto listTills(db::Session &session, std::string_view storeId) -> std::vector<contract::Till>
{
    std::vector<contract::Till> tills;
    auto rows = session.query(
        "SELECT store_id, till_id, name, enrolled_at, last_seen_at, self_service FROM till WHERE store_id = ? "
        "ORDER BY till_id",
        storeId);
    while (rows.next()) {
        contract::Till till;
        till.store_id = rows.text(0);
        till.till_id = rows.text(1);
        till.name = rows.text(2);
        till.enrolled_at = domain::formatUtc(rows.int64(3));
        if (const auto seen = rows.optionalInt64(4))
            till.last_seen_at = domain::formatUtc(*seen);
        till.self_service = rows.boolean(5);
        tills.push_back(std::move(till));
    }
    return tills;
}

} // namespace tillhouse::identity
