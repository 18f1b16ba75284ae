// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "kit/secret.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tillhouse::identity
{

/// So long a visit can go on, in milliseconds. Whoever still stands there begins another one.
constexpr std::int64_t kLongestVisitMs = 60 * 60'000LL;

/// A customer at a self-service till.
struct Visit {
    std::string id; ///< the subject of its tokens
    std::string storeId;
    std::string tillId;
    std::int64_t startedAt = 0; ///< milliseconds since 1970
};

/// A visit and what goes on with it.
struct BegunVisit {
    Visit visit;
    kit::Secret token;
};

/// Begins a visit; one that the till has not ended is over now: one customer stands there. Forgets visits that ended
/// long ago.
auto beginVisit(db::Transaction &tx, std::string_view storeId, std::string_view tillId, std::int64_t nowMs)
    -> BegunVisit;

/// The visit of this token, if it is that till's, was not ended and is not older than kLongestVisitMs.
auto findVisit(db::Session &session, std::string_view storeId, std::string_view tillId, const kit::Secret &token,
               std::int64_t nowMs) -> std::optional<Visit>;

/// Ends the visit of this token; answers its id, "" if there is none.
auto endVisit(db::Transaction &tx, const kit::Secret &token, std::int64_t nowMs) -> std::string;

} // namespace tillhouse::identity
