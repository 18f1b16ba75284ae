// SPDX-License-Identifier: GPL-3.0-or-later
#include "identity/attempts.h"

#include "identity/random_text.h"

#include <algorithm>

namespace tillhouse::identity
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr std::int64_t kKeptMs = 86'400'000; // rows of yesterday count for nothing

auto blocked(std::int64_t waitMs) -> Error
{
    return {ErrorCode::TooManyRequests,
            "too many failed attempts; try again in " + std::to_string((waitMs + 999) / 1000) + " s",
            {}};
}

} // namespace

auto delayAfter(const AttemptPolicy &policy, std::int64_t failures) -> std::int64_t
{
    if (failures <= policy.freeFailures)
        return 0;
    const auto doublings = std::min<std::int64_t>(failures - policy.freeFailures - 1, 30);
    return std::min(policy.firstDelayMs << doublings, policy.longestDelayMs);
}

auto attemptSubject(std::string_view kind, std::string_view name) -> std::string
{
    return digest(std::string(kind) + ":" + std::string(name));
}

auto beginAttempt(db::Transaction &tx, const std::string &subject, const AttemptPolicy &policy, std::int64_t nowMs)
    -> Result<void>
{
    std::int64_t failures = 0;
    {
        auto rows = tx.query("SELECT failures, last_at, blocked_until FROM sign_in_attempt WHERE subject = ?", subject);
        if (rows.next()) {
            if (rows.int64(2) > nowMs)
                return blocked(rows.int64(2) - nowMs);
            if (nowMs - rows.int64(1) < policy.forgottenAfterMs)
                failures = rows.int64(0);
        }
    }
    ++failures;
    tx.execute("INSERT INTO sign_in_attempt (subject, failures, last_at, blocked_until) VALUES (?, ?, ?, ?) "
               "ON CONFLICT (subject) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, "
               "blocked_until = excluded.blocked_until",
               subject, failures, nowMs, nowMs + delayAfter(policy, failures));
    tx.execute("DELETE FROM sign_in_attempt WHERE last_at < ?", nowMs - kKeptMs);
    return {};
}

void clearAttempts(db::Transaction &tx, const std::string &subject)
{
    tx.execute("DELETE FROM sign_in_attempt WHERE subject = ?", subject);
}

void takeBackAttempt(db::Transaction &tx, const std::string &subject, const AttemptPolicy &policy)
{
    std::int64_t failures = 0;
    std::int64_t lastAt = 0;
    {
        auto rows = tx.query("SELECT failures, last_at FROM sign_in_attempt WHERE subject = ?", subject);
        if (!rows.next() || rows.int64(0) == 0)
            return;
        failures = rows.int64(0) - 1;
        lastAt = rows.int64(1);
    }
    tx.execute("UPDATE sign_in_attempt SET failures = ?, blocked_until = ? WHERE subject = ?", failures,
               lastAt + delayAfter(policy, failures), subject);
}

} // namespace tillhouse::identity
