// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/receipt/receipt_layout.h"

#include <QImage>
#include <QString>

class QPainter;

namespace tillhouse::pos
{

/// How wide the paper is drawn, in pixels; 80 mm paper with 72 mm of print.
constexpr int kPaperWidth = 400;

/// The height that the rows need at kPaperWidth.
auto paperHeight(const std::vector<LayoutRow> &rows) -> int;
/// Draws the rows at (0, 0), black on white, kPaperWidth wide. The screen, the picture and the PDF all come from here.
void paintReceipt(QPainter &painter, const std::vector<LayoutRow> &rows);
auto receiptImage(const std::vector<LayoutRow> &rows, qreal scale = 1.0) -> QImage;
/// One page as long as the receipt. Error: Internal, if the file cannot be written.
auto writeReceiptPdf(const std::vector<LayoutRow> &rows, const QString &file, const QString &title)
    -> domain::Result<void>;

} // namespace tillhouse::pos
