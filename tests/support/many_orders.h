// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>

namespace tillhouse::testing
{

/// Makes a big shop out of a small one. `data` holds the stores of a stopped shop that really sold; each of its orders
/// is written `copies` more times, with ids of its own and everything that belongs to it (lines, tenders, payments,
/// postings, events, movements, answers, the acquirer's entries), straight by SQL. Sums and balances grow with them, so
/// that the result is as consistent as the model; what the copies sell has come in with the first receipt of each
/// product, which must be before its first sale. Returns the number of orders there are then. Throws db::DatabaseError.
auto multiplyOrders(const std::filesystem::path &data, std::int64_t copies) -> std::int64_t;

} // namespace tillhouse::testing
