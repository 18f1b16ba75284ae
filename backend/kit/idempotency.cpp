// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/idempotency.h"

#include "kit/digest.h"

namespace tillhouse::kit
{

auto requestHash(std::string_view request) -> std::string
{
    return sha256Hex(request);
}

auto IdempotencyStore::find(db::Session &session, const RequestKey &key) -> domain::Result<std::optional<std::string>>
{
    auto rows = session.query("SELECT request_hash, answer FROM idempotency_key "
                              "WHERE store_id = ? AND operation = ? AND request_key = ?",
                              key.storeId, key.operation, key.key);
    if (!rows.next())
        return std::optional<std::string>();
    if (rows.text(0) != key.hash)
        return domain::Error{domain::ErrorCode::KeyReused,
                             "The idempotency key was used before, with another request.",
                             {{"Idempotency-Key", "was used with another request"}}};
    return std::optional<std::string>(rows.text(1));
}

void IdempotencyStore::remember(db::Transaction &tx, const RequestKey &key, std::string_view answer,
                                std::int64_t nowSeconds)
{
    tx.execute("INSERT INTO idempotency_key (store_id, operation, request_key, request_hash, answer, recorded_at) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               key.storeId, key.operation, key.key, key.hash, std::string(answer), nowSeconds);
}

} // namespace tillhouse::kit
