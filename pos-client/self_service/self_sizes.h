// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tillhouse::pos::self_size
{

/// Sizes of a screen for people who see it for the first time, in pixels at font scale 1.
constexpr int kTarget = 64; ///< smallest thing to be tapped
constexpr int kGap = 12;    ///< between things to be tapped
constexpr int kAct = 88;    ///< the one act of a page
constexpr int kStart = 120; ///< "Tap to order"
constexpr int kTileWidth = 196;
constexpr int kTileHeight = 132;
constexpr int kBasketWidth = 336;
constexpr int kTextWidth = 620; ///< of a paragraph

} // namespace tillhouse::pos::self_size
