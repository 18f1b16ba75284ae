// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <cstdint>
#include <string_view>

namespace tillhouse::inventory
{

inline constexpr std::string_view kChangeCounter = "change";     ///< the tills' change feed
inline constexpr std::string_view kMovementCounter = "movement"; ///< the stock ledger
inline constexpr std::string_view kArrivalCounter = "arrival";   ///< who is owed goods, in order of arrival

/// Takes `count` numbers in a row from a store's counter and answers the first. They are seen by others only with the
/// transaction, so whoever read up to a number has missed none below it.
auto takeNumbers(db::Transaction &tx, std::string_view storeId, std::string_view counter, std::int64_t count = 1)
    -> std::int64_t;

/// The last number taken, 0 before the first.
auto lastNumber(db::Session &session, std::string_view storeId, std::string_view counter) -> std::int64_t;

} // namespace tillhouse::inventory
