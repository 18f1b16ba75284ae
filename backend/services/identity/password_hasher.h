// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "kit/deadline.h"
#include "kit/secret.h"

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <string>

namespace tillhouse::identity
{

struct HasherLimits {
    int parallel = 2;                     ///< hashes at the same time, 64 MiB each
    int waiting = 8;                      ///< callers waiting for one; more are refused at once
    std::chrono::milliseconds wait{2000}; ///< then the waiting caller is refused
};

/// Argon2id (RFC 9106) by libsodium with its interactive limits: 64 MiB and about 50 ms of one core for each hash. A
/// flood of sign-ins therefore waits here in a short line and is refused beyond it, instead of eating the machine.
/// Thread-safe.
class PasswordHasher
{
public:
    explicit PasswordHasher(HasherLimits limits = {});

    /// A salted hash that carries its own parameters. Errors: `Unavailable` when too many are at it already.
    auto hash(const kit::Secret &secret) -> domain::Result<std::string>;

    /// Whether the secret is the one that was hashed. Without a hash (no such user) it takes as long and answers false,
    /// so that the time does not tell who exists. Nobody hashes for a caller whose time is up. Errors: `Unavailable` as
    /// above.
    auto matches(const std::optional<std::string> &hash, const kit::Secret &secret, const kit::Deadline &deadline = {})
        -> domain::Result<bool>;

private:
    class Turn;
    auto takeTurn(const kit::Deadline &deadline) -> bool;
    void endTurn();

    HasherLimits m_limits;
    std::mutex m_mutex;
    std::condition_variable m_freed;
    int m_running = 0;
    int m_waiting = 0;
    std::string m_nobody; ///< a hash that no password has
};

} // namespace tillhouse::identity
