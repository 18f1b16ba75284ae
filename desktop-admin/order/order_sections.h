// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/order.h"

class QWidget;

namespace tillhouse::admin
{

/// The parts of an order's page, each a card made anew from the order.
auto linesCard(const contract::Order &order) -> QWidget *;
auto totalsCard(const contract::Order &order) -> QWidget *;
auto tendersCard(const contract::Order &order) -> QWidget *;
/// Nothing (nullptr) while nothing was refunded.
auto refundsCard(const contract::Order &order) -> QWidget *;
auto historyCard(const contract::Order &order) -> QWidget *;

/// What of a line can still be given back, in thousandths of a unit.
auto refundableMilli(const contract::OrderLine &line) -> std::int64_t;
/// Whether anything of the order can be given back.
auto isRefundable(const contract::Order &order) -> bool;

} // namespace tillhouse::admin
