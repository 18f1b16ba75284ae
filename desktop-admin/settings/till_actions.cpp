// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/till_actions.h"

#include <QCoreApplication>

namespace tillhouse::admin
{

namespace
{

auto sayAction(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

} // namespace

auto grantableActions() -> QList<TillAction>
{
    return {{"refund", sayAction("Give money back for goods")},
            {"void_basket", sayAction("Give up a whole basket")},
            {"no_sale", sayAction("Open the drawer without a sale")},
            {"cash_move", sayAction("Put cash into the drawer or take it out")},
            {"create_product", sayAction("Sell goods of an unknown code once")},
            {"close_over_limit", sayAction("Close a shift whose count differs by more than the limit")},
            {"show_drawer", sayAction("See what should be in a drawer that is counted blind")},
            {"tax_exempt", sayAction("Sell a whole sale without tax")},
            {"on_account", sayAction("Sell on account beyond what a customer may owe")},
            {"leave_card", sayAction("Leave a card of which nobody knows whether it was charged")},
            {"settle_by_hand", sayAction("Settle by hand what the store server refused")},
            {"leave_training", sayAction("End a training")}};
}

} // namespace tillhouse::admin
