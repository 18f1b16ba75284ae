// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "ctl/demo_shop.h"
#include "domain/result.h"

#include <string>
#include <string_view>

namespace tillhouse::ctl
{

/// What the steps of filling the demo shop have in common.

/// An amount in the demo shop's currency.
inline auto demoMoney(std::int64_t minor) -> contract::MoneyAmount
{
    return {minor, std::string(kDemoCurrency)};
}

/// Says in front of an error what was tried.
inline auto during(std::string_view doing, const domain::Error &error) -> domain::Error
{
    return {error.code, std::string(doing) + ": " + error.detail, error.fields};
}

} // namespace tillhouse::ctl
