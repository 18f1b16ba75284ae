// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/call_context.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace tillhouse::payment
{

/// What an acquirer is known to have done with what it was asked for.
enum class Verdict {
    Approved,
    Declined,
    Unknown, ///< no answer, or "not decided yet": ask for the status, never charge again
};

struct AcquirerAnswer {
    Verdict verdict = Verdict::Unknown;
    std::string reference; ///< the acquirer's own number, "" if it gave none
    std::string reason;    ///< why it was declined, "" otherwise
};

/// The reason of a charge that was declined because nothing left for the acquirer: it may be asked for again.
inline constexpr std::string_view kAcquirerUnavailable = "acquirer_unavailable";

/// Money asked for under a key that stands for this charge for ever.
struct Charge {
    std::string key;
    std::int64_t amountMinor = 0;
    std::string currency;
    bool hold = false; ///< only held; taken by a capture
};

/// Money taken of a hold, all of it or less; what is left is let go.
struct HoldCapture {
    std::string key;
    std::string chargeKey; ///< of the hold
    std::int64_t amountMinor = 0;
    std::string currency;
};

/// A hold let go.
struct HoldRelease {
    std::string key;
    std::string chargeKey;
};

/// Money given back of an approved charge.
struct GiveBack {
    std::string key;
    std::string chargeKey;
    std::int64_t amountMinor = 0;
    std::string currency;
};

/// Whoever moves the money of a tender. Calls take until the context's deadline at most and never throw. No card number
/// ever passes here: the terminal talks to the acquirer by itself. Each settle... asks what became of a request whose
/// answer was lost.
class Acquirer
{
public:
    virtual ~Acquirer() = default;

    /// Whether it would be asked at all now: false while it is known not to answer.
    virtual auto takesCalls(const kit::CallContext &) -> bool { return true; }

    virtual auto charge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer = 0;
    /// If it never arrived, makes sure that it can't arrive any more and answers Declined.
    virtual auto settleCharge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer = 0;
    /// The following three take effect once under one key; if they never arrived, settling sends them.
    virtual auto capture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer = 0;
    virtual auto settleCapture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer = 0;
    virtual auto release(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer = 0;
    virtual auto settleRelease(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer = 0;
    virtual auto giveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer = 0;
    virtual auto settleGiveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer = 0;
};

/// The context for a call out of the platform: no token leaves it, and enough of the caller's time is kept back that an
/// outcome that is not known can still be stored and told.
auto acquirerContext(const kit::CallContext &context) -> kit::CallContext;

} // namespace tillhouse::payment
