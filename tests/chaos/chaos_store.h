// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "chaos/stubborn_client.h"

#include <string>
#include <utility>
#include <vector>

namespace tillhouse::chaos
{

inline constexpr const char *kStoreId = "chaos";
inline constexpr int kShelfProducts = 40; ///< sold at tills, plenty of each
inline constexpr int kScarceProducts = 3; ///< sold online, strictly, a handful of each
inline constexpr std::int64_t kShelfMilli = 900'000'000;
inline constexpr std::int64_t kScarceMilli = 12'000;

auto shelfSku(int number) -> std::string;
auto scarceSku(int number) -> std::string;
/// Counted by one till and sold by nobody, so that what is right is known.
auto countedSku(int till) -> std::string;
/// Sold for whatever amount the sandbox acquirer is to act on.
inline constexpr const char *kAnyAmountSku = "ANY";
/// Never there when it is ordered; comes in later.
inline constexpr const char *kLateSku = "LATE";
inline constexpr std::int64_t kLatePrice = 700;
/// One of the first shelf product and one of the first scarce product.
inline constexpr const char *kBundleSku = "SET";
inline constexpr std::int64_t kBundlePrice = 1'100;

/// What leaves the shelf when so much of a product is sold: its parts, if it is a bundle.
auto shelfEffect(const std::string &sku, std::int64_t milli) -> std::vector<std::pair<std::string, std::int64_t>>;

/// Who works in the store. Each till's clerk has a name of its own, because failed sign-ins count per name.
inline constexpr const char *kPassword = "correct horse battery";
inline constexpr const char *kPin = "4711";
inline constexpr const char *kCashierId = "0192f2b4-7b5c-7cc0-8a1e-0000000000aa";
auto clerkName(int till) -> std::string;

/// Makes the store, its people, its products and their stock.
auto openChaosStore(StubbornClient &client, int tills) -> domain::Result<void>;
/// Enough of everything that was ordered before it was there.
auto deliverBackorders(StubbornClient &client, Book &book) -> domain::Result<void>;

} // namespace tillhouse::chaos
