// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"

#include <QString>

#include <optional>

namespace tillhouse::pos
{

/// A gift card's code for others to see, "****1234": enough to tell one card from another, too little to pay with. Of a
/// short code at most half is shown.
auto maskedCode(const QString &code) -> QString;

/// A line's name without the full code of the gift card that it sold; sales of before had it in there.
auto nameWithoutCode(const std::string &name, const std::optional<contract::IssuedValue> &issue) -> QString;

} // namespace tillhouse::pos
