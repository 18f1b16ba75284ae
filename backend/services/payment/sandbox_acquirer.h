// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/acquirer.h"
#include "kit/upstream.h"
#include "payment/acquirer.h"

#include <memory>

namespace tillhouse::payment
{

/// The sandbox acquirer over HTTPS. A charge that certainly never left (no connection, breaker open) is Declined with
/// the reason `acquirer_unavailable`; everything else that is no clear answer is Unknown, an answer "unavailable" of
/// the acquirer included. While the customer types a PIN, a charge waits until the deadline.
class SandboxAcquirer : public Acquirer
{
public:
    explicit SandboxAcquirer(std::shared_ptr<kit::Upstream> upstream);

    auto takesCalls(const kit::CallContext &context) -> bool override;
    auto charge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer override;
    auto settleCharge(const kit::CallContext &context, const Charge &charge) -> AcquirerAnswer override;
    auto capture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer override;
    auto settleCapture(const kit::CallContext &context, const HoldCapture &capture) -> AcquirerAnswer override;
    auto release(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer override;
    auto settleRelease(const kit::CallContext &context, const HoldRelease &release) -> AcquirerAnswer override;
    auto giveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer override;
    auto settleGiveBack(const kit::CallContext &context, const GiveBack &refund) -> AcquirerAnswer override;

private:
    std::shared_ptr<kit::Upstream> m_upstream;
};

} // namespace tillhouse::payment
