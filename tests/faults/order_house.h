// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults/flow.h"
#include "order/order_fixture.h"
#include "order/setup.h"

#include <memory>
#include <string>

namespace tillhouse::testing
{

/// The order service over one folder, with a payment service that lives on beside it.
class OrderHouse
{
public:
    OrderHouse(const std::filesystem::path &folder, ScriptedPayments &payments, std::int64_t nowMs)
    {
        auto opened = db::Database::open(forFaults(order::storeOptions(folder / "order-database.sqlite")));
        if (!opened) {
            problem = opened.error().detail;
            return;
        }
        database = std::move(*opened);
        parts.reset(new order::Parts{*database, payments, [nowMs] { return nowMs; }, {}});
        orders = std::make_unique<order::OrderService>(*parts);
        refunds = std::make_unique<order::RefundService>(*parts);
        shifts = std::make_unique<order::ShiftService>(*parts);
        recovery = std::make_unique<order::Recovery>(*parts, *orders, *refunds);
    }

    std::string problem; ///< why it could not be opened
    std::unique_ptr<db::Database> database;
    std::unique_ptr<order::Parts> parts;
    std::unique_ptr<order::OrderService> orders;
    std::unique_ptr<order::RefundService> refunds;
    std::unique_ptr<order::ShiftService> shifts;
    std::unique_ptr<order::Recovery> recovery;
};

inline constexpr std::int64_t kNowMs = 1'772'366'400'000; // 2026-03-01T12:00:00Z
inline constexpr std::int64_t kLaterMs = kNowMs + 600'000;

} // namespace tillhouse::testing
