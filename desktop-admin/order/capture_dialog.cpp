// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/capture_dialog.h"

#include "admin/frame/words.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace tillhouse::admin
{

CaptureDialog::CaptureDialog(const Console &console, const contract::Order &order, QWidget *parent)
    : ActDialog(console, tr("Take the money for %1?").arg(orderName(order)),
                new uikit::PrimaryButton(tr("Take %1").arg(money(order.total))), tr("Leave it held"), parent)
    , m_order(order)
{
    auto *text = new QLabel(tr("The amount is held now. Taking it charges the customer, and the order becomes paid."));
    text->setWordWrap(true);
    body()->addWidget(text);
    react();
    actButton()->setFocus();
}

void CaptureDialog::send()
{
    console().backend.captureOrder({m_order.store_id, m_order.order_id}, this,
                                   taking<contract::Order>([this](const auto &order) { Q_EMIT done(order); }),
                                   {.idempotencyKey = m_order.order_id});
}

} // namespace tillhouse::admin
