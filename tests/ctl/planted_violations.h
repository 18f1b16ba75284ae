// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tillhouse::testing
{

/// A way to damage a store of VerifiedShop, and what `verify` must say of it: nothing more and nothing less. Names in
/// braces are expanded as VerifiedShop::expand says.
struct PlantedViolation {
    const char *what;
    const char *store;
    const char *sql;
    std::vector<std::string> rows; ///< lines up to their reason
};

auto violationsOfOrders() -> std::vector<PlantedViolation>;
auto violationsOfEvents() -> std::vector<PlantedViolation>;
auto violationsOfDrawers() -> std::vector<PlantedViolation>;
auto violationsOfPayments() -> std::vector<PlantedViolation>;
/// Gift cards, and cards whose outcome is not known.
auto violationsOfWaitingMoney() -> std::vector<PlantedViolation>;
auto violationsOfStock() -> std::vector<PlantedViolation>;

} // namespace tillhouse::testing
