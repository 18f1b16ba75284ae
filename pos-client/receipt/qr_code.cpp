// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/qr_code.h"

#include <QPainter>

#include <memory>
#include <qrencode.h>

namespace tillhouse::pos
{

auto qrCode(const QString &text) -> QrCode
{
    const auto bytes = text.toUtf8();
    if (bytes.isEmpty() || bytes.size() > kLongestQr)
        return {};
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(static_cast<int>(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!made)
        return {};
    QrCode code;
    code.modules = made->width;
    code.dark.reserve(static_cast<std::size_t>(made->width * made->width));
    for (int i = 0; i < made->width * made->width; ++i)
        code.dark.push_back((made->data[i] & 1) != 0);
    return code;
}

void paintQr(QPainter &painter, const QRect &area, const QString &text)
{
    const auto code = qrCode(text);
    if (code.modules == 0)
        return;
    const int across = code.modules + 2 * kQrQuiet;
    const int module = std::max(1, std::min(area.width(), area.height()) / across);
    const QPoint corner = area.center() - QPoint(code.modules * module / 2, code.modules * module / 2);
    for (int y = 0; y < code.modules; ++y)
        for (int x = 0; x < code.modules; ++x)
            if (code.isDark(x, y))
                painter.fillRect(corner.x() + x * module, corner.y() + y * module, module, module, Qt::black);
}

} // namespace tillhouse::pos
