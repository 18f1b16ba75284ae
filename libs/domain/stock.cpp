// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/stock.h"

namespace tillhouse::domain
{

namespace
{

auto withinStockLimit(std::int64_t milli) -> bool
{
    return milli >= -kMaxStockMilli && milli <= kMaxStockMilli;
}

} // namespace

auto mayMove(MovementKind kind, std::int64_t deltaMilli) -> bool
{
    switch (kind) {
    case MovementKind::Receipt:
    case MovementKind::Return:
    case MovementKind::TransferIn:
        return deltaMilli > 0;
    case MovementKind::Sale:
    case MovementKind::TransferOut:
        return deltaMilli < 0;
    case MovementKind::Adjustment:
    case MovementKind::CountCorrection:
        return deltaMilli != 0;
    }
    return false;
}

auto moved(const StockLevel &level, MovementKind kind, std::int64_t deltaMilli) -> Result<StockLevel>
{
    if (!mayMove(kind, deltaMilli))
        return invalidField("quantity", "does not have the sign of a " + std::string(name(kind)));
    if (!withinStockLimit(deltaMilli) || !withinStockLimit(level.onHandMilli + deltaMilli))
        return Error{ErrorCode::LimitExceeded, "The stock would exceed what can be kept.", {}};
    return StockLevel{level.onHandMilli + deltaMilli, level.allocatedMilli};
}

auto allocated(const StockLevel &level, std::int64_t milli, bool strict) -> Result<StockLevel>
{
    if (milli <= 0 || milli > kMaxStockMilli)
        return invalidField("quantity", "must be positive and within bounds");
    if (strict && level.availableToPromiseMilli() < milli)
        return Error{ErrorCode::InsufficientStock, "Less than that is available.", {}};
    if (!withinStockLimit(level.allocatedMilli + milli))
        return Error{ErrorCode::LimitExceeded, "The promised stock would exceed what can be kept.", {}};
    return StockLevel{level.onHandMilli, level.allocatedMilli + milli};
}

auto next(ReservationState state, ReservationEvent event) -> std::optional<ReservationState>
{
    for (const auto &arrow : kReservationArrows) {
        if (arrow.from == state && arrow.event == event)
            return arrow.to;
    }
    return std::nullopt;
}

} // namespace tillhouse::domain
