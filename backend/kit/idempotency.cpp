// SPDX-License-Identifier: GPL-3.0-or-later
#include "kit/idempotency.h"

#include "kit/digest.h"

#include <vector>

namespace tillhouse::kit
{

auto requestHash(std::string_view request) -> std::string
{
    return sha256Hex(request);
}

namespace
{

/// Keys of the header are kept beside those of the body, so that neither can be taken for the other.
constexpr std::string_view kByHeader = "#header";

auto byHeader(const RequestKey &key) -> KeyName
{
    return {key.storeId, key.operation + std::string(kByHeader), key.header};
}

struct KeptAnswer {
    std::string hash;
    std::string answer;
};

auto keptAnswer(db::Session &session, const KeyName &name) -> std::optional<KeptAnswer>
{
    auto rows = session.query("SELECT request_hash, answer FROM idempotency_key "
                              "WHERE store_id = ? AND operation = ? AND request_key = ?",
                              name.storeId, name.operation, name.key);
    if (!rows.next())
        return std::nullopt;
    return KeptAnswer{rows.text(0), rows.text(1)};
}

void keepAnswer(db::Transaction &tx, const KeyName &name, const std::string &hash, std::string_view answer,
                std::int64_t nowSeconds)
{
    tx.execute("INSERT INTO idempotency_key (store_id, operation, request_key, request_hash, answer, recorded_at) "
               "VALUES (?, ?, ?, ?, ?, ?)",
               name.storeId, name.operation, name.key, hash, std::string(answer), nowSeconds);
}

auto hasOwnHeader(const RequestKey &key) -> bool
{
    return !key.header.empty() && key.header != key.key;
}

/// The name under which the work of a key is known: a header's is that of the body that came with it.
auto workOf(db::Session &session, const KeyName &name) -> KeyName
{
    if (!name.operation.ends_with(kByHeader))
        return name;
    const auto kept = keptAnswer(session, name);
    return {name.storeId, name.operation.substr(0, name.operation.size() - kByHeader.size()),
            kept ? kept->answer : std::string()};
}

auto reusedKey() -> domain::Error
{
    return {domain::ErrorCode::KeyReused,
            "The idempotency key was used before, with another request.",
            {{"Idempotency-Key", "was used with another request"}}};
}

/// What of the next keys after the cursor is old enough to go; moves the cursor on.
auto oldKeys(db::Session &session, KeyName &cursor, std::int64_t cutoff, std::int64_t batch) -> std::vector<KeyName>
{
    auto rows = session.query("SELECT store_id, operation, request_key, recorded_at FROM idempotency_key "
                              "WHERE (store_id, operation, request_key) > (?, ?, ?) "
                              "ORDER BY store_id, operation, request_key LIMIT ?",
                              cursor.storeId, cursor.operation, cursor.key, batch);
    std::vector<KeyName> old;
    std::int64_t seen = 0;
    for (; rows.next(); ++seen) {
        cursor = {rows.text(0), rows.text(1), rows.text(2)};
        if (rows.int64(3) <= cutoff)
            old.push_back(cursor);
    }
    if (seen < batch)
        cursor = {};
    return old;
}

} // namespace

auto IdempotencyStore::find(db::Session &session, const RequestKey &key) -> domain::Result<std::optional<std::string>>
{
    auto known = keptAnswer(session, {key.storeId, key.operation, key.key});
    if (hasOwnHeader(key)) {
        const auto named = keptAnswer(session, byHeader(key));
        if (named && named->hash != key.hash)
            return reusedKey();
    }
    if (!known)
        return std::optional<std::string>();
    if (known->hash != key.hash)
        return reusedKey();
    return std::optional<std::string>(std::move(known->answer));
}

void IdempotencyStore::remember(db::Transaction &tx, const RequestKey &key, std::string_view answer,
                                std::int64_t nowSeconds)
{
    keepAnswer(tx, {key.storeId, key.operation, key.key}, key.hash, answer, nowSeconds);
    claimHeader(tx, key, nowSeconds);
}

void IdempotencyStore::claimHeader(db::Transaction &tx, const RequestKey &key, std::int64_t nowSeconds)
{
    if (hasOwnHeader(key) && !keptAnswer(tx, byHeader(key)))
        keepAnswer(tx, byHeader(key), key.hash, key.key, nowSeconds); // the answer stands under the other name
}

auto IdempotencyStore::sweep(db::Database &database, KeyName &cursor, std::int64_t nowSeconds, const KeyIsOpen &isOpen,
                             std::int64_t batch) -> domain::Result<int>
{
    const auto cutoff = nowSeconds - kKeyLifeSeconds;
    const auto old = database.read("find_old_keys", [&](db::Reader &reader) -> domain::Result<std::vector<KeyName>> {
        return oldKeys(reader, cursor, cutoff, batch);
    });
    if (!old)
        return old.error();
    if (old->empty())
        return 0;
    return database.write("sweep_keys", [&](db::Transaction &tx) -> domain::Result<int> {
        int dropped = 0;
        for (const auto &name : *old) {
            if (isOpen && isOpen(tx, workOf(tx, name)))
                continue;
            dropped += tx.execute("DELETE FROM idempotency_key WHERE store_id = ? AND operation = ? "
                                  "AND request_key = ? AND recorded_at <= ?",
                                  name.storeId, name.operation, name.key, cutoff);
        }
        return dropped;
    });
}

} // namespace tillhouse::kit
