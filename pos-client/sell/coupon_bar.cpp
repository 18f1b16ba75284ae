// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/coupon_bar.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QBoxLayout>

namespace tillhouse::pos
{

CouponBar::CouponBar(SalesDesk &desk, QWidget *parent)
    : QScrollArea(parent)
    , m_desk(desk)
    , m_row(new QWidget)
    , m_chips(new QHBoxLayout(m_row))
{
    setObjectName(QStringLiteral("coupons"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    uikit::onTheme(this, [this] { setFixedHeight(uikit::Theme::instance().control(uikit::size::kTouch) + 2); });
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    uikit::setLook(m_row, "page");
    m_chips->setContentsMargins(uikit::space::k16, 0, uikit::space::k16, 0);
    m_chips->setSpacing(uikit::space::k8);
    setWidget(m_row);
    connect(&m_desk, &SalesDesk::changed, this, &CouponBar::refresh);
    refresh();
}

void CouponBar::refresh()
{
    while (auto *item = m_chips->takeAt(0)) {
        if (auto *chip = item->widget()) {
            chip->hide();
            chip->deleteLater(); // its own tap may have led here
        }
        delete item;
    }
    const auto count = m_desk.cart().coupons().size();
    for (std::size_t i = 0; i < count; ++i)
        addChip(i);
    m_chips->addStretch();
    setVisible(count > 0);
}

void CouponBar::addChip(std::size_t index)
{
    const auto &cart = m_desk.cart();
    const auto &code = cart.coupons()[index];
    const auto shown = QString::fromStdString(code);
    const auto saved = cart.savedBy(code);
    const auto what = saved > 0 ? uikit::formatMoney(-saved, QString::fromStdString(cart.store().currency))
                                : tr("not used yet");
    auto *chip = new uikit::Button(uikit::ButtonRole::Chip, QStringLiteral("%1  %2").arg(shown, what));
    chip->setIconName(uikit::Icon::Close);
    chip->setCheckable(true);
    chip->setChecked(saved > 0);
    setTouchHeight(*chip, uikit::size::kTouch);
    chip->setFocusPolicy(Qt::TabFocus);
    chip->setAccessibleName(tr("Coupon %1, %2. Take it away").arg(shown, what));
    connect(chip, &QPushButton::clicked, this, [this, index] { m_desk.removeCoupon(index); });
    m_chips->addWidget(chip);
}

} // namespace tillhouse::pos
