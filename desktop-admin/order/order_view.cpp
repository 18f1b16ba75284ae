// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/order_view.h"

#include "admin/frame/words.h"
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

OrderView::OrderView(const Console &console, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_title(new QLabel)
    , m_when(new QLabel)
    , m_state(new StatePill)
    , m_refund(new Button(ButtonRole::Secondary, Icon::Refund, tr("Refund…")))
    , m_exceptions(new Banner)
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
    column->addWidget(makeTitle());
    column->addWidget(m_exceptions);
    column->addWidget(m_faces, 1);
    connect(m_faces, &ContentStack::retry, this, &OrderView::reload);
    connect(m_refund, &QPushButton::clicked, this, &OrderView::refund);
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
    setLook(m_when, "muted");
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addWidget(m_when);
    row->addStretch();
    row->addWidget(m_refund);
    connect(back, &QPushButton::clicked, this, &OrderView::leave);
    return bar;
}

void OrderView::load(const std::string &orderId)
{
    if (orderId != m_id) {
        m_order.reset();
        m_title->setText(shortId(orderId));
        m_when->clear();
        m_state->hide();
        m_refund->hide();
        m_exceptions->dismiss();
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
}

void OrderView::show(const contract::Order &order)
{
    m_order = order;
    m_id = order.order_id;
    m_title->setText(order.receipt_number ? qstr(*order.receipt_number) : shortId(order.order_id));
    QString when = localTime(order.sold_at);
    if (order.till_id)
        when += tr(", till %1").arg(qstr(*order.till_id));
    m_when->setText(when);
    m_state->setState(tone(order.state), words(order.state));
    m_state->show();
    m_refund->setVisible(m_console.may(contract::Permission::Refund) && isRefundable(order));
    QStringList troubles;
    for (const auto &exception : order.exceptions)
        troubles += qstr(exception.detail);
    if (troubles.isEmpty())
        m_exceptions->dismiss();
    else
        m_exceptions->present(Tone::Info, tr("To look at"), troubles.join(QStringLiteral(" ")));
    fill();
    m_faces->showContent();
}

void OrderView::fill()
{
    delete m_content->layout();
    qDeleteAll(m_content->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k16);
    auto *left = new QVBoxLayout;
    left->setSpacing(space::k16);
    const auto compact = [](QWidget *card) {
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        return card;
    };
    left->addWidget(compact(linesCard(*m_order)));
    left->addWidget(compact(historyCard(*m_order)));
    left->addStretch();
    auto *right = new QVBoxLayout;
    right->setSpacing(space::k16);
    right->addWidget(compact(totalsCard(*m_order)));
    right->addWidget(compact(tendersCard(*m_order)));
    if (auto *refunds = refundsCard(*m_order))
        right->addWidget(compact(refunds));
    right->addStretch();
    row->addLayout(left, 5);
    row->addLayout(right, 2);
}

void OrderView::refund()
{
    if (!m_order)
        return;
    auto *dialog = new RefundDialog(m_console, *m_order, this);
    connect(dialog, &RefundDialog::refunded, this, [this](const contract::Order &order) {
        show(order);
        Q_EMIT said(Tone::Good, tr("Refund recorded"));
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace tillhouse::admin
