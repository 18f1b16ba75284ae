// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;
class QPushButton;

namespace tillhouse::pos
{

/// Sizes of a screen for people who see it for the first time, in pixels at font scale 1.
namespace self_size
{
constexpr int kTarget = 64; ///< smallest thing to be tapped
constexpr int kGap = 12;    ///< between things to be tapped
constexpr int kAct = 88;    ///< the one act of a page
constexpr int kStart = 120; ///< "Tap to order"
constexpr int kTileWidth = 196;
constexpr int kTileHeight = 116;
constexpr int kBasketWidth = 336;
constexpr int kBasketHeight = 440; ///< below the products
constexpr int kTextWidth = 620;    ///< of a paragraph
} // namespace self_size

/// Gives a button this height and words that are read from where one stands.
void makeLarge(QPushButton &button, int height = self_size::kTarget);
/// The same for a field.
void makeLarge(QLineEdit &field);

} // namespace tillhouse::pos
