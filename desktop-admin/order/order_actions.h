// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"
#include "contract/order.h"
#include "uikit/tokens.h"

#include <QString>

#include <vector>

namespace tillhouse::admin
{

/// What a person may do to an order.
enum class OrderAction {
    Capture, ///< take the money that is held
    Decide,  ///< say what became of a card payment that nobody answers for
    Fulfil,  ///< hand goods over
    Refund,
    Cancel,
};

auto permissionFor(OrderAction action) -> contract::Permission;
/// Whether the order, as it stands, takes the action: the tables of the domain decide, as they do at the server.
auto takes(const contract::Order &order, OrderAction action) -> bool;

/// The card tenders that have no outcome yet: unknown ones, and those still being asked for.
auto undecidedTenders(const contract::Order &order) -> std::vector<contract::OrderTender>;
/// Money is held and waits to be taken.
auto isHeld(const contract::Order &order) -> bool;

/// The order's state in a word, and of a payment that is awaited, whether it is held or unknown.
auto stateWords(const contract::Order &order) -> QString;
auto stateTone(const contract::Order &order) -> uikit::Tone;

/// What of a line can still be given back, in thousandths of a unit.
auto refundableMilli(const contract::OrderLine &line) -> std::int64_t;
/// What of a line can still be handed over, in thousandths of a unit.
auto leftToHandOver(const contract::OrderLine &line) -> std::int64_t;

} // namespace tillhouse::admin
