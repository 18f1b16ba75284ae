// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/book.h"
#include "ctl/layout.h"

#include <cstdint>
#include <string>
#include <vector>

namespace tillhouse::chaos
{

/// What a till's journal held at the end: sold, whatever became of the program.
struct JournalSale {
    std::string orderId;
    std::string number;
    std::string sku;
    std::int64_t milli = 0;
    std::int64_t totalMinor = 0;
};

/// What is wrong, and how much of it. All zero and empty is right.
struct Findings {
    std::int64_t lost = 0;     ///< acknowledged, and not there as acknowledged
    std::int64_t doubled = 0;  ///< took effect more than once, or took effect although it was refused
    std::int64_t oversold = 0; ///< stock that is not opening - sold + returned, or a strict product below zero
    std::int64_t ledger = 0;   ///< money that differs between order, payment, acquirer, or does not sum to zero
    std::int64_t stuck = 0;    ///< neither done nor refused long after the faults ended
    std::vector<std::string> details;

    auto clean() const -> bool { return lost + doubled + oversold + ledger + stuck == 0; }
};

/// What still moves: unfinished orders, payments, events, reservations of finished orders. Empty: the shop is at rest.
auto unrest(const ctl::Layout &layout) -> std::vector<std::string>;

/// Compares what the clients were told with all stores and the acquirer's ledger. The shop should be at rest.
auto audit(const ctl::Layout &layout, const Book &book, const std::vector<JournalSale> &journal) -> Findings;

} // namespace tillhouse::chaos
