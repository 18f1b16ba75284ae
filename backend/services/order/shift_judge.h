// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "db/session.h"
#include "order/shift_store.h"

#include <cstdint>
#include <string>

namespace tillhouse::order
{

/// What the exceptions inbox says of shifts. Things arrive late and in any order, so each entry is told when it is true
/// and taken off the list when it is not any more.

/// Something of a shift is heard of before its opening: the shift exists from now on, `shift_unannounced` says so.
auto hearOfShift(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, const std::string &tillId,
                 const std::string &currency, std::int64_t nowMs) -> StoredShift;

/// The opening is here.
void settleUnannounced(db::Transaction &tx, const contract::Shift &shift, std::int64_t nowMs);

/// A till has opened a shift while another of its shifts is open here: its count is on its way, or was lost.
/// `shift_left_open`, until that one is closed.
void tellLeftOpen(db::Transaction &tx, const std::string &storeId, const std::string &tillId,
                  const std::string &shiftId, std::int64_t nowMs);

/// Compares a closed shift's count with what must be there (`drawer_difference`), and what the till worked out with
/// what is known here (`drawer_differs`). Nothing while the shift is open or its opening is not known.
void judgeCount(db::Transaction &tx, const std::string &storeId, const std::string &shiftId, std::int64_t nowMs);

/// Whether the Z report follows the till's last one: `z_number_gap`, `z_number_twice`.
void judgeZNumber(db::Transaction &tx, const contract::Shift &shift, std::int64_t nowMs);

} // namespace tillhouse::order
