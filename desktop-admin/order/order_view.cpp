// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_view.h"

#include "admin/exception/exception_words.h"
#include "admin/frame/words.h"
#include "admin/order/cancel_dialog.h"
#include "admin/order/capture_dialog.h"
#include "admin/order/decide_dialog.h"
#include "admin/order/fulfil_dialog.h"
#include "admin/order/order_sections.h"
#include "admin/order/refund_dialog.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/content_stack.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;

namespace
{

constexpr std::int64_t kMostToLookAt = 20; // more than a banner can name

// "2 Mar 2026, 10:42, till T1, replaces the refund …1a2b3c4d"
auto originWords(const contract::Order &order) -> QString
{
    QStringList words{localTime(order.sold_at)};
    words += order.till_id ? OrderView::tr("till %1").arg(qstr(*order.till_id)) : admin::words(order.channel).toLower();
    if (order.pickup_code)
        words += OrderView::tr("pickup code %1").arg(qstr(*order.pickup_code));
    if (order.exchange_of)
        words += OrderView::tr("replaces the refund %1").arg(shortId(*order.exchange_of));
    return words.join(QStringLiteral(", "));
}

auto firstOf(const QStringList &titles) -> QString
{
    return titles.size() == 1 ? titles.first()
                              : OrderView::tr("%1, and %2 more").arg(titles.first()).arg(titles.size() - 1);
}

} // namespace

OrderView::OrderView(const Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new QLabel)
    , m_when(new QLabel)
    , m_state(new StatePill)
    , m_toLookAt(new Banner)
    , m_content(new QWidget)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    setLook(m_content, "page");
    area->setWidget(m_content);
    m_faces = new ContentStack(area);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    setLook(m_when, "muted");
    column->addWidget(makeTitle());
    column->addWidget(m_when);
    column->addWidget(m_toLookAt);
    column->addWidget(m_faces, 1);
    connect(m_faces, &ContentStack::retry, this, &OrderView::reload);
    connect(m_toLookAt, &Banner::actionTriggered, this, [this] {
        Q_EMIT go({QStringLiteral("exceptions"), QStringLiteral("order=") + qstr(m_id)});
    });
}

auto OrderView::makeTitle() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k12);
    auto *back = new Button(ButtonRole::Quiet, Icon::Back, tr("Orders"));
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    setLook(m_title, "title");
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch();
    row->addLayout(makeActions());
    connect(back, &QPushButton::clicked, this, &OrderView::leave);
    return bar;
}

auto OrderView::makeActions() -> QLayout *
{
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k8);
    m_shift = new Button(ButtonRole::Quiet, Icon::Cash, tr("Shift"));
    m_shift->hide();
    row->addWidget(m_shift);
    connect(m_shift, &QPushButton::clicked, this, [this] {
        Q_EMIT go({QStringLiteral("shifts"), QStringLiteral("id=") + qstr(*m_order->shift_id)});
    });
    const auto add = [this, row](OrderAction action, ButtonRole role, Icon icon, const QString &text) {
        auto *button = new Button(role, icon, text);
        button->hide();
        row->addWidget(button);
        m_actions.insert(action, button);
        connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
    };
    add(OrderAction::Cancel, ButtonRole::Secondary, Icon::Close, tr("Cancel order…"));
    add(OrderAction::Refund, ButtonRole::Secondary, Icon::Refund, tr("Refund…"));
    add(OrderAction::Decide, ButtonRole::Primary, Icon::Edit, tr("Decide…"));
    add(OrderAction::Capture, ButtonRole::Primary, Icon::Card, tr("Take the money…"));
    add(OrderAction::Fulfil, ButtonRole::Primary, Icon::Check, tr("Hand over…"));
    return row;
}

void OrderView::load(const std::string &orderId)
{
    if (orderId != m_id) {
        m_order.reset();
        m_inbox.clear();
        m_title->setText(shortId(orderId));
        m_when->clear();
        m_state->hide();
        for (auto *button : std::as_const(m_actions))
            button->hide();
        m_shift->hide();
        m_toLookAt->dismiss();
    }
    m_id = orderId;
    reload();
}

void OrderView::reload()
{
    m_order ? m_faces->showLoading() : m_faces->showLoadingAnew();
    m_asking = std::make_unique<QObject>();
    m_console.backend.getOrder({m_console.store.store_id, m_id}, m_asking.get(),
                               [this](const domain::Result<contract::Order> &order) {
                                   m_asking.release()->deleteLater();
                                   if (order)
                                       show(*order);
                                   else
                                       m_faces->showError(tr("The order could not be loaded"), describe(order.error()),
                                                          tr("Try again"));
                               },
                               {});
    loadInbox();
}

