// SPDX-License-Identifier: GPL-3.0-or-later
#include "payment/acquirer.h"

namespace tillhouse::payment
{

using namespace std::chrono_literals;

auto acquirerContext(const kit::CallContext &context) -> kit::CallContext
{
    constexpr auto kTimeToAnswer = 300ms;
    // A customer may have to type a PIN; after this long, the answer counts as lost.
    constexpr auto kLongestCall = 60'000ms;
    auto shorter = context;
    shorter.bearer.clear();
    shorter.deadline = kit::Deadline::at(context.deadline.instant() - kTimeToAnswer).within(kLongestCall);
    return shorter;
}

} // namespace tillhouse::payment
