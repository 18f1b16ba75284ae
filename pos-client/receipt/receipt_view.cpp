// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/receipt_view.h"

#include "pos/receipt/receipt_picture.h"
#include "uikit/theme.h"

#include <QPainter>

namespace tillhouse::pos
{

ReceiptView::ReceiptView(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ReceiptView::show(const Receipt &receipt)
{
    m_rows = layOut(receipt);
    setFixedSize(sizeHint());
    update();
}

auto ReceiptView::sizeHint() const -> QSize
{
    return {kPaperWidth, paperHeight(m_rows)};
}

void ReceiptView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(uikit::Theme::instance().color(&uikit::Colors::line));
    painter.setBrush(Qt::white);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    paintReceipt(painter, m_rows);
}

} // namespace tillhouse::pos
