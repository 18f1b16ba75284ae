// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"

#include <cstdint>
#include <string_view>

namespace tillhouse::order
{

inline constexpr std::string_view kStockEvents = "stock_events";
inline constexpr std::string_view kPaymentEvents = "payment_events";

/// The position of the last event of a stream that took effect here, 0 before the first. It is written in the
/// transaction of the effect, so that each event takes effect once.
inline auto streamPosition(db::Session &session, std::string_view stream) -> std::int64_t
{
    auto row = session.query("SELECT position FROM stream_positions WHERE stream = ?", stream);
    return row.next() ? row.int64(0) : 0;
}

inline void saveStreamPosition(db::Transaction &tx, std::string_view stream, std::int64_t position)
{
    tx.execute("INSERT INTO stream_positions (stream, position) VALUES (?, ?)"
               " ON CONFLICT (stream) DO UPDATE SET position = excluded.position",
               stream, position);
}

} // namespace tillhouse::order
