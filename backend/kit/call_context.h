// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/deadline.h"
#include "kit/principal.h"
#include "kit/secret.h"

#include <optional>
#include <string>

namespace tillhouse::kit
{

/// What a handler knows about a call beside its request: who, on whose behalf, until when.
struct CallContext {
    std::string traceId;                ///< 32 hex digits, the same on every hop
    std::string spanId;                 ///< 16 hex digits, of this hop; the next hop's parent
    std::string caller;                 ///< node name in the caller's certificate, "" for a front end
    std::string remoteAddress;          ///< of the peer, for rate limits and audit
    std::optional<Principal> principal; ///< absent where the endpoint is open or internal without a user
    std::string bearer;                 ///< the access token as it came, to be passed on; never logged
    std::string idempotencyKey;         ///< "" where the request carries none
    std::string ifMatch;                ///< entity tag without quotes, "" if none
    std::string ifNoneMatch;            ///< the header as it came, "" if none
    Deadline deadline;                  ///< when the answer is due

    /// The signed-in user's id, "" without one.
    auto userId() const -> std::string { return principal ? principal->userId : std::string(); }
};

} // namespace tillhouse::kit
