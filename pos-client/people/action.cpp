// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/action.h"

#include "contract/till_rules.h"

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using contract::Role;
using contract::RoleLimit;

auto isManager(Role role) -> bool
{
    return role == Role::Manager || role == Role::Admin;
}

/// Whether the store lets one of the roles do it alone.
auto isListed(Action action, const std::vector<Role> &roles, const contract::TillPolicy &policy) -> bool
{
    return std::ranges::any_of(policy.role_limits, [&](const RoleLimit &row) {
        return std::ranges::count(roles, row.role) > 0 && std::ranges::count(row.actions, domain::name(action)) > 0;
    });
}

auto within(std::int64_t amount, std::int64_t most) -> bool
{
    return amount >= -most && amount <= most;
}

} // namespace

auto permitted(Action action, std::int64_t amount, const std::vector<Role> &roles, const contract::TillPolicy &policy)
    -> bool
{
    const bool free = std::ranges::any_of(roles, isManager) || isListed(action, roles, policy);
    switch (action) {
    case Action::Discount:
        return amount <= contract::limitOf(policy, roles).discount_ppm;
    case Action::Price: {
        // Who may not lower a price at all may not touch it.
        const auto most = contract::limitOf(policy, roles).price_cut_ppm;
        return most > 0 && amount <= most;
    }
    case Action::CloseOverLimit:
        return free || within(amount, policy.most_difference_minor);
    case Action::OnAccount:
        return free || amount <= 0;
    case Action::ShowDrawer:
        return free || !policy.blind_count;
    case Action::VoidLine:
        return free || !policy.guard_voids;
    case Action::Reprint:
    case Action::EnterTraining:
        return true;
    case Action::Refund:
    case Action::NoSale:
    case Action::CashMove:
    case Action::VoidBasket:
    case Action::CreateProduct:
    case Action::TaxExempt:
    case Action::LeaveTraining:
    case Action::SettleByHand:
    case Action::LeaveCard:
        return free;
    }
    return false;
}

} // namespace tillhouse::pos
