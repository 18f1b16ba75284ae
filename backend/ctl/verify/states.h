// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

/// Groups of states as the rules' queries name them.
namespace tillhouse::ctl::verify
{

/// Of an order: no money was taken yet.
inline auto isOpenOrder(std::string_view state) -> bool
{
    return state == "created" || state == "awaiting_payment";
}

/// Of a tender, at the order or the payment service: its money was taken, whatever went back since.
inline auto isTaken(std::string_view state) -> bool
{
    return state == "captured" || state == "partly_refunded" || state == "refunded";
}

} // namespace tillhouse::ctl::verify
