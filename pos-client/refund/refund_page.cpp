// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_page.h"

#include "client/journal/sold_order.h"
#include "contract/endpoints.h"
#include "pos/frame/till_keys.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_reasons.h"
#include "pos/refund/refund_to.h"
#include "uikit/button.h"
#include "uikit/content_stack.h"
#include "uikit/money_format.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QStackedWidget>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Icon;

namespace
{

constexpr int kFoundLimit = 20;
constexpr int kFoundRowHeight = 56;

/// Points go back as points: they cannot pay for other goods on the way.
auto paidByPoints(const contract::Order &order) -> bool
{
    return std::ranges::any_of(order.tenders,
                               [](const auto &tender) { return tender.kind == domain::TenderKind::Points; });
}

} // namespace

RefundPage::RefundPage(Till &till, SaleBook &book, ManagerApprover &approver, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_book(book)
    , m_approver(approver)
{
    build();
    connect(&TillKeys::instance(), &TillKeys::changed, this, &RefundPage::refresh);
    connect(&m_till.queue(), &client::SalesQueue::acknowledged, this, &RefundPage::answered);
    connect(&m_till.queue(), &client::SalesQueue::refused, this, &RefundPage::refusedByServer);
}

auto RefundPage::messageText() const -> QString
{
    return m_message->text();
}

auto RefundPage::isIdle() const -> bool
{
    return m_stack->currentIndex() == 0 && !m_sent;
}

void RefundPage::say(const QString &text, bool wrong)
{
    m_message->setText(text);
    m_message->setVisible(!text.isEmpty());
    uikit::setLook(m_message, wrong ? "danger" : "muted");
}

void RefundPage::open()
{
    if (!takeUp())
        begin();
}

void RefundPage::begin()
{
    m_order.reset();
    m_here.reset();
    m_sent.reset();
    m_search->clear();
    clearFound();
    m_reason->clear();
    m_title->setText(tr("Refund from a receipt"));
    m_stack->setCurrentIndex(0);
    const bool online = m_till.api().network().online;
    say(online        ? QString()
        : isOffline() ? tr("Without the store server: cash for what this till sold for cash. Scan the receipt.")
                      : tr("Refunds need the store server, which cannot be reached now."),
        !online);
    m_search->setFocus();
}

void RefundPage::scanned(const QString &code)
{
    if (m_sent)
        return;
    m_stack->setCurrentIndex(0);
    {
        // It is looked for at once; the field's own search a moment later would throw away what was typed by then.
        const QSignalBlocker blocker(m_search);
        m_search->setText(code);
    }
    find(code);
}

/// Nothing is found: the place says what to do, or why nothing can be done.
void RefundPage::clearFound()
{
    m_results->clear();
    if (m_till.api().network().online || isOffline())
        m_found->showEmpty(Icon::Receipt, tr("Scan the barcode on the receipt"),
                           tr("Or type how its number begins: the sales that fit appear here."));
    else
        m_found->showEmpty(Icon::Offline, QObject::tr("The store server cannot be reached"), {});
}

void RefundPage::find(const QString &text)
{
    m_query = text.trimmed();
    if (m_query.isEmpty())
        return clearFound();
    if (isOffline())
        return findHere();
    contract::ListOrdersRequest request;
    request.store_id = m_till.identity().store.store_id;
    request.query = m_query.toStdString();
    request.limit = kFoundLimit;
    say(tr("Looking for %1…").arg(m_query), false);
    m_till.api().call<contract::ListOrdersRequest, contract::OrderPage>(
        contract::kListOrders, request, this, [this, asked = m_query](const client::Result<contract::OrderPage> &page) {
            if (asked == m_query && m_stack->currentIndex() == 0)
                found(page);
        });
}

void RefundPage::found(const client::Result<contract::OrderPage> &page)
{
    clearFound();
    if (!page)
        return say(errorWords(page.error()), true);
    if (page->orders.empty())
        return say(tr("No receipt begins with “%1”. If it was sold just now, it may still be on its way.").arg(m_query),
                   true);
    say({}, false);
    m_found->showContent();
    for (const auto &order : page->orders) {
        const auto number = QString::fromStdString(order.receipt_number.value_or(order.order_id));
        if (number == m_query)
            return load(order.order_id);
        const auto currency = QString::fromStdString(order.total.currency);
        const auto soldAt = QDateTime::fromString(QString::fromStdString(order.sold_at), Qt::ISODateWithMs);
        auto *item = new QListWidgetItem(QStringLiteral("%1    %2    %3")
                                             .arg(number, dateTimeText(soldAt.toLocalTime()),
                                                  uikit::formatMoney(order.total.amount_minor, currency)),
                                         m_results);
        item->setData(Qt::UserRole, QString::fromStdString(order.order_id));
        item->setSizeHint({0, uikit::Theme::instance().rows(kFoundRowHeight, {uikit::Type::Body})});
    }
}

void RefundPage::load(const std::string &orderId)
{
    m_till.api().call<contract::GetOrderRequest, contract::Order>(contract::kGetOrder,
                                                                  {m_till.identity().store.store_id, orderId}, this,
                                                                  [this](const client::Result<contract::Order> &order) {
                                                                      if (!order)
                                                                          return say(errorWords(order.error()), true);
                                                                      if (m_stack->currentIndex() == 0)
                                                                          showOrder(*order);
                                                                  });
}

void RefundPage::showOrder(const contract::Order &order)
{
    if (takeUp(order.order_id))
        return; // the store server may not have it yet, and would take the same goods back twice
    m_order = order;
    const auto number = QString::fromStdString(order.receipt_number.value_or(order.order_id));
    m_title->setText(
        tr("Receipt %1, %2")
            .arg(number, uikit::formatMoney(order.total.amount_minor, QString::fromStdString(order.total.currency))));
    const auto never = client::neverPaidMinor(order);
    say(never == 0 ? QString()
                   : tr("A card was declined after this sale: %1 were never paid. Goods for that come back, but no "
                        "money goes out for them.")
                         .arg(uikit::formatMoney(never, QString::fromStdString(order.total.currency))),
        true);
    m_stack->setCurrentIndex(1);
    m_lines->show(order);
    m_to->show(order, !m_here);
    refresh();
}

void RefundPage::refresh()
{
    if (!m_order)
        return;
    const auto total = m_lines->total();
    const auto currency = QString::fromStdString(m_order->total.currency);
    const bool readable = m_lines->areReadable();
    const bool some = readable && total && *total > 0;
    const bool reasoned = !m_reason->text().trimmed().isEmpty();
    m_total->setText(uikit::formatMoney(readable && total ? *total : 0, currency));
    m_refund->setEnabled(some && reasoned && !m_sent);
    m_exchange->setEnabled(some && reasoned && !m_sent && !paidByPoints(*m_order) &&
                           client::neverPaidMinor(*m_order) == 0);
    m_lines->setRestockByDefault(!leavesNothingToSell(m_reason->text()));
    m_refund->setText(m_sent      ? tr("Refunding…")
                      : !readable ? tr("Not more than was sold")
                      : !some     ? tr("Say what comes back")
                      : !reasoned ? tr("Give a reason")
                                  : withKey(tr("Refund to %1").arg(m_to->words()), Act::Pay));
    if (!m_here)
        return;
    m_exchange->setEnabled(false);
    if (!m_sent)
        say({}, false); // what was said was about another choice
    if (some && reasoned && !m_sent)
        m_refund->setText(
            withKey(tr("Give back %1 in cash").arg(uikit::formatMoney(cashBackMinor(), currency)), Act::Pay));
}

auto RefundPage::act(Act what) -> bool
{
    if ((what == Act::Pay || what == Act::ExactCash) && m_stack->currentIndex() == 1) {
        if (m_refund->isEnabled() && (what == Act::Pay || m_to->chooseCash()))
            submit();
        return true;
    }
    if (what != Act::Back)
        return false;
    // A refund that was sent goes on in the queue; leaving the page does not end it.
    if (m_stack->currentIndex() == 1 && !m_sent) {
        open();
        return true;
    }
    m_sent.reset();
    Q_EMIT left();
    return true;
}

} // namespace tillhouse::pos
