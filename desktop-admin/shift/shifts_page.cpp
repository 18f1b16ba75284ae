// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/shift/shifts_page.h"

#include "admin/frame/list_view.h"
#include "admin/frame/people.h"
#include "admin/frame/words.h"
#include "admin/shift/shift_list_model.h"
#include "admin/shift/shift_view.h"
#include "uikit/banner.h"
#include "uikit/button.h"
#include "uikit/search_field.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace tillhouse::admin
{

using namespace uikit;
using domain::ShiftState;

ShiftsPage::ShiftsPage(const Console &console, QWidget *parent)
    : Page(console, parent)
    , m_people(new People(console, this))
    , m_model(new ShiftListModel(console.backend.listShifts, this))
    , m_stack(new QStackedWidget(this))
    , m_view(new ShiftView(console, m_people, this))
    , m_trouble(new Banner(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeList());
    m_stack->addWidget(m_view);
    connect(m_list, &ListView::opened, this, [this](int row) { showShift(m_model->row(row).shift_id); });
    connect(m_list, &ListView::emptyAction, this, [this] {
        m_till->clear();
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
    connect(m_view, &ShiftView::leave, this, &ShiftsPage::showList);
}

auto ShiftsPage::makeList() -> QWidget *
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    m_list = new ListView(m_model, {{.width = 80},
                                    {.width = 96},
                                    {.stretch = 1},
                                    {.stretch = 1},
                                    {.width = 120, .amount = true},
                                    {.width = 120, .amount = true},
                                    {.width = 104, .amount = true}});
    m_list->table()->setAccessibleName(tr("Shifts"));
    m_list->setErrorHeadline(tr("The shifts could not be loaded"));
    column->addLayout(makeFilters());
    column->addWidget(m_trouble);
    column->addWidget(m_list, 1);
    return page;
}

auto ShiftsPage::makeFilters() -> QLayout *
{
    auto *title = new QLabel(tr("Shifts"));
    setLook(title, "title");
    auto *row = new QHBoxLayout;
    row->setSpacing(space::k8);
    row->addWidget(title);
    row->addStretch();
    for (const auto state : {ShiftState::Open, ShiftState::Closed}) {
        auto *chip = new Button(ButtonRole::Chip, words(state));
        chip->setProperty("state", static_cast<int>(state));
        row->addWidget(chip);
        m_stateChips.append(chip);
        connect(chip, &QPushButton::clicked, this, [this, chip] {
            for (auto *other : std::as_const(m_stateChips))
                other->setChecked(other == chip && chip->isChecked());
            filter();
        });
    }
    m_till = new SearchField(tr("Till"));
    m_till->setFixedWidth(160);
    row->addWidget(m_till);
    connect(m_till, &SearchField::searched, this, &ShiftsPage::filter);
    connect(m_till, &SearchField::leftDown, this, [this] { m_list->table()->setFocus(); });
    return row;
}

void ShiftsPage::filter()
{
    contract::ListShiftsRequest request;
    request.store_id = storeId();
    if (!m_till->text().trimmed().isEmpty())
        request.till_id = m_till->text().trimmed().toStdString();
    for (const auto *chip : std::as_const(m_stateChips)) {
        if (chip->isChecked())
            request.state = static_cast<ShiftState>(chip->property("state").toInt());
    }
    if (request.till_id || request.state)
        m_list->setEmptyWords(Icon::Search, tr("No shift fits"), tr("A till is found by its whole name."),
                              tr("Show all shifts"));
    else
        m_list->setEmptyWords(Icon::Cash, tr("No shifts yet"),
                              tr("A shift appears here when a till opens its drawer."));
    m_asked = true;
    m_model->ask(request);
}

void ShiftsPage::open(const QString &what)
{
    m_people->load();
    if (what.startsWith(u"id="))
        return showShift(what.mid(3).toStdString());
    if (what.startsWith(u"till=")) {
        m_till->setText(what.mid(5));
        filter();
        return showList();
    }
    if (!m_asked)
        filter();
}

void ShiftsPage::showShift(const std::string &shiftId)
{
    m_view->load(shiftId);
    m_stack->setCurrentWidget(m_view);
}

void ShiftsPage::showList()
{
    if (!m_asked)
        filter();
    m_stack->setCurrentIndex(0);
    m_list->table()->setFocus();
}

void ShiftsPage::refresh()
{
    if (m_stack->currentWidget() == m_view)
        m_view->reload();
    else
        m_model->reload();
}

void ShiftsPage::focusSearch()
{
    showList();
    m_till->setFocus();
    m_till->selectAll();
}

auto ShiftsPage::isSettled() const -> bool
{
    return m_stack->currentWidget() == m_view ? m_view->isSettled() : m_list->isSettled();
}

} // namespace tillhouse::admin
