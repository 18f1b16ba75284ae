// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/receipt/code128.h"

#include <QString>

namespace tillhouse::pos
{

/// The narrowest bar, in points, that scanners still read surely from thermal paper: a quarter of a millimetre.
inline constexpr int kBarcodeModule = 2;

enum class BarcodeForm {
    Nothing, ///< there is no text, or too much of it
    Bars,    ///< Code 128
    Qr,      ///< a QR code with the text below: bars would be wider than the paper, and printers leave such out
};

/// How a text is written so that a scanner can read it on this paper.
struct BarcodePlan {
    BarcodeForm form = BarcodeForm::Nothing;
    Code128Text bars; ///< of bars
};

/// `dots`: how many points fit across. The margins of the paper are the quiet zones: they are wider than ten modules.
auto planBarcode(const QString &text, int dots) -> BarcodePlan;

} // namespace tillhouse::pos
