// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_picture.h"

#include "pos/receipt/barcode.h"
#include "pos/receipt/logo.h"
#include "pos/receipt/qr_code.h"

#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>

namespace tillhouse::pos
{

namespace
{

constexpr int kMargin = 24;
constexpr int kSpaceHeight = 12;
constexpr int kRuleHeight = 17;
constexpr int kBarHeight = 48;
constexpr int kCaptionHeight = 20;
constexpr int kBarcodeHeight = kBarHeight + 4 + kCaptionHeight;
constexpr int kQrHeight = 148;
constexpr int kLogoMost = 160;
constexpr double kMillimetresWide = 80.0;

auto rowFont(const LayoutRow &row) -> QFont
{
    QFont font(QStringLiteral("Roboto"));
    font.setPixelSize(row.size == RowSize::Large ? 20 : row.size == RowSize::Small ? 12 : 14);
    font.setWeight(row.bold ? QFont::Medium : QFont::Normal);
    return font;
}

/// A picture is a paper of its own width: its points are the pixels between its margins, fewer than of any printer.
auto barcodeOf(const QString &text) -> BarcodePlan
{
    return planBarcode(text, kPaperWidth - 2 * kMargin);
}

/// The logo as it fits the paper; never made larger.
auto logoSize(const LayoutRow &row) -> QSize
{
    const QSize most(kPaperWidth - 2 * kMargin, kLogoMost);
    const auto size = logoImage(row.left).size();
    if (size.isEmpty() || (size.width() <= most.width() && size.height() <= most.height()))
        return size;
    return size.scaled(most, Qt::KeepAspectRatio);
}

auto rowHeight(const LayoutRow &row) -> int
{
    switch (row.kind) {
    case RowKind::Rule:
        return kRuleHeight;
    case RowKind::Space:
        return kSpaceHeight;
    case RowKind::Barcode:
        return barcodeOf(row.left).form == BarcodeForm::Qr ? kQrHeight + kCaptionHeight : kBarcodeHeight;
    case RowKind::Qr:
        return kQrHeight;
    case RowKind::Logo:
        return logoSize(row).height() + kSpaceHeight;
    case RowKind::Text:
    case RowKind::Pair:
        break;
    }
    return row.size == RowSize::Large ? 32 : row.size == RowSize::Small ? 18 : 22;
}

void paintCaption(QPainter &painter, const QRect &area, const QString &text)
{
    LayoutRow caption;
    caption.size = RowSize::Small;
    painter.setFont(rowFont(caption));
    painter.drawText(area, Qt::AlignCenter, text);
}

void paintBarcode(QPainter &painter, const QRect &area, const QString &text)
{
    const auto plan = barcodeOf(text);
    if (plan.form == BarcodeForm::Nothing)
        return;
    paintCaption(painter, area.adjusted(0, area.height() - kCaptionHeight, 0, -2), text);
    if (plan.form == BarcodeForm::Qr)
        return paintQr(painter, area.adjusted(0, 0, 0, -kCaptionHeight), text);
    int x = area.left() + (area.width() - plan.bars.modules * kBarcodeModule) / 2;
    bool bar = true;
    for (const int width : code128Widths(plan.bars)) {
        if (bar)
            painter.fillRect(x, area.top(), width * kBarcodeModule, kBarHeight, Qt::black);
        x += width * kBarcodeModule;
        bar = !bar;
    }
}

void paintLogo(QPainter &painter, const QRect &area, const LayoutRow &row)
{
    const auto size = logoSize(row);
    if (size.isEmpty())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint(area.left() + (area.width() - size.width()) / 2, area.top()), size),
                      logoImage(row.left));
}

void paintRow(QPainter &painter, const QRect &area, const LayoutRow &row)
{
    const auto begin = Qt::AlignVCenter | Qt::AlignAbsolute | (readsFromTheRight() ? Qt::AlignRight : Qt::AlignLeft);
    const auto end = Qt::AlignVCenter | Qt::AlignAbsolute | (readsFromTheRight() ? Qt::AlignLeft : Qt::AlignRight);
    painter.setPen(Qt::black);
    switch (row.kind) {
    case RowKind::Space:
        return;
    case RowKind::Rule:
        painter.fillRect(area.left(), area.center().y(), area.width(), 1, QColor(0x9a, 0x9a, 0x9a));
        return;
    case RowKind::Barcode:
        return paintBarcode(painter, area, row.left);
    case RowKind::Qr:
        return paintQr(painter, area, row.left);
    case RowKind::Logo:
        return paintLogo(painter, area, row);
    case RowKind::Text:
        painter.setFont(rowFont(row));
        painter.drawText(area, row.centered ? Qt::AlignCenter : begin, row.left);
        return;
    case RowKind::Pair:
        painter.setFont(rowFont(row));
        painter.drawText(area, begin, row.left);
        painter.drawText(area, end, row.right);
        return;
    }
}

} // namespace

auto paperHeight(const std::vector<LayoutRow> &rows) -> int
{
    int height = 2 * kMargin;
    for (const auto &row : rows)
        height += rowHeight(row);
    return height;
}

void paintReceipt(QPainter &painter, const std::vector<LayoutRow> &rows)
{
    int y = kMargin;
    for (const auto &row : rows) {
        const int height = rowHeight(row);
        paintRow(painter, QRect(kMargin, y, kPaperWidth - 2 * kMargin, height), row);
        y += height;
    }
}

auto receiptImage(const std::vector<LayoutRow> &rows, qreal scale) -> QImage
{
    const QSizeF size(kPaperWidth * scale, paperHeight(rows) * scale);
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintReceipt(painter, rows);
    return image;
}

auto writeReceiptPdf(const std::vector<LayoutRow> &rows, const QString &file, const QString &title)
    -> domain::Result<void>
{
    QPdfWriter pdf(file);
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Tillhouse"));
    const double millimetres = kMillimetresWide * paperHeight(rows) / kPaperWidth;
    pdf.setPageSize(QPageSize(QSizeF(kMillimetresWide, millimetres), QPageSize::Millimeter));
    pdf.setPageMargins(QMarginsF(0, 0, 0, 0));
    QPainter painter;
    if (!painter.begin(&pdf))
        return domain::Error{domain::ErrorCode::Internal, "The file " + file.toStdString() + " cannot be written.", {}};
    const double scale = static_cast<double>(pdf.width()) / kPaperWidth;
    painter.scale(scale, scale);
    paintReceipt(painter, rows);
    painter.end();
    if (QFileInfo(file).size() <= 0)
        return domain::Error{domain::ErrorCode::Internal, "The file " + file.toStdString() + " cannot be written.", {}};
    return {};
}

} // namespace tillhouse::pos
