// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/order/orders_page.h"

#include "admin/frame/list_view.h"
#include "admin/frame/words.h"
#include "admin/order/order_list_model.h"
#include "admin/order/order_view.h"
#include "uikit/banner.h"
#include "uikit/button.h"
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
        for (auto *chip : std::as_const(m_stateChips))
            chip->setChecked(false);
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
    for (const auto state : {OrderState::Paid, OrderState::Fulfilled, OrderState::AwaitingPayment,
                             OrderState::PartlyRefunded, OrderState::Refunded, OrderState::Cancelled}) {
        auto *chip = new Button(ButtonRole::Chip, words(state));
        chip->setProperty("state", static_cast<int>(state));
        row->addWidget(chip);
        m_stateChips.append(chip);
        // One state at a time, as the server filters; pressing it again shows all.
        connect(chip, &QPushButton::clicked, this, [this, chip] {
            for (auto *other : std::as_const(m_stateChips))
                other->setChecked(other == chip && chip->isChecked());
            filter();
        });
    }
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
    for (const auto *chip : std::as_const(m_stateChips)) {
        if (chip->isChecked())
            request.state = static_cast<OrderState>(chip->property("state").toInt());
    }
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
    const auto state =
        what.startsWith(u"state=") ? domain::enumFromName<OrderState>(what.mid(6).toStdString()) : std::nullopt;
    for (auto *chip : std::as_const(m_stateChips))
        chip->setChecked(state && chip->property("state").toInt() == static_cast<int>(*state));
    filter();
    showList();
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
