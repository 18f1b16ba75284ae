// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/visits.h"

#include "identity/random_text.h"

namespace tillhouse::identity
{

auto beginVisit(db::Transaction &tx, std::string_view storeId, std::string_view tillId, std::int64_t nowMs)
    -> BegunVisit
{
    tx.execute("UPDATE visit SET ended_at = ? WHERE store_id = ? AND till_id = ? AND ended_at IS NULL", nowMs, storeId,
               tillId);
    tx.execute("DELETE FROM visit WHERE started_at < ?", nowMs - 24 * kLongestVisitMs);
    BegunVisit begun{{newId(nowMs), std::string(storeId), std::string(tillId), nowMs}, newToken()};
    tx.execute("INSERT INTO visit (visit_id, store_id, till_id, token_hash, started_at) VALUES (?, ?, ?, ?, ?)",
               begun.visit.id, storeId, tillId, digest(begun.token.reveal()), nowMs);
    return begun;
}

auto findVisit(db::Session &session, std::string_view storeId, std::string_view tillId, const kit::Secret &token,
               std::int64_t nowMs) -> std::optional<Visit>
{
    auto rows = session.query("SELECT visit_id, started_at FROM visit WHERE token_hash = ? AND store_id = ? AND "
                              "till_id = ? AND ended_at IS NULL AND started_at > ?",
                              digest(token.reveal()), storeId, tillId, nowMs - kLongestVisitMs);
    if (!rows.next())
        return std::nullopt;
    return Visit{rows.text(0), std::string(storeId), std::string(tillId), rows.int64(1)};
}

auto endVisit(db::Transaction &tx, const kit::Secret &token, std::int64_t nowMs) -> std::string
{
    const auto hash = digest(token.reveal());
    auto rows = tx.query("SELECT visit_id FROM visit WHERE token_hash = ?", hash);
    if (!rows.next())
        return {};
    auto id = rows.text(0);
    tx.execute("UPDATE visit SET ended_at = ? WHERE visit_id = ? AND ended_at IS NULL", nowMs, id);
    return id;
}

} // namespace tillhouse::identity
