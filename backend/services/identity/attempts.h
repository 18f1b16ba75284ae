// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"

#include <cstdint>
#include <string>

namespace tillhouse::identity
{

/// How failed sign-ins slow down the next ones. Times in milliseconds.
struct AttemptPolicy {
    std::int64_t freeFailures = 3;        ///< without any delay
    std::int64_t firstDelayMs = 1'000;    ///< after the first failure above; doubles with each
    std::int64_t longestDelayMs = 60'000; ///< a legitimate user is never kept out for longer
    std::int64_t forgottenAfterMs = 900'000;
};

constexpr AttemptPolicy kUserAttempts{};
/// A till serves many people, who mistype: it gets more, so that one of them does not stop the others.
constexpr AttemptPolicy kTillAttempts{.freeFailures = 10};

/// The delay that the n-th failure in a row brings.
auto delayAfter(const AttemptPolicy &policy, std::int64_t failures) -> std::int64_t;

/// Whose failures are counted: a digest of kind and name.
auto attemptSubject(std::string_view kind, std::string_view name) -> std::string;

/// Counts an attempt as failed before it is checked, so that a hundred at once are counted like a hundred in a row.
/// Error `TooManyRequests` while the subject is blocked: then nothing is counted and nothing may be checked.
auto beginAttempt(db::Transaction &tx, const std::string &subject, const AttemptPolicy &policy, std::int64_t nowMs)
    -> domain::Result<void>;

/// The attempt was good: nothing stands against the subject any more.
void clearAttempts(db::Transaction &tx, const std::string &subject);

/// The attempt was good, or was never checked: only this one is taken back. For subjects that many people share.
void takeBackAttempt(db::Transaction &tx, const std::string &subject, const AttemptPolicy &policy);

} // namespace tillhouse::identity
