// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/sessions.h"

#include "identity/random_text.h"

namespace tillhouse::identity
{

namespace
{

struct TokenRow {
    std::string hash;
    std::string sessionId;
    std::string userId;
    std::int64_t expiresAt = 0;
    std::optional<std::int64_t> usedAt;
    std::string successorHash;
    std::int64_t repeats = 0;
    std::int64_t startedAt = 0;
    bool ended = false;
};

auto findToken(db::Session &session, const std::string &hash) -> std::optional<TokenRow>
{
    auto rows = session.query("SELECT t.token_hash, t.session_id, s.user_id, t.expires_at, t.used_at, "
                              "t.successor_hash, t.repeats, s.started_at, s.ended_at FROM refresh_token AS t "
                              "JOIN session AS s ON s.session_id = t.session_id WHERE t.token_hash = ?",
                              hash);
    if (!rows.next())
        return std::nullopt;
    return TokenRow{rows.text(0), rows.text(1),  rows.text(2),  rows.int64(3),  rows.optionalInt64(4),
                    rows.text(5), rows.int64(6), rows.int64(7), !rows.isNull(8)};
}

auto issueToken(db::Transaction &tx, const std::string &sessionId, const SessionPolicy &policy, std::int64_t nowMs)
    -> kit::Secret
{
    auto token = newToken();
    tx.execute("INSERT INTO refresh_token (token_hash, session_id, issued_at, expires_at, repeats) "
               "VALUES (?, ?, ?, ?, 0)",
               digest(token.reveal()), sessionId, nowMs, nowMs + policy.idleMs);
    return token;
}

void closeSession(db::Transaction &tx, const std::string &sessionId, std::string_view why, std::int64_t nowMs)
{
    tx.execute("UPDATE session SET ended_at = ?, ended_by = ? WHERE session_id = ? AND ended_at IS NULL", nowMs, why,
               sessionId);
    tx.execute("DELETE FROM refresh_token WHERE session_id = ?", sessionId);
}

/// Whether a token that was used already may be used once more.
auto mayRepeat(db::Session &session, const TokenRow &token, const SessionPolicy &policy, std::int64_t nowMs) -> bool
{
    if (token.repeats > 0 || nowMs - *token.usedAt > policy.repeatWithinMs)
        return false;
    const auto successor = findToken(session, token.successorHash);
    return successor && !successor->usedAt;
}

} // namespace

auto startSession(db::Transaction &tx, const std::string &userId, const SessionPolicy &policy, std::int64_t nowMs)
    -> RefreshedSession
{
    auto sessionId = newId(nowMs);
    tx.execute("INSERT INTO session (session_id, user_id, started_at) VALUES (?, ?, ?)", sessionId, userId, nowMs);
    // Tokens that ended long ago are no longer needed to recognise a replay: they are refused as unknown.
    tx.execute("DELETE FROM refresh_token WHERE expires_at < ?", nowMs - policy.longestMs);
    auto token = issueToken(tx, sessionId, policy, nowMs);
    return {std::move(sessionId), userId, std::move(token)};
}

auto refreshSession(db::Transaction &tx, const kit::Secret &token, const SessionPolicy &policy, std::int64_t nowMs)
    -> RefreshOutcome
{
    const auto known = findToken(tx, digest(token.reveal()));
    if (!known)
        return {};
    if (known->ended || nowMs >= known->expiresAt || nowMs >= known->startedAt + policy.longestMs)
        return {std::nullopt, known->userId, false};
    if (known->usedAt) {
        if (!mayRepeat(tx, *known, policy, nowMs)) {
            closeSession(tx, known->sessionId, "replay", nowMs);
            return {std::nullopt, known->userId, true};
        }
        tx.execute("DELETE FROM refresh_token WHERE token_hash = ?", known->successorHash);
    }
    auto next = issueToken(tx, known->sessionId, policy, nowMs);
    tx.execute("UPDATE refresh_token SET used_at = COALESCE(used_at, ?), successor_hash = ?, repeats = ? "
               "WHERE token_hash = ?",
               nowMs, digest(next.reveal()), known->usedAt ? known->repeats + 1 : 0, known->hash);
    return {RefreshedSession{known->sessionId, known->userId, std::move(next)}, {}, false};
}

auto endSession(db::Transaction &tx, const kit::Secret &token, std::int64_t nowMs) -> std::string
{
    const auto known = findToken(tx, digest(token.reveal()));
    if (!known)
        return {};
    closeSession(tx, known->sessionId, "sign_out", nowMs);
    return known->userId;
}

} // namespace tillhouse::identity
