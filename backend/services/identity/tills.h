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

/// How a till proves itself.
struct TillProof {
    std::string secretHash;
    std::string keyThumbprint; ///< of the key that signs its journal; "" for a till without one
    bool selfService = false;  ///< it is for customers
};

/// Stores a till, or gives the one of that id a new name, secret and key; earlier keys are kept beside it.
/// `proof.keyThumbprint` is that of `till.public_key`.
void upsertTill(db::Transaction &tx, const contract::EnrolTillRequest &till, const TillProof &proof,
                const std::string &enrolledBy, std::int64_t nowMs);

/// What is stored of the till; nothing if there is no such till.
auto findTillProof(db::Session &session, std::string_view storeId, std::string_view tillId) -> std::optional<TillProof>;

void touchTill(db::Transaction &tx, std::string_view storeId, std::string_view tillId, std::int64_t nowMs);

/// The store's tills by id.
auto listTills(db::Session &session, std::string_view storeId) -> std::vector<contract::Till>;

} // namespace tillhouse::identity
