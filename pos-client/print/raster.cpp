// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/raster.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace tillhouse::pos
{

namespace
{

constexpr int kRowDots = 32;
constexpr int kLargeRowDots = 56;
constexpr int kTextDots = 24;
constexpr int kLargeTextDots = 42;
constexpr int kSmallTextDots = 21;

auto isInk(const QImage &picture, int x, int y) -> bool
{
    return x < picture.width() && qGray(picture.pixel(x, y)) < 128;
}

/// Height of its capitals and columns on paper are those of the printer's own font, near enough.
auto printerFont(const LayoutRow &row) -> QFont
{
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(row.size == RowSize::Large   ? kLargeTextDots
                      : row.size == RowSize::Small ? kSmallTextDots
                                                   : kTextDots);
    font.setWeight(row.bold ? QFont::Bold : QFont::Normal);
    font.setStyleStrategy(QFont::NoAntialias);
    return font;
}

} // namespace

auto rasterCommands(const QImage &picture) -> QByteArray
{
    const int bytesAcross = (picture.width() + 7) / 8;
    QByteArray out;
    for (int top = 0; top < picture.height(); top += kBandRows) {
        const int rows = std::min(kBandRows, picture.height() - top);
        for (const int byte : {0x1d, int{'v'}, int{'0'}, 0, bytesAcross & 0xff, bytesAcross >> 8, rows, 0})
            out.append(static_cast<char>(byte));
        for (int y = top; y < top + rows; ++y)
            for (int byte = 0; byte < bytesAcross; ++byte) {
                int bits = 0;
                for (int bit = 0; bit < 8; ++bit)
                    bits = bits << 1 | (isInk(picture, byte * 8 + bit, y) ? 1 : 0);
                out.append(static_cast<char>(bits));
            }
    }
    return out;
}

auto inkOf(const QImage &picture, int dots) -> QImage
{
    if (picture.isNull())
        return {};
    const QSize most(dots, dots / 2);
    auto size = picture.size();
    if (size.width() > most.width() || size.height() > most.height())
        size.scale(most, Qt::KeepAspectRatio);
    QImage paper(size.expandedTo({1, 1}), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(paper.rect(), picture);
    painter.end();
    return paper.convertToFormat(QImage::Format_Mono, Qt::MonoOnly | Qt::DiffuseDither)
        .convertToFormat(QImage::Format_RGB32);
}

auto rowPicture(const LayoutRow &row, const Paper &paper) -> QImage
{
    const bool large = row.size == RowSize::Large;
    QImage picture(paper.dots, large ? kLargeRowDots : kRowDots, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setPen(Qt::black);
    painter.setFont(printerFont(row));
    const auto metrics = painter.fontMetrics();
    const auto area = picture.rect();
    if (row.kind == RowKind::Text) {
        const auto align = row.centered                                      ? Qt::AlignHCenter
                           : readsFromTheRight() || row.left.isRightToLeft() ? Qt::AlignRight | Qt::AlignAbsolute
                                                                             : Qt::AlignLeft | Qt::AlignAbsolute;
        painter.drawText(area, align | Qt::AlignVCenter, metrics.elidedText(row.left, Qt::ElideRight, area.width()));
        return picture;
    }
    const int taken = metrics.horizontalAdvance(row.right) + kTextDots / 2;
    const bool mirrored = readsFromTheRight();
    const auto room = mirrored ? area.adjusted(taken, 0, 0, 0) : area.adjusted(0, 0, -taken, 0);
    const auto [begin, end] =
        mirrored ? std::pair(Qt::AlignRight, Qt::AlignLeft) : std::pair(Qt::AlignLeft, Qt::AlignRight);
    painter.drawText(room, begin | Qt::AlignAbsolute | Qt::AlignVCenter,
                     metrics.elidedText(row.left, Qt::ElideRight, room.width()));
    painter.drawText(area, end | Qt::AlignAbsolute | Qt::AlignVCenter, row.right);
    return picture;
}

} // namespace tillhouse::pos
