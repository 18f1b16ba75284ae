// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kit/call_context.h"

#include <cstdint>
#include <string>

namespace tillhouse::payment
{

/// What an acquirer is known to have done with a charge or a refund.
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

/// Money asked for under a key that stands for this charge for ever.
struct Charge {
    std::string key;
    std::int64_t amountMinor = 0;
    std::string currency;
};

/// Money given back of an approved charge.
struct GiveBack {
    std::string key;
    std::string chargeKey;
    std::int64_t amountMinor = 0;
    std::string currency;
};

/// Whoever moves the money of a tender. Calls take until the context's deadline at most and never throw. No card number
/// ever passes here: the terminal talks to the acquirer by itself.
class Acquirer
{
public:
    virtual ~Acquirer() = default;

    virtual auto charge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer = 0;
    /// What became of a charge whose answer was lost. If it never arrived, makes sure that it can't arrive any more and
    /// answers Declined.
    virtual auto settleCharge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer = 0;
    /// Gives back; repeating it under the same key gives back once.
    virtual auto giveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer = 0;
    /// What became of a refund whose answer was lost. If it never arrived, it is sent now.
    virtual auto settleGiveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer = 0;
};

} // namespace tillhouse::payment
