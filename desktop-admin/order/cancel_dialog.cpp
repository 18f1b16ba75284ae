// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/cancel_dialog.h"

#include "admin/frame/reason_field.h"
#include "admin/frame/words.h"
#include "admin/order/order_actions.h"
#include "uikit/banner.h"
#include "uikit/button.h"

#include <QVBoxLayout>

namespace tillhouse::admin
{

namespace
{

auto whatBecomesOfTheMoney(const contract::Order &order) -> QString
{
    if (!undecidedTenders(order).empty())
        return CancelDialog::tr("Nobody knows yet whether the card was charged. If it was, the money goes back.");
    if (isHeld(order))
        return CancelDialog::tr("The %1 that are held are let go. The customer pays nothing.").arg(money(order.total));
    return CancelDialog::tr("Whatever was paid goes back to where it came from.");
}

} // namespace

CancelDialog::CancelDialog(const Console &console, const contract::Order &order, QWidget *parent)
    : ActDialog(console, tr("Cancel order %1?").arg(orderName(order)), new uikit::DangerButton(tr("Cancel the order")),
                tr("Keep the order"), parent)
    , m_order(order)
    , m_reason(new ReasonField({tr("Customer changed their mind"), tr("Goods cannot be had"), tr("Ordered twice")}))
{
    auto *warning = new uikit::Banner;
    warning->present(uikit::Tone::Warn, tr("This cannot be undone."),
                     whatBecomesOfTheMoney(order) + u' ' + tr("Its goods are free for others."));
    body()->addWidget(warning);
    body()->addWidget(m_reason);
    connect(m_reason, &ReasonField::changed, this, &CancelDialog::react);
    react();
    m_reason->setFocus();
}

void CancelDialog::setReason(const QString &reason)
{
    m_reason->setReason(reason);
}

auto CancelDialog::isComplete() const -> bool
{
    return !m_reason->reason().isEmpty();
}

void CancelDialog::send()
{
    console().backend.cancelOrder({m_order.store_id, m_order.order_id, m_reason->reason().toStdString()}, this,
                                  taking<contract::Order>([this](const auto &order) { Q_EMIT done(order); }),
                                  {.idempotencyKey = m_order.order_id});
}

} // namespace tillhouse::admin
