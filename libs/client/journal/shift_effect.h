// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/journal/journal_entry.h"
#include "contract/order.h"
#include "domain/shift.h"
#include "domain/tender.h"

#include <optional>
#include <string>
#include <vector>

namespace tillhouse::client
{

/// What of one kind of tender came in or went back.
struct TenderMove {
    domain::TenderKind kind = domain::TenderKind::Cash;
    std::int64_t minor = 0; ///< above zero
    auto operator==(const TenderMove &) const -> bool = default;
};

/// One rate's part of what was sold.
struct TaxMove {
    std::string code;
    std::int64_t ratePpm = 0;
    std::int64_t baseMinor = 0; ///< without the tax
    std::int64_t taxMinor = 0;
    auto operator==(const TaxMove &) const -> bool = default;
};

/// What a document does to the shift that it names. The same amounts as the order service books (backend
/// `order/drawer.h`): of cash what stays in the drawer, change and rounding are off.
struct ShiftEffect {
    std::string shiftId; ///< that it names; empty: none
    std::string currency;
    bool refund = false;
    std::vector<TenderMove> tenders;
    std::int64_t totalMinor = 0;
    std::int64_t discountMinor = 0;
    std::vector<TaxMove> taxes;
    auto operator==(const ShiftEffect &) const -> bool = default;
};

/// Of a sale, once it is paid. Nothing if the payload is none.
auto effectOfSale(const std::string &payload) -> std::optional<ShiftEffect>;

/// Of a refund by the store server's answer, which lists what went back and how. Nothing if it moved no money.
auto effectOfRefund(const std::string &payload, const std::string &answer) -> std::optional<ShiftEffect>;

/// Of a refund that was paid out before the store server was asked.
auto effectOfPaidRefund(const std::string &payload, const std::vector<TenderMove> &paid, const std::string &currency)
    -> std::optional<ShiftEffect>;

} // namespace tillhouse::client
