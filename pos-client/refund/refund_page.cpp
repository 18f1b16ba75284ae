// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/refund/refund_page.h"

#include "client/ids.h"
#include "contract/endpoints.h"
#include "pos/frame/centered_column.h"
#include "pos/frame/till_keys.h"
#include "pos/frame/touch.h"
#include "pos/i18n/error_words.h"
#include "pos/i18n/language.h"
#include "pos/refund/exchange_code.h"
#include "pos/refund/refund_lines.h"
#include "pos/refund/refund_to.h"
#include "uikit/button.h"
#include "uikit/card.h"
#include "uikit/content_stack.h"
#include "uikit/money_format.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QDateTime>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kPageWidth = 1200;
constexpr int kFoundLimit = 20;
constexpr int kFoundRowHeight = 56;

auto reasons() -> QStringList
{
    return {QObject::tr("Damaged"), QObject::tr("Wrong product"), QObject::tr("Changed mind"), QObject::tr("Spoiled")};
}

/// The first and the last of the reasons: nobody buys such goods.
auto leavesNothingToSell(const QString &reason) -> bool
{
    return reason.trimmed() == reasons().front() || reason.trimmed() == reasons().back();
}

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

void RefundPage::build()
{
    auto *layout = centeredColumn(*this, kPageWidth);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k16);
    layout->setSpacing(uikit::space::k12);
    auto *head = new QHBoxLayout;
    m_back = new Button(ButtonRole::Quiet, Icon::Back, tr("Back to the sale"));
    setTouchHeight(*m_back, uikit::size::kTouch);
    m_title = new QLabel;
    uikit::setLook(m_title, "title");
    head->addWidget(m_back);
    head->addSpacing(uikit::space::k12);
    head->addWidget(m_title);
    head->addStretch();
    layout->addLayout(head);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("refundMessage"));
    m_message->setWordWrap(true);
    layout->addWidget(m_message);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildFind());
    m_stack->addWidget(buildLines());
    m_stack->addWidget(buildWaiting());
    layout->addWidget(m_stack, 1);
    connect(m_back, &QPushButton::clicked, this, [this] { act(Act::Back); });
}

auto RefundPage::buildFind() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    m_search = new uikit::SearchField(tr("Scan the receipt, or type its number"));
    setTouchField(*m_search);
    m_results = new QListWidget;
    m_results->setObjectName(QStringLiteral("refundResults"));
    m_results->setAccessibleName(tr("Sales found"));
    layout->addWidget(m_search);
    m_found = new uikit::ContentStack(m_results);
    layout->addWidget(m_found, 1);
    connect(m_search, &uikit::SearchField::searched, this, &RefundPage::find);
    connect(m_search, &uikit::SearchField::leftDown, m_results, qOverload<>(&QWidget::setFocus));
    const auto choose = [this](QListWidgetItem *item) { load(item->data(Qt::UserRole).toString().toStdString()); };
    connect(m_results, &QListWidget::itemClicked, this, choose);
    connect(m_results, &QListWidget::itemActivated, this, choose);
    return page;
}

auto RefundPage::buildLines() -> QWidget *
{
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    m_lines = new RefundLines;
    auto *holder = new QWidget;
    uikit::setLook(holder, "page");
    auto *inner = new QVBoxLayout(holder);
    inner->setContentsMargins(0, 0, uikit::space::k12, 0);
    inner->addWidget(m_lines);
    inner->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(holder);
    scroll->setWidgetResizable(true);
    auto *card = new uikit::Card;
    card->body()->addWidget(scroll);
    layout->addWidget(card, 1);

    auto *why = new QHBoxLayout;
    why->setSpacing(uikit::space::k8);
    m_reason = new QLineEdit;
    m_reason->setObjectName(QStringLiteral("refundReason"));
    m_reason->setAccessibleName(tr("Reason"));
    m_reason->setPlaceholderText(tr("Reason, for example: damaged"));
    m_reason->setMaxLength(200);
    setTouchField(*m_reason);
    why->addWidget(m_reason, 1);
    for (const auto &reason : reasons()) {
        auto *chip = new Button(ButtonRole::Chip, reason);
        chip->setCheckable(false);
        setTouchHeight(*chip, uikit::size::kTouch);
        why->addWidget(chip);
        connect(chip, &QPushButton::clicked, m_reason, [this, reason] { m_reason->setText(reason); });
    }
    layout->addLayout(why);
    m_to = new RefundTo;
    layout->addWidget(m_to);

    auto *foot = new QHBoxLayout;
    auto *all = new Button(ButtonRole::Touch, tr("Everything comes back"));
    setTouchHeight(*all, uikit::size::kPayHeight);
    m_total = new QLabel;
    uikit::setLook(m_total, "total");
    m_refund = new Button(ButtonRole::Danger, tr("Refund"));
    m_refund->setObjectName(QStringLiteral("refund"));
    m_refund->setMinimumWidth(240);
    setTouchHeight(*m_refund, uikit::size::kPayHeight);
    m_exchange = new Button(ButtonRole::Primary, tr("Exchange"));
    m_exchange->setObjectName(QStringLiteral("exchange"));
    m_exchange->setMinimumWidth(160);
    m_exchange->setAccessibleName(tr("Exchange for other goods"));
    m_exchange->setToolTip(tr("The goods come back with the next sale: only the difference is paid."));
    setTouchHeight(*m_exchange, uikit::size::kPayHeight);
    foot->addWidget(all);
    foot->addStretch();
    foot->addWidget(m_total);
    foot->addSpacing(uikit::space::k16);
    foot->addWidget(m_exchange);
    foot->addWidget(m_refund);
    layout->addLayout(foot);
    connect(all, &QPushButton::clicked, m_lines, &RefundLines::returnAll);
    connect(m_lines, &RefundLines::changed, this, &RefundPage::refresh);
    connect(m_to, &RefundTo::changed, this, &RefundPage::refresh);
    connect(m_reason, &QLineEdit::textChanged, this, &RefundPage::refresh);
    connect(m_refund, &QPushButton::clicked, this, &RefundPage::submit);
    connect(m_exchange, &QPushButton::clicked, this, &RefundPage::exchange);
    return page;
}

auto RefundPage::messageText() const -> QString
{
    return m_message->text();
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
    say({}, false);
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
    m_exchange->setEnabled(some && reasoned && !m_sent && !paidByPoints(*m_order));
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
