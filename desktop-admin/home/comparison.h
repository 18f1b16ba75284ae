// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace tillhouse::admin
{

/// A figure against that of an earlier day, in whole percent rounded half away from zero: "18 % above Mon 16 Nov",
/// "as on Mon 16 Nov", "nothing on Mon 16 Nov".
auto comparison(std::int64_t now, std::int64_t before, const QString &day) -> QString;

} // namespace tillhouse::admin
