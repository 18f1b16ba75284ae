// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/access.h"

#include <cstdint>
#include <span>
#include <string_view>

namespace tillhouse::ctl
{

inline constexpr std::uint64_t kDemoSeed = 20'260'301;
inline constexpr std::string_view kDemoCurrency = "EUR";
inline constexpr std::string_view kDemoLocation = "shop-floor";
inline constexpr int kDemoDays = 30;
inline constexpr int kDemoTills = 2;              ///< for each store
inline constexpr std::int64_t kDemoShiftDays = 3; ///< the last days, today among them, have shifts
inline constexpr std::int64_t kFoodRatePpm = 70'000;
inline constexpr std::int64_t kStandardRatePpm = 190'000;

struct DemoStore {
    std::string_view id;
    std::string_view name;
    int ordersADay; ///< on an average day
};

struct DemoUser {
    std::string_view user;
    std::string_view displayName;
    contract::Role role;
    std::string_view store;
};

inline constexpr DemoStore kDemoStores[] = {
    {"store-1", "Tillhouse Market Riverside", 60},
    {"store-2", "Tillhouse Market Hillside", 45},
};

inline constexpr DemoUser kDemoUsers[] = {
    {"manager1", "Mara Lindner", contract::Role::Manager, "store-1"},
    {"cashier1", "Anna Winter", contract::Role::Cashier, "store-1"},
    {"cashier2", "Ben Sommer", contract::Role::Cashier, "store-1"},
    {"admin2", "Arno Feld", contract::Role::Admin, "store-2"},
    {"manager2", "Nora Brandt", contract::Role::Manager, "store-2"},
    {"cashier3", "Clara Berg", contract::Role::Cashier, "store-2"},
    {"cashier4", "David Stein", contract::Role::Cashier, "store-2"},
};

inline auto demoTaxRate(bool food) -> std::int64_t
{
    return food ? kFoodRatePpm : kStandardRatePpm;
}
inline auto demoTaxName(bool food) -> std::string_view
{
    return food ? "VAT 7%" : "VAT 19%";
}

} // namespace tillhouse::ctl
