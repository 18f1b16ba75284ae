// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/page.h"

#include <functional>

namespace tillhouse::admin
{

using OpenPlace = std::function<void(const Place &)>;

/// The parts of an order's page, each a card made anew from the order; nullptr where there is nothing to show.
auto linesCard(const contract::Order &order) -> QWidget *;
auto totalsCard(const contract::Order &order) -> QWidget *;
auto tendersCard(const contract::Order &order) -> QWidget *;
/// Nothing while nothing was refunded.
auto refundsCard(const contract::Order &order, const OpenPlace &open) -> QWidget *;
/// Nothing while nothing was handed over later than the sale.
auto fulfilmentsCard(const contract::Order &order) -> QWidget *;
auto historyCard(const contract::Order &order) -> QWidget *;

} // namespace tillhouse::admin
