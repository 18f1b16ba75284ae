// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/shift/shift_view.h"

#include "admin/frame/people.h"
#include "admin/frame/words.h"
#include "admin/shift/shift_sections.h"
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

constexpr int kBesideFrom = 1100; // pixels of the page
constexpr int kDrawerBelow = 400; // width of the drawer where it stands below

// "2 Mar 2026, 08:00 by Mira Lind"
auto timeBy(const std::string &time, const std::optional<std::string> &who, const People &people) -> QString
{
    return who ? ShiftView::tr("%1 by %2").arg(localTime(time), people.nameOf(*who)) : localTime(time);
}

} // namespace

ShiftView::ShiftView(const Console &console, People *people, QWidget *parent)
    : QWidget(parent)
    , m_console(console)
    , m_people(people)
    , m_title(new QLabel)
    , m_when(new QLabel)
    , m_state(new StatePill)
    , m_content(new QWidget)
{
    auto *area = new QScrollArea;
    area->setWidgetResizable(true);
    setLook(m_content, "page");
    area->setWidget(m_content);
    m_faces = new ContentStack(area);
    setLook(m_when, "muted");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::k24, space::k16, space::k24, space::k24);
    column->setSpacing(space::k12);
    column->addWidget(makeTitle());
    column->addWidget(m_when);
    column->addWidget(m_faces, 1);
    connect(m_faces, &ContentStack::retry, this, &ShiftView::reload);
    connect(people, &People::loaded, this, &ShiftView::showWhen);
}

auto ShiftView::makeTitle() -> QWidget *
{
    auto *bar = new QWidget;
    auto *row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::k12);
    auto *back = new Button(ButtonRole::Quiet, Icon::Back, tr("Shifts"));
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    setLook(m_title, "title");
    row->addWidget(back);
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch();
    connect(back, &QPushButton::clicked, this, &ShiftView::leave);
    return bar;
}

void ShiftView::load(const std::string &shiftId)
{
    if (shiftId != m_id) {
        m_shift.reset();
        m_title->setText(shortId(shiftId));
        m_when->clear();
        m_state->hide();
    }
    m_id = shiftId;
    reload();
}

void ShiftView::reload()
{
    m_shift ? m_faces->showLoading() : m_faces->showLoadingAnew();
    m_asking = std::make_unique<QObject>();
    m_console.backend.getShift({m_console.store.store_id, m_id}, m_asking.get(),
                               [this](const domain::Result<contract::Shift> &shift) {
                                   m_asking.release()->deleteLater();
                                   if (shift)
                                       show(*shift);
                                   else
                                       m_faces->showError(tr("The shift could not be loaded"), describe(shift.error()),
                                                          tr("Try again"));
                               },
                               {});
}

void ShiftView::show(const contract::Shift &shift)
{
    m_shift = shift;
    m_id = shift.shift_id;
    m_title->setText(tr("Shift of till %1").arg(qstr(shift.till_id)));
    m_state->setState(tone(shift.state), words(shift.state));
    m_state->show();
    showWhen();
    fill();
    m_faces->showContent();
}

void ShiftView::showWhen()
{
    if (!m_shift)
        return;
    QString when = tr("Opened %1").arg(timeBy(m_shift->opened_at, m_shift->opened_by, *m_people));
    if (m_shift->closed_at)
        when += tr(", closed %1").arg(timeBy(*m_shift->closed_at, m_shift->closed_by, *m_people));
    m_when->setText(when);
}

void ShiftView::fill()
{
    delete m_content->layout();
    qDeleteAll(m_content->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight, m_content);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::k16);
    m_drawer = drawerCard(*m_shift);
    for (auto *card : {shiftTendersCard(*m_shift), m_drawer}) {
        card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        m_cards->addWidget(card, 0, Qt::AlignTop);
    }
    m_cards->addStretch();
    arrange();
}

// Amounts of five figures need their room: where there is little, the drawer goes below.
void ShiftView::arrange()
{
    if (!m_shift)
        return;
    const bool wide = width() >= Theme::instance().scaled(kBesideFrom);
    m_cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_drawer->setMinimumWidth(wide ? 0 : Theme::instance().scaled(kDrawerBelow));
    m_cards->setAlignment(m_drawer, wide ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeft);
    m_cards->setStretch(0, wide ? 5 : 0);
    m_cards->setStretch(1, wide ? 2 : 0);
    m_cards->setStretch(2, wide ? 0 : 1);
}

void ShiftView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace tillhouse::admin
