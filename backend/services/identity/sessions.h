// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "domain/result.h"
#include "kit/secret.h"

#include <cstdint>
#include <optional>
#include <string>

namespace tillhouse::identity
{

/// Lives of sessions and refresh tokens, in milliseconds.
struct SessionPolicy {
    std::int64_t idleMs = 12 * 3'600'000LL;     ///< a refresh token not used for so long is dead
    std::int64_t longestMs = 30 * 86'400'000LL; ///< then the password is asked for again
    std::int64_t repeatWithinMs = 120'000;      ///< how long a lost answer may be asked for once more
};

/// A refresh token was good for this.
struct RefreshedSession {
    std::string sessionId;
    std::string userId;
    kit::Secret refreshToken; ///< the next one
};

/// What came of a refresh token.
struct RefreshOutcome {
    std::optional<RefreshedSession> session; ///< nothing: refused
    std::string refusedUser;                 ///< whose token it was, "" if nobody's
    bool replayed = false;                   ///< a used token came back: the whole session was ended
};

/// Starts a session and gives its first refresh token.
auto startSession(db::Transaction &tx, const std::string &userId, const SessionPolicy &policy, std::int64_t nowMs)
    -> RefreshedSession;

/// Exchanges a refresh token for the next one. Each is good once; the last used one is good a second time as long as
/// its successor was never used, shortly after, once: the answer may have been lost on the way to the device, which
/// then repeats itself. The unused successor dies. A used token in any other case means that two parties hold it: then
/// nobody's tokens of that session are good any more. The change must be committed in every case.
auto refreshSession(db::Transaction &tx, const kit::Secret &token, const SessionPolicy &policy, std::int64_t nowMs)
    -> RefreshOutcome;

/// Ends the session a refresh token belongs to; answers its user, "" if there is no such token.
auto endSession(db::Transaction &tx, const kit::Secret &token, std::int64_t nowMs) -> std::string;

} // namespace tillhouse::identity
