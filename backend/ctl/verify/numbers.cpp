// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/verify/numbers.h"

#include <random>

namespace tillhouse::ctl::verify::detail
{

auto drawSecrets() -> NumberSecrets
{
    std::random_device device;
    const auto draw = [&] { return static_cast<std::uint64_t>(device()) << 32U | device() | 1U; };
    return {draw(), draw()};
}

} // namespace tillhouse::ctl::verify::detail