void OrderView::loadInbox()
{
    if (!m_console.may(contract::Permission::ManageExceptions))
        return;
    m_askingInbox = std::make_unique<QObject>();
    m_console.backend.listExceptions(
        {m_console.store.store_id, contract::ExceptionState::Open, m_id, {}, kMostToLookAt}, m_askingInbox.get(),
        [this](const domain::Result<contract::ExceptionPage> &page) {
            m_askingInbox.release()->deleteLater();
            if (page)
                m_inbox = page->exceptions; // without it, the order still tells what it knows itself
            showToLookAt();
        },
        {});
}

void OrderView::show(const contract::Order &order)
{
    m_order = order;
    m_id = order.order_id;
    m_title->setText(orderName(order));
    m_when->setText(originWords(order));
    m_shift->setVisible(order.shift_id.has_value());
    m_state->setState(stateTone(order), stateWords(order));
    m_state->show();
    for (auto action = m_actions.keyBegin(); action != m_actions.keyEnd(); ++action)
        m_actions.value(*action)->setVisible(offers(*action));
    showToLookAt();
    fill();
    m_faces->showContent();
}

void OrderView::showToLookAt()
{
    QStringList titles;
    for (const auto &entry : m_inbox)
        titles += wordsOf(entry.code).title;
    const bool inInbox = !titles.isEmpty();
    // A role without the inbox is told what the order itself recorded.
    if (!inInbox && m_order && !m_console.may(contract::Permission::ManageExceptions)) {
        for (const auto &exception : m_order->exceptions)
            titles += wordsOf(exception.code).title;
    }
    titles.removeDuplicates();
    if (titles.isEmpty())
        m_toLookAt->dismiss();
    else
        m_toLookAt->present(inInbox ? Tone::Warn : Tone::Info, tr("To look at"), firstOf(titles),
                            inInbox ? tr("Show in exceptions") : QString());
}

void OrderView::fill()
{
    delete m_content->layout();
    qDeleteAll(m_content->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    const auto columnOf = [](std::initializer_list<QWidget *> cards) {
        auto *column = new QVBoxLayout;
        column->setSpacing(space::k16);
        for (auto *card : cards) {
            if (!card)
                continue;
            card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
            column->addWidget(card);
        }
        column->addStretch();
        return column;
    };
    const auto openPlace = [this](const Place &place) { Q_EMIT go(place); };
    row->addLayout(columnOf({linesCard(*m_order), historyCard(*m_order)}), 5);
    row->addLayout(columnOf({totalsCard(*m_order), tendersCard(*m_order), refundsCard(*m_order, openPlace),
                             fulfilmentsCard(*m_order)}),
                   2);
}

auto OrderView::offers(OrderAction action) const -> bool
{
    return m_order && m_console.may(permissionFor(action)) && takes(*m_order, action);
}

auto OrderView::tellingDone(const QString &words) -> std::function<void(const contract::Order &)>
{
    return [this, words](const contract::Order &order) {
        show(order);
        loadInbox();
        Q_EMIT said(Tone::Good, words);
        Q_EMIT changed();
    };
}

auto OrderView::makeDialog(OrderAction action) -> QDialog *
{
    const auto make = [this](auto *dialog, auto signal, const QString &words) -> QDialog * {
        connect(dialog, signal, this, tellingDone(words));
        return dialog;
    };
    switch (action) {
    case OrderAction::Capture:
        return make(new CaptureDialog(m_console, *m_order, this), &CaptureDialog::done, tr("Money taken"));
    case OrderAction::Decide:
        return make(new DecideDialog(m_console, *m_order, this), &DecideDialog::done, tr("Decision recorded"));
    case OrderAction::Fulfil:
        return make(new FulfilDialog(m_console, *m_order, this), &FulfilDialog::done, tr("Handed over"));
    case OrderAction::Refund:
        return make(new RefundDialog(m_console, *m_order, this), &RefundDialog::refunded, tr("Refund recorded"));
    case OrderAction::Cancel:
        return make(new CancelDialog(m_console, *m_order, this), &CancelDialog::done, tr("Order cancelled"));
    }
    return nullptr;
}

auto OrderView::act(OrderAction action) -> QDialog *
{
    if (!offers(action))
        return nullptr;
    auto *dialog = makeDialog(action);
    dialog->open();
    return dialog;
}

} // namespace tillhouse::admin
