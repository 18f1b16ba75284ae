// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/codec.h"
#include "db/database.h"
#include "domain/result.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::kit
{

/// Remembers what was answered to a request that names itself by a key, in the same transaction as its effect: a repeat
/// gets the first answer, the same key with another request is refused. Each service's migrations make the table
/// `idempotency_key` as in kIdempotencyTableSql.
inline constexpr std::string_view kIdempotencyTableSql = "CREATE TABLE idempotency_key (\n"
                                                         "    store_id text NOT NULL,\n"
                                                         "    operation text NOT NULL,\n"
                                                         "    request_key text NOT NULL,\n"
                                                         "    request_hash text NOT NULL,\n"
                                                         "    answer text NOT NULL,\n"
                                                         "    recorded_at bigint NOT NULL,\n"
                                                         "    PRIMARY KEY (store_id, operation, request_key)\n"
                                                         ")";

/// Names one request: which operation, with which key, and what it asked for.
struct RequestKey {
    std::string storeId;   ///< "" for requests of no store
    std::string operation; ///< the endpoint's id
    std::string key;       ///< what the request is about: an id that the client made, in its body
    std::string hash;      ///< requestHash() of the whole request
    /// The `Idempotency-Key` of the request, where it is another name than `key`: neither may name another request.
    std::string header = {};
};

/// A key alone, as the sweep sees it.
struct KeyName {
    std::string storeId;
    std::string operation;
    std::string key;
};

/// Keys live at least this long.
inline constexpr std::int64_t kKeyLifeSeconds = 30 * 86'400;

/// Whether what a key began has not come to its end, so that its answer may still be asked for. Only the service knows.
using KeyIsOpen = std::function<bool(db::Session &session, const KeyName &key)>;

/// 64 hex digits of the SHA-256 of a request's text (encode() of the decoded DTO: white space does not matter).
auto requestHash(std::string_view request) -> std::string;

class IdempotencyStore
{
public:
    /// The answer recorded under the key. Error `KeyReused`: recorded for another request.
    static auto find(db::Session &session, const RequestKey &key) -> domain::Result<std::optional<std::string>>;
    /// Records the answer under both names; commits with the transaction.
    static void remember(db::Transaction &tx, const RequestKey &key, std::string_view answer, std::int64_t nowSeconds);
    /// Ties the header's name to this request before there is an answer, after find(): with the first record of work
    /// that takes more than one transaction.
    static void claimHeader(db::Transaction &tx, const RequestKey &key, std::int64_t nowSeconds);

    /// Runs `effect` (-> Result<Response>) unless the key is known, and records what it answered. An error is not
    /// recorded: the transaction rolls back, and a repeat tries again.
    template <contract::Dto Response, class Effect>
    static auto once(db::Transaction &tx, const RequestKey &key, std::int64_t nowSeconds, Effect effect)
        -> domain::Result<Response>
    {
        const auto known = find(tx, key);
        if (!known)
            return known.error();
        if (*known)
            return contract::decode<Response>(**known, {16 * 1024 * 1024, 16});
        domain::Result<Response> answer = effect();
        if (answer)
            remember(tx, key, contract::encode(*answer), nowSeconds);
        return answer;
    }

    /// One step of the sweep: looks at the next `batch` keys after `cursor`, in the order of their names, and drops
    /// those that are older than kKeyLifeSeconds and whose work is not open. Moves the cursor on, back to the start
    /// after the last key. Small steps, so that the whole table is walked without an index and without holding up the
    /// writer. Answers how many it dropped.
    static auto sweep(db::Database &database, KeyName &cursor, std::int64_t nowSeconds, const KeyIsOpen &isOpen,
                      std::int64_t batch) -> domain::Result<int>;
};

} // namespace tillhouse::kit
