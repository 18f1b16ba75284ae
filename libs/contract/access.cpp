// SPDX-License-Identifier: GPL-3.0-or-later
#include "contract/access.h"

#include <algorithm>

namespace tillhouse::contract
{

namespace
{

constexpr Permission kCashier[] = {
    Permission::UseTill,     Permission::Sell,        Permission::Refund,
    Permission::ReadStock,   Permission::ReadOrders,  Permission::ReadCatalogue,
    Permission::FulfilOrder, Permission::ManageShift, Permission::ManageCustomers,
};

constexpr Permission kCustomer[] = {Permission::ReadCatalogue, Permission::SelfCheckout};

constexpr Permission kManager[] = {
    Permission::UseTill,          Permission::Sell,
    Permission::Refund,           Permission::ReadStock,
    Permission::ReadOrders,       Permission::ReadCatalogue,
    Permission::WriteStock,       Permission::WriteCatalogue,
    Permission::ReadReports,      Permission::ManageTills,
    Permission::FulfilOrder,      Permission::ManageShift,
    Permission::ManageExceptions, Permission::OverridePayment,
    Permission::IssueGiftCard,    Permission::ManageCustomers,
};

constexpr Permission kAdmin[] = {
    Permission::UseTill,         Permission::Sell,
    Permission::Refund,          Permission::ReadStock,
    Permission::ReadOrders,      Permission::ReadCatalogue,
    Permission::WriteStock,      Permission::WriteCatalogue,
    Permission::ReadReports,     Permission::ManageTills,
    Permission::ManageUsers,     Permission::FulfilOrder,
    Permission::ManageShift,     Permission::ManageExceptions,
    Permission::OverridePayment, Permission::IssueGiftCard,
    Permission::ManageCustomers,
};

} // namespace

auto permissionsOf(Role role) -> std::span<const Permission>
{
    switch (role) {
    case Role::Cashier:
        return kCashier;
    case Role::Manager:
        return kManager;
    case Role::Admin:
        return kAdmin;
    case Role::Customer:
        return kCustomer;
    }
    return {};
}

auto grants(std::span<const Role> roles, Permission permission) -> bool
{
    if (permission == Permission::Anyone)
        return true;
    return std::any_of(roles.begin(), roles.end(), [permission](Role role) {
        const auto granted = permissionsOf(role);
        return std::find(granted.begin(), granted.end(), permission) != granted.end();
    });
}

} // namespace tillhouse::contract
