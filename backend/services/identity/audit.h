// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::identity
{

/// One line of the record of who signed in, who tried to, and who let whom in. Empty texts are stored as NULL.
struct AuditEvent {
    std::string_view action;  ///< sign_in, pin, refresh, sign_out, create_user, enrol_till, visit, ...
    std::string_view outcome; ///< done, refused, replayed
    std::string userId;
    std::string actorId;
    std::string storeId;
    std::string tillId;
    std::string traceId;
};

/// Commits with the transaction.
void recordAudit(db::Transaction &tx, const AuditEvent &event, std::int64_t nowMs);

} // namespace tillhouse::identity
