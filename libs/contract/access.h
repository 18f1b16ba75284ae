// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"

#include <span>

/// Who may do what. An endpoint names one permission; a role is a list of permissions; nothing else grants anything.
namespace tillhouse::contract
{

enum class Permission {
    Anyone,         ///< no token needed: signing in
    Internal,       ///< no user may; only the node that the architecture draws as caller
    UseTill,        ///< the names for the PIN pad, the till's own state
    Sell,           ///< check out, cash and card
    Refund,         ///< refund lines of an order
    ReadCatalogue,  ///< products, prices, the tills' change feed
    WriteCatalogue, ///< edit products, tax categories; import
    ReadStock,
    WriteStock, ///< receive, adjust, count
    ReadOrders,
    ReadReports,      ///< figures of the day
    FulfilOrder,      ///< capture what was held, hand goods over
    ManageShift,      ///< open, count and close a drawer, pay in and out
    ManageExceptions, ///< read and close the exceptions inbox
    OverridePayment,  ///< say what became of a payment that nobody answers for
    IssueGiftCard,
    ManageCustomers, ///< make and change customer records, see what they owe
    SelfCheckout,    ///< the customer at a self-service till: browse, order, pay by card, follow the own order
    ManageTills,     ///< enrol and list tills
    ManageUsers,
};

enum class Role {
    Cashier,
    Manager,
    Admin,
    Customer, ///< whoever stands at a self-service till
};

/// What a role grants.
auto permissionsOf(Role role) -> std::span<const Permission>;
/// Whether one of the roles grants the permission. Internal is granted to nobody, Anyone to everybody.
auto grants(std::span<const Role> roles, Permission permission) -> bool;

} // namespace tillhouse::contract

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::Permission> {
    using enum tillhouse::contract::Permission;
    static constexpr std::pair<tillhouse::contract::Permission, std::string_view> kValues[] = {
        {Anyone, "anyone"},
        {Internal, "internal"},
        {UseTill, "till:use"},
        {Sell, "sale:create"},
        {Refund, "sale:refund"},
        {ReadCatalogue, "catalogue:read"},
        {WriteCatalogue, "catalogue:write"},
        {ReadStock, "stock:read"},
        {WriteStock, "stock:write"},
        {ReadOrders, "order:read"},
        {ReadReports, "report:read"},
        {FulfilOrder, "order:fulfil"},
        {ManageShift, "shift:manage"},
        {ManageExceptions, "exception:manage"},
        {OverridePayment, "payment:override"},
        {IssueGiftCard, "gift-card:issue"},
        {ManageCustomers, "customer:manage"},
        {SelfCheckout, "sale:self"},
        {ManageTills, "till:manage"},
        {ManageUsers, "user:manage"},
    };
};

template <>
struct tillhouse::domain::EnumNames<tillhouse::contract::Role> {
    static constexpr std::pair<tillhouse::contract::Role, std::string_view> kValues[] = {
        {tillhouse::contract::Role::Cashier, "cashier"},
        {tillhouse::contract::Role::Manager, "manager"},
        {tillhouse::contract::Role::Admin, "admin"},
        {tillhouse::contract::Role::Customer, "customer"},
    };
};
