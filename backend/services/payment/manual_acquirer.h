// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "payment/acquirer.h"

namespace tillhouse::payment
{

/// A stand-alone terminal, or the cash drawer: the cashier has taken the money and says so, nobody else is asked. It
/// answers at once without any I/O, so it may be called inside a transaction.
class ManualAcquirer : public Acquirer
{
public:
    auto charge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer override;
    auto settleCharge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer override;
    auto capture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer override;
    auto settleCapture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer override;
    auto release(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer override;
    auto settleRelease(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer override;
    auto giveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer override;
    auto settleGiveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer override;
};

} // namespace tillhouse::payment
