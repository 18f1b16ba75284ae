// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal.h"
#include "contract/order.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::pos
{

/// A refund as this till's journal has it.
struct RefundRecord {
    contract::RefundRequest request;
    /// The store server's answer; for cash that was given back before anybody was asked, what stands for it.
    std::optional<contract::Order> order;
    std::string number; ///< of the receipt whose goods came back; empty while nobody has said it
    std::optional<contract::MoneyAmount> money; ///< what goes back; absent while nobody has said it
};

/// Whether the refund waits for the store server's yes before anything is given back: not cash that is gone already,
/// not goods that come back with a sale, which the sale follows itself.
auto asksFirst(const contract::RefundRequest &request) -> bool;

/// Nothing for what is no refund, or is damaged.
auto refundRecord(const client::Journal &journal, const client::Document &document) -> std::optional<RefundRecord>;

/// The refund that waits for the store server's yes, of one order or of any: the latest.
auto openRefund(const client::Journal &journal, const std::string &orderId = {}) -> std::optional<client::Document>;

/// The order after cash was given back at this till for goods worth `totalMinor`: what the store server would answer.
auto afterPaidOut(contract::Order order, const contract::RefundRequest &request, std::int64_t totalMinor)
    -> contract::Order;

} // namespace tillhouse::pos
