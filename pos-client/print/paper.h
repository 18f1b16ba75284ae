// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tillhouse::pos
{

/// How much fits across the paper.
struct Paper {
    int columns = 42; ///< characters of the printer's normal font
    int dots = 512;   ///< points of a picture
    auto operator==(const Paper &) const -> bool = default;
};

inline constexpr Paper kPaper58{32, 384};
inline constexpr Paper kPaper80{48, 576};
/// 80 mm paper in a printer whose normal font is wider.
inline constexpr Paper kPaper80Wide{42, 512};

/// Points to the millimetre along the paper, near enough for times (180 or 203 dpi).
inline constexpr int kDotsPerMm = 8;

} // namespace tillhouse::pos
