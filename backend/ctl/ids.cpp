// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/ids.h"

#include "domain/uuid.h"

#include <sodium.h>

#include <chrono>

namespace tillhouse::ctl
{

auto newId() -> std::string
{
    std::array<std::uint8_t, 10> random{};
    randombytes_buf(random.data(), random.size());
    const auto since = std::chrono::system_clock::now().time_since_epoch();
    return domain::format(
        domain::makeUuidV7(std::chrono::duration_cast<std::chrono::milliseconds>(since).count(), random));
}

} // namespace tillhouse::ctl
