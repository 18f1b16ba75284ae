// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "contract/till_policy.h"
#include "domain/enum_names.h"

#include <cstdint>
#include <vector>

namespace tillhouse::pos
{

/// What a cashier may do alone only within limits. Where an action has an amount, its unit is said here; elsewhere it
/// is 0.
enum class Action {
    Discount,       ///< amount: off a line, in parts per million of its gross
    Price,          ///< amount: how far a unit price is lowered, in parts per million; 0 or less: raised
    Refund,         ///< amount: what is given back, in minor units
    NoSale,         ///< the drawer is opened without a sale
    CashMove,       ///< amount: into the drawer in minor units, below 0: out of it
    VoidLine,       ///< amount: what the line came to, in minor units
    VoidBasket,     ///< amount: what the basket came to, in minor units
    Reprint,        ///< a receipt is printed again, marked as a copy
    CloseOverLimit, ///< amount: the difference of a count in minor units, signed
    CreateProduct,  ///< an unknown code becomes a product
    TaxExempt,      ///< no tax is taken though the goods bear some
    OnAccount,      ///< amount: how far a customer's credit is exceeded, in minor units; 0 or less: within it
    ShowDrawer,     ///< what must be in the drawer is shown before it is counted
    EnterTraining,
    LeaveTraining,
    SettleByHand, ///< what the store server refused is settled outside, and no longer waits for anybody
    LeaveCard, ///< a sale goes on though nobody knows whether its card was charged; amount: that card's, in minor units
};

/// Whether somebody with these roles may do it alone (docs/adr/0120). Managers and admins may, unless the store gave
/// their role a limit of its own.
auto permitted(Action action, std::int64_t amount, const std::vector<contract::Role> &roles,
               const contract::TillPolicy &policy) -> bool;

} // namespace tillhouse::pos

template <>
struct tillhouse::domain::EnumNames<tillhouse::pos::Action> {
    using enum tillhouse::pos::Action;
    static constexpr std::pair<tillhouse::pos::Action, std::string_view> kValues[] = {
        {Discount, "discount"},
        {Price, "price"},
        {Refund, "refund"},
        {NoSale, "no_sale"},
        {CashMove, "cash_move"},
        {VoidLine, "void_line"},
        {VoidBasket, "void_basket"},
        {Reprint, "reprint"},
        {CloseOverLimit, "close_over_limit"},
        {CreateProduct, "create_product"},
        {TaxExempt, "tax_exempt"},
        {OnAccount, "on_account"},
        {ShowDrawer, "show_drawer"},
        {EnterTraining, "enter_training"},
        {LeaveTraining, "leave_training"},
        {SettleByHand, "settle_by_hand"},
        {LeaveCard, "leave_card"},
    };
};
