// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/decide_dialog.h"

#include "admin/frame/reason_field.h"
#include "admin/frame/words.h"
#include "admin/order/order_actions.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/choice.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QRadioButton>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using domain::PaymentResolution;

DecideDialog::DecideDialog(const Console &console, const contract::Order &order, QWidget *parent)
    : ActDialog(console, tr("Was the card charged for %1?").arg(orderName(order)),
                new DangerButton(tr("Record the decision")), tr("Decide later"), parent)
    , m_order(order)
    , m_tenders(undecidedTenders(order))
    , m_tender(new Choice)
    , m_charged(new QRadioButton(tr("Yes, the card was charged")))
    , m_notCharged(new QRadioButton(tr("No, the card was not charged")))
    , m_reason(new ReasonField({tr("The acquirer confirmed it by phone"), tr("Seen in the acquirer's portal")}))
{
    auto *warning = new Banner;
    warning->present(Tone::Warn, tr("Do not guess."),
                     tr("Ask the acquirer first. A wrong word costs the customer or you money, and it cannot be taken "
                        "back. Your name and your reason stay on record."));
    body()->addWidget(warning);
    body()->addWidget(makeTender());
    body()->addWidget(makeOutcomes());
    body()->addWidget(m_reason);
    connect(m_reason, &ReasonField::changed, this, &DecideDialog::react);
    for (auto *button : {m_charged, m_notCharged})
        connect(button, &QRadioButton::toggled, this, &DecideDialog::dress);
    react();
    m_charged->setFocus();
}

auto DecideDialog::makeTender() -> QWidget *
{
    for (const auto &tender : m_tenders) {
        QString text = tr("%1 by card").arg(money(tender.amount));
        if (tender.reference)
            text += tr(", reference %1").arg(qstr(*tender.reference));
        m_tender->addItem(text, qstr(tender.tender_id));
    }
    m_tender->setAccessibleName(tr("Payment"));
    if (m_tenders.size() > 1)
        return m_tender;
    m_tender->setParent(this);
    m_tender->hide();
    auto *only = new QLabel(m_tender->currentText());
    only->setTextFormat(Qt::PlainText);
    setLook(only, "leadStrong");
    return only;
}

auto DecideDialog::makeOutcomes() -> QWidget *
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::k4);
    const auto add = [column](QRadioButton *button, const QString &consequence) {
        auto *text = new QLabel(consequence);
        text->setWordWrap(true);
        text->setIndent(Theme::instance().scaled(space::k24 + space::k4));
        setLook(text, "muted");
        button->setAccessibleDescription(consequence);
        column->addWidget(button);
        column->addWidget(text);
    };
    add(m_charged, tr("The order counts as paid, and its goods are the customer's."));
    column->addSpacing(space::k8);
    add(m_notCharged, tr("The order is cancelled, and its goods are free for others. Should the acquirer have approved "
                         "it after all, the money goes back to the card."));
    return box;
}

void DecideDialog::dress()
{
    const auto said = outcome();
    actButton()->setText(!said                                  ? tr("Record the decision")
                         : *said == PaymentResolution::Captured ? tr("Record as charged")
                                                                : tr("Record as not charged"));
    react();
}

void DecideDialog::setOutcome(PaymentResolution outcome)
{
    (outcome == PaymentResolution::Captured ? m_charged : m_notCharged)->setChecked(true);
}

void DecideDialog::setReason(const QString &reason)
{
    m_reason->setReason(reason);
}

auto DecideDialog::outcome() const -> std::optional<PaymentResolution>
{
    if (m_charged->isChecked())
        return PaymentResolution::Captured;
    return m_notCharged->isChecked() ? std::optional(PaymentResolution::Declined) : std::nullopt;
}

auto DecideDialog::isComplete() const -> bool
{
    return !m_tenders.empty() && outcome() && !m_reason->reason().isEmpty();
}

void DecideDialog::send()
{
    console().backend.resolvePayment(
        {m_order.store_id, m_order.order_id, actId(), m_tender->currentData().toString().toStdString(), *outcome(),
         m_reason->reason().toStdString()},
        this, taking<contract::Order>([this](const auto &order) { Q_EMIT done(order); }), {.idempotencyKey = actId()});
}

} // namespace tillhouse::admin
