// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enum_names.h"

namespace tillhouse::domain
{

/// What one unit of a product is. A quantity is always in thousandths of it: 250 of a kilogram are 250 g.
enum class Unit {
    Piece,
    Kilogram,
    Litre,
    Metre,
};

template <>
struct EnumNames<Unit> {
    static constexpr std::pair<Unit, std::string_view> kValues[] = {
        {Unit::Piece, "piece"}, {Unit::Kilogram, "kilogram"}, {Unit::Litre, "litre"}, {Unit::Metre, "metre"}};
};

/// Whether a product is measured when it is sold, rather than counted.
constexpr auto isMeasured(Unit unit) -> bool
{
    return unit != Unit::Piece;
}

} // namespace tillhouse::domain
