// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of the store server, and what it answers.
#include "client/ids.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/refund/exchange_code.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/refund/refund_to.h"
#include "uikit/money_format.h"

#include <QLineEdit>
#include <QStackedWidget>

namespace tillhouse::pos
{

void RefundPage::submit()
{
    if (m_here)
        return submitHere();
    if (m_sent || !m_order || !m_lines->areReadable() || m_lines->returned().empty() ||
        m_reason->text().trimmed().isEmpty())
        return;
    const auto minor = shownMinor();
    const auto words = tr("Give back %1: %2")
                           .arg(uikit::formatMoney(minor, QString::fromStdString(m_order->total.currency)),
                                m_reason->text().trimmed());
    m_approver.require(Action::Refund, minor, words, this,
                       [this](const std::optional<contract::Approval> &approval) { send(approval); });
}

void RefundPage::exchange()
{
    if (m_sent || !m_order || !m_lines->areReadable() || m_lines->returned().empty() ||
        m_reason->text().trimmed().isEmpty())
        return;
    const auto minor = shownMinor();
    const auto words = tr("Exchange goods for %1: %2")
                           .arg(uikit::formatMoney(minor, QString::fromStdString(m_order->total.currency)),
                                m_reason->text().trimmed());
    m_approver.require(Action::Refund, minor, words, this, [this](const std::optional<contract::Approval> &approval) {
        Q_EMIT exchangeChosen(exchangeOf(approval));
    });
}

auto RefundPage::exchangeOf(const std::optional<contract::Approval> &approval) const -> CartExchange
{
    CartExchange exchange;
    exchange.order_id = m_order->order_id;
    exchange.receipt_number = m_order->receipt_number.value_or(m_order->order_id);
    exchange.refund_id = client::newId();
    exchange.code = exchangeCode(exchange.refund_id);
    exchange.reason = m_reason->text().trimmed().toStdString();
    exchange.lines = m_lines->returned();
    exchange.what = m_lines->returnedWords().toStdString();
    exchange.value_minor = shownMinor();
    exchange.approval = approval;
    return exchange;
}

auto RefundPage::shownMinor() const -> std::int64_t
{
    const auto total = m_lines->total();
    return total ? *total : 0;
}

void RefundPage::send(const std::optional<contract::Approval> &approval)
{
    contract::RefundRequest request{m_order->store_id, m_order->order_id, client::newId(),
                                    m_reason->text().trimmed().toStdString(), m_lines->returned()};
    if (const auto shiftId = m_till.journal().openShiftId(); !shiftId.empty())
        request.shift_id = shiftId;
    if (const auto &user = m_till.session().user())
        request.cashier_id = user->user_id;
    request.refunded_at = client::nowRfc3339();
    request.to = m_to->to();
    request.account = m_to->account();
    if (approval)
        request.approvals.push_back(*approval);
    client::Journal::NewDocument document{client::EntryKind::Refund, request.refund_id, {}, contract::encode(request)};
    document.words = {m_order->receipt_number.value_or(m_order->order_id),
                      m_book.issuer().cashier.toStdString(),
                      {},
                      shownMinor(),
                      m_order->total.currency};
    const auto recorded = m_till.journal().append(document);
    if (!recorded)
        return say(errorWords(recorded.error()), true);
    m_sent = std::move(request);
    refresh();
    say(tr("Asking the store server. Do not give anything back yet."), false);
    m_till.queue().wake();
}

auto RefundPage::awaits(const std::string &refundId) const -> bool
{
    return m_sent && m_sent->refund_id == refundId && isVisible();
}

void RefundPage::answered(const QString &id)
{
    if (!awaits(id.toStdString()))
        return;
    const auto document = m_till.journal().find(m_sent->refund_id);
    m_sent.reset();
    const auto receipt = document ? m_book.refundReceipt(*document) : client::Result<Receipt>(client::Error{});
    if (!receipt)
        return say(tr("The refund is booked, but its receipt cannot be shown."), true);
    Q_EMIT refunded(*receipt);
}

void RefundPage::refusedByServer(const QString &id, const QString &reason)
{
    if (!awaits(id.toStdString()))
        return;
    if (m_stack->currentIndex() == kWaitingPage)
        begin();
    m_sent.reset();
    say(tr("Not refunded, no money moved: %1").arg(textWords(reason.toStdString())), true);
    refresh();
}

} // namespace tillhouse::pos
