// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/new_id.h"

#include "domain/uuid.h"

#include <sys/random.h>

namespace tillhouse::order
{

auto newId(std::int64_t nowMs) -> std::string
{
    std::array<std::uint8_t, 10> random{};
    // Ten bytes never block or come in parts once the system has started (getrandom(2)).
    TILLHOUSE_ASSERT(getrandom(random.data(), random.size(), 0) == static_cast<ssize_t>(random.size()));
    return domain::format(domain::makeUuidV7(nowMs, random));
}

} // namespace tillhouse::order
