// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/audit.h"

#include "identity/random_text.h"

#include <optional>

namespace tillhouse::identity
{

namespace
{

auto orNull(const std::string &text) -> std::optional<std::string>
{
    return text.empty() ? std::nullopt : std::optional(text);
}

} // namespace

void recordAudit(db::Transaction &tx, const AuditEvent &event, std::int64_t nowMs)
{
    tx.execute("INSERT INTO sign_in_audit (event_id, recorded_at, action, outcome, user_id, actor_id, store_id, "
               "till_id, trace_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
               newId(nowMs), nowMs, event.action, event.outcome, orNull(event.userId), orNull(event.actorId),
               orNull(event.storeId), orNull(event.tillId), event.traceId);
}

} // namespace tillhouse::identity
