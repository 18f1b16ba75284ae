// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

class QPainter;
class QRect;

namespace tillhouse::pos
{

/// A QR code (ISO/IEC 18004) as a square of modules, row by row; true is dark. The quiet zone is not part of it.
struct QrCode {
    int modules = 0; ///< along one side; 0: the text does not fit
    std::vector<bool> dark;
    [[nodiscard]] auto isDark(int x, int y) const -> bool { return dark[static_cast<std::size_t>(y * modules + x)]; }
};

/// As bytes of UTF-8, error correction M, in the smallest version that holds it. Up to 512 bytes; an empty code for
/// more, or for nothing.
auto qrCode(const QString &text) -> QrCode;

/// The longest text, in bytes: as much as every printer takes.
inline constexpr int kLongestQr = 512;
/// Light modules around a code, so that it can be read.
inline constexpr int kQrQuiet = 4;

/// Draws the code black as large as whole pixels allow, in the middle of the area.
void paintQr(QPainter &painter, const QRect &area, const QString &text);

} // namespace tillhouse::pos
