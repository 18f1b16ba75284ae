// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/orders_page.h"

#include "admin/frame/list_view.h"
#include "admin/frame/words.h"
#include "admin/order/order_list_model.h"
#include "admin/order/order_view.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/choice.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using domain::OrderState;

OrdersPage::OrdersPage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_model(new OrderListModel(console.backend.listOrders, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new OrderView(console, this))
    , m_trouble(new Banner(this))
    , m_state(new Choice)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_view);
    connect(m_list, &ListView::opened, this, [this](int row) { showOrder(m_model->row(row).order_id); });
    connect(m_list, &ListView::emptyAction, this, [this] {
        m_search->clear();
        m_day.clear();
        showState({});
        filter();
    });
    connect(m_list, &ListView::pageFailed, this,
            [this](const QString &text) { m_trouble->present(Tone::Warn, text, {}, tr("Try again")); });
    connect(m_trouble, &Banner::actionTriggered, m_model, &PagedTable::reload);
    connect(m_model, &PagedTable::stateChanged, m_trouble, [this] {
        if (m_model->state() == PagedTable::State::Ready)
            m_trouble->dismiss();
    });
    connect(m_view, &OrderView::leave, this, &OrdersPage::showList);
    connect(m_view, &OrderView::said, this, &Page::said);
    connect(m_view, &OrderView::go, this, &Page::go);
    connect(m_view, &OrderView::changed, m_model, &PagedTable::reload);
    connect(m_view, &OrderView::changed, this, &Page::acted);
}

auto OrdersPage::makeList() -> QWidget *
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    auto *title = new QLabel(tr("Orders"));
    setLook(title, "title");
    m_search = new SearchField(tr("Receipt number or order id"));
    m_search->setFixedWidth(320);
    auto *top = new QHBoxLayout;
    top->addWidget(title);
    top->addStretch();
    top->addWidget(m_search);
    m_list = new ListView(m_model, {{.stretch = 1},
                                    {.width = 148},
                                    {.width = 72},
                                    {.width = 152},
                                    {.width = 56, .amount = true},
                                    {.width = 88, .amount = true},
                                    {.width = 96, .amount = true}});
    m_list->setErrorHeadline(tr("The orders could not be loaded"));
    column->addLayout(top);
    column->addWidget(makeFilters());
    column->addWidget(m_trouble);
    column->addWidget(m_list, 1);
    connect(m_search, &SearchField::searched, this, &OrdersPage::filter);
    connect(m_search, &SearchField::leftDown, m_list->table(), [this] { m_list->table()->setFocus(); });
    return page;
}

auto OrdersPage::makeFilters() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k8);
    m_dayChip = new Button(ButtonRole::Chip, tr("Today"));
    row->addWidget(m_dayChip);
    connect(m_dayChip, &QPushButton::clicked, this, [this](bool on) {
        m_day = on ? QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate) : QString();
        filter();
    });
    m_state->addItem(tr("Any state"));
    for (const auto state :
         {OrderState::AwaitingPayment, OrderState::Backordered, OrderState::Paid, OrderState::PartlyFulfilled,
          OrderState::Fulfilled, OrderState::PartlyRefunded, OrderState::Refunded, OrderState::Cancelled})
        m_state->addItem(words(state), static_cast<int>(state));
    m_state->setAccessibleName(tr("State"));
    m_state->setMinimumWidth(180);
    row->addWidget(m_state);
    connect(m_state, &QComboBox::currentIndexChanged, this, &OrdersPage::filter);
    row->addStretch();
    return bar;
}

void OrdersPage::filter()
{
    contract::ListOrdersRequest request;
    request.store_id = storeId();
    if (!m_search->text().trimmed().isEmpty())
        request.query = m_search->text().trimmed().toStdString();
    if (!m_day.isEmpty())
        request.day = m_day.toStdString();
    if (m_state->currentData().isValid())
        request.state = static_cast<OrderState>(m_state->currentData().toInt());
    const bool isToday = m_day == QDateTime::currentDateTimeUtc().date().toString(Qt::ISODate);
    m_dayChip->setText(m_day.isEmpty() || isToday ? tr("Today") : dayWords(m_day));
    m_dayChip->setChecked(!m_day.isEmpty());
    const bool filtered = request.query || request.day || request.state;
    if (filtered)
        m_list->setEmptyWords(Icon::Search, tr("No order fits"), tr("Nothing was found with these filters."),
                              tr("Show all orders"));
    else
        m_list->setEmptyWords(Icon::Orders, tr("No orders yet"),
                              tr("The first sale of a till appears here by itself."));
    m_asked = true;
    m_model->ask(request);
}

void OrdersPage::open(const QString &what)
{
    if (what.startsWith(u"id="))
        return showOrder(what.mid(3).toStdString());
    if (what.isEmpty()) {
        if (!m_asked)
            filter();
        return;
    }
    m_search->clear();
    m_day = what.startsWith(u"day=") ? what.mid(4) : QString();
    showState(what.startsWith(u"state=") ? domain::enumFromName<OrderState>(what.mid(6).toStdString()) : std::nullopt);
    filter();
    showList();
}

// Nothing shows all; nobody is asked here.
void OrdersPage::showState(std::optional<OrderState> state)
{
    const QSignalBlocker quiet(m_state);
    m_state->setCurrentIndex(state ? m_state->findData(static_cast<int>(*state)) : 0);
}

void OrdersPage::showOrder(const std::string &orderId)
{
    m_view->load(orderId);
    m_stack->setCurrentWidget(m_view);
}

void OrdersPage::showList()
{
    if (!m_asked)
        filter();
    m_stack->setCurrentIndex(0);
    m_list->table()->setFocus();
}

void OrdersPage::refresh()
{
    if (m_stack->currentWidget() == m_view)
        m_view->reload();
    else
        m_model->reload();
}

void OrdersPage::focusSearch()
{
    showList();
    m_search->setFocus();
    m_search->selectAll();
}

auto OrdersPage::isSettled() const -> bool
{
    return m_stack->currentWidget() == m_view ? m_view->isSettled() : m_list->isSettled();
}

} // namespace tillhouse::admin
