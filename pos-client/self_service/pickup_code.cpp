// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/self_service/pickup_code.h"

#include "pos/receipt/qr_code.h"
#include "uikit/tokens.h"

#include <QPainter>

namespace tillhouse::pos
{

namespace
{

constexpr int kPickupSide = 232;

} // namespace

PickupCode::PickupCode(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(kPickupSide, kPickupSide);
    setAccessibleName(tr("Your order's number and code, to be scanned"));
}

void PickupCode::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    update();
}

auto PickupCode::sizeHint() const -> QSize
{
    return {kPickupSide, kPickupSide};
}

void PickupCode::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(rect(), uikit::radius::kControl, uikit::radius::kControl);
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintQr(painter, rect(), m_text);
}

} // namespace tillhouse::pos
