// SPDX-License-Identifier: GPL-3.0-or-later
// A refund that was asked for and has no answer: it is taken up where it was, after another page or a restart.
#include "pos/refund/refund_page.h"
#include "pos/refund/refund_record.h"
#include "uikit/content_stack.h"
#include "uikit/money_format.h"

#include <QStackedWidget>

namespace tillhouse::pos
{

auto RefundPage::buildWaiting() -> QWidget *
{
    auto *waiting = new uikit::EmptyState;
    waiting->setObjectName(QStringLiteral("refundWaiting"));
    waiting->setContent(uikit::Icon::Refresh, tr("The store server has not answered yet"),
                        tr("It is asked again by itself. When it answers, this page shows and prints the receipt."),
                        tr("Another receipt"), uikit::Tone::Info);
    connect(waiting, &uikit::EmptyState::actionTriggered, this, &RefundPage::begin);
    return waiting;
}

auto RefundPage::takeUp(const std::string &orderId) -> bool
{
    const auto document = openRefund(m_till.journal(), orderId);
    const auto record = document ? refundRecord(m_till.journal(), *document) : std::nullopt;
    if (!record)
        return false;
    m_sent = record->request;
    m_stack->setCurrentIndex(kWaitingPage);
    const auto number = QString::fromStdString(record->number);
    const auto what = record->money
                          ? tr("Receipt %1, %2")
                                .arg(number, uikit::formatMoney(record->money->amount_minor,
                                                                QString::fromStdString(record->money->currency)))
                          : tr("Receipt %1").arg(number);
    m_title->setText(tr("Refund from a receipt"));
    say(tr("%1: the refund was asked for. Do not give anything back yet.").arg(what), false);
    return true;
}

} // namespace tillhouse::pos
