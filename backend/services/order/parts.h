// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/database.h"
#include "order/card_gate.h"
#include "order/in_flight.h"
#include "order/payment_gateway.h"

#include <algorithm>
#include <cstdint>
#include <functional>

namespace tillhouse::order
{

/// Milliseconds since 1970.
using Clock = std::function<std::int64_t()>;

/// What the parts of the service share. All of it outlives them.
struct Parts {
    db::Database &database;
    PaymentGateway &payments;
    Clock nowMs;
    InFlight inFlight;
    CardGate cards{};
};

/// A new order or refund is looked at by recovery after this time, if nobody has finished it by then.
constexpr std::int64_t kFirstCheckMs = 5'000;

/// An order whose card payment never reached the payment service is cancelled after this time.
constexpr std::int64_t kAbandonMs = 150'000;

/// No money is taken for goods whose reservation ends within this time.
constexpr std::int64_t kReservationMarginMs = 10'000;

/// When recovery looks again after it has looked `checks` times: after 1, 2, 4 ... 60 seconds.
inline auto nextCheck(std::int64_t nowMs, std::int64_t checks) -> std::int64_t
{
    return nowMs + std::min<std::int64_t>(60'000, 1000LL << std::min<std::int64_t>(checks, 6));
}

} // namespace tillhouse::order
