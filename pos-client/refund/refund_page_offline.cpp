// SPDX-License-Identifier: GPL-3.0-or-later
// Giving back cash while the store server cannot be asked: what this till sold for cash, as its journal has it.
#include "client/ids.h"
#include "contract/order_return.h"
#include "pos/i18n/error_words.h"
#include "pos/offline/offline_words.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_page.h"
#include "pos/refund/refund_record.h"
#include "uikit/money_format.h"
#include "uikit/search_field.h"

#include <QLineEdit>

namespace tillhouse::pos
{

auto RefundPage::isOffline() const -> bool
{
    return m_offline && !m_till.api().network().online && m_offline->allowance().serverLostAtMs;
}

void RefundPage::findHere()
{
    m_here.reset();
    auto sold = client::soldOrder(m_till.journal(), m_query.toStdString());
    if (!sold)
        return say(
            tr("This till has not sold a receipt “%1”. What was sold elsewhere is given back when the store server "
               "is there again.")
                .arg(m_query),
            true);
    if (!sold->wholeInCash)
        return say(tr("This receipt was not paid in cash alone. It is refunded when the store server is there again."),
                   true);
    if (sold->openRefunds > 0)
        return say(
            tr("What was given back of this receipt before is not known yet: the store server has to answer first."),
            true);
    const auto order = sold->order;
    m_here = std::move(*sold);
    showOrder(order);
}

auto RefundPage::cashBackMinor() const -> std::int64_t
{
    const auto money = contract::priceReturn(m_here->order, m_lines->returned());
    if (!money)
        return 0;
    return client::cashBack(*m_here, money->totalMinor, money->completesOrder,
                            m_till.identity().store.cash_rounding_minor);
}

void RefundPage::submitHere()
{
    if (m_sent || !m_lines->areReadable() || m_lines->returned().empty() || m_reason->text().trimmed().isEmpty())
        return;
    const auto minor = cashBackMinor();
    const auto currency = QString::fromStdString(m_here->order.total.currency);
    const auto allowance = m_offline->allowance();
    if (const auto bar = domain::barOfRefund(allowance, minor))
        return say(barWords(*bar, domain::refundLeftMinor(allowance), currency), true);
    const auto words = tr("Give back %1 in cash without the store server: %2")
                           .arg(uikit::formatMoney(minor, currency), m_reason->text().trimmed());
    m_approver.require(Action::Refund, minor, words, this,
                       [this, minor](const std::optional<contract::Approval> &approval) { payOut(minor, approval); });
}

/// Written down first: from then on it has happened, and counts in the drawer and in what is left to be given back.
void RefundPage::payOut(std::int64_t minor, const std::optional<contract::Approval> &approval)
{
    if (!m_here || m_sent)
        return;
    auto order = m_here->order;
    contract::RefundRequest request{order.store_id, order.order_id, client::newId(),
                                    m_reason->text().trimmed().toStdString(), m_lines->returned()};
    request.to = domain::TenderKind::Cash;
    request.paid_out = contract::MoneyAmount{minor, order.total.currency};
    if (const auto shiftId = m_till.journal().openShiftId(); !shiftId.empty())
        request.shift_id = shiftId;
    if (const auto &user = m_till.session().user())
        request.cashier_id = user->user_id;
    request.refunded_at = client::nowRfc3339();
    if (approval)
        request.approvals.push_back(*approval);
    client::Journal::NewDocument document{client::EntryKind::Refund, request.refund_id, {}, contract::encode(request)};
    document.paidOut = {{domain::TenderKind::Cash, minor}};
    document.currency = order.total.currency;
    const auto worth = shownMinor();
    document.words = {order.receipt_number.value_or(order.order_id),
                      m_book.issuer().cashier.toStdString(),
                      {},
                      worth,
                      order.total.currency};
    if (const auto recorded = m_till.journal().append(document); !recorded)
        return say(errorWords(recorded.error()), true);
    (void)m_offline->noteRefund(minor, order.order_id, approval); // the refund itself stands in the journal
    m_till.queue().wake();
    order = afterPaidOut(std::move(order), request, worth);
    m_here.reset();
    const auto written = m_till.journal().find(request.refund_id);
    const auto slip = written ? m_book.refundSlip(*written, order, request) : RefundSlip{};
    Q_EMIT refunded(receiptOfRefund(order, request, m_book.issuer(), slip));
}

} // namespace tillhouse::pos
