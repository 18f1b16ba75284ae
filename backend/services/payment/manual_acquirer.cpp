// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/manual_acquirer.h"

namespace tillhouse::payment
{

auto ManualAcquirer::charge(const kit::CallContext &, const Charge &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::settleCharge(const kit::CallContext &, const Charge &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::capture(const kit::CallContext &, const HoldCapture &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::settleCapture(const kit::CallContext &, const HoldCapture &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::release(const kit::CallContext &, const HoldRelease &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::settleRelease(const kit::CallContext &, const HoldRelease &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::giveBack(const kit::CallContext &, const GiveBack &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

auto ManualAcquirer::settleGiveBack(const kit::CallContext &, const GiveBack &) -> AcquirerAnswer
{
    return {Verdict::Approved, {}, {}};
}

} // namespace tillhouse::payment
