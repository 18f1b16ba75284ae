// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/identity.h"
#include "db/session.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tillhouse::identity
{

/// Stores a till, or gives the one of that id a new name and secret. `secretHash` is digest(secret).
void upsertTill(db::Transaction &tx, const contract::EnrolTillRequest &till, const std::string &secretHash,
                const std::string &enrolledBy, std::int64_t nowMs);

/// The stored hash of the till's secret; nothing if there is no such till.
auto tillSecretHash(db::Session &session, std::string_view storeId, std::string_view tillId)
    -> std::optional<std::string>;

void touchTill(db::Transaction &tx, std::string_view storeId, std::string_view tillId, std::int64_t nowMs);

/// The store's tills by id.
auto listTills(db::Session &session, std::string_view storeId) -> std::vector<contract::Till>;

} // namespace tillhouse::identity
