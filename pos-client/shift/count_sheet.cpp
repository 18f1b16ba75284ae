// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/count_sheet.h"

#include "domain/denominations.h"
#include "pos/frame/trailing_margin.h"
#include "pos/shift/count_cell.h"
#include "pos/sound/cues.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>

#include <algorithm>

namespace tillhouse::pos
{

using domain::TenderKind;

namespace
{

constexpr int kTallestCountKey = 88;
constexpr int kCountPadWidth = 280;

} // namespace

CountSheet::CountSheet(QWidget *parent)
    : QWidget(parent)
    , m_numpad(new uikit::Numpad)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k24);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget;
    uikit::setLook(page, "page");
    m_frame = new QVBoxLayout(page);
    setTrailingMargin(*m_frame, uikit::space::k12);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    m_numpad->setKeyHeight(uikit::size::kNumpadKeyHeight, kTallestCountKey);
    m_numpad->setMinimumWidth(kCountPadWidth);
    auto *side = new QVBoxLayout;
    side->addStretch();
    side->addWidget(m_numpad, 1);
    layout->addLayout(side);
    connect(m_numpad, &uikit::Numpad::digit, this, &CountSheet::type);
    connect(m_numpad, &uikit::Numpad::backspace, this, &CountSheet::erase);
}

void CountSheet::begin(const QString &currency, const std::vector<TenderKind> &others,
                       const std::vector<client::ForeignMove> &foreign)
{
    m_currency = currency;
    m_others = others;
    m_foreign = foreign;
    rebuild();
}

void CountSheet::setByPiece(bool byPiece)
{
    if (byPiece == m_byPiece)
        return;
    m_byPiece = byPiece;
    rebuild();
}

void CountSheet::rebuild()
{
    m_cells.clear();
    m_current = nullptr;
    delete m_inside;
    m_inside = new QWidget;
    auto *layout = new QVBoxLayout(m_inside);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k8);
    if (m_byPiece) {
        layout->addWidget(addDenominations());
    } else {
        auto *cash = new CountCell(TenderKind::Cash, m_currency);
        addCell(cash);
        layout->addWidget(cash);
    }
    std::vector<CountCell *> foreign;
    for (const auto &taken : m_foreign)
        foreign.push_back(new CountCell(taken));
    addSums(*layout, tr("Money of other countries: its sum, in its own currency"), foreign);
    std::vector<CountCell *> others;
    for (const auto kind : m_others)
        others.push_back(new CountCell(kind, m_currency));
    addSums(*layout, tr("Other means of payment: add up the slips"), others);
    layout->addStretch();
    m_frame->addWidget(m_inside);
    select(firstCell());
    Q_EMIT changed();
}

/// Two in a row, as wide as the columns above.
void CountSheet::addSums(QBoxLayout &layout, const QString &title, const std::vector<CountCell *> &cells)
{
    if (cells.empty())
        return;
    auto *words = new QLabel(title);
    uikit::setLook(words, "label");
    layout.addWidget(words);
    auto *grid = new QGridLayout;
    grid->setSpacing(uikit::space::k8);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        addCell(cells[i]);
        grid->addWidget(cells[i], static_cast<int>(i / 2), static_cast<int>(i % 2));
    }
    if (cells.size() % 2 != 0)
        grid->addWidget(new QWidget, static_cast<int>(cells.size() / 2), 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout.addLayout(grid);
}

/// The middle of the notes: nobody begins with those that customers seldom bring.
auto CountSheet::firstCell() const -> CountCell *
{
    std::vector<CountCell *> notes;
    for (auto *cell : m_cells)
        if (cell->isNote())
            notes.push_back(cell);
    if (!notes.empty())
        return notes[(notes.size() - 1) / 2];
    return m_cells.empty() ? nullptr : m_cells.front();
}

/// Notes on the left, coins on the right.
auto CountSheet::addDenominations() -> QWidget *
{
    auto *both = new QWidget;
    auto *grid = new QGridLayout(both);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(uikit::space::k8);
    const auto parsed = domain::Currency::parse(m_currency.toStdString());
    int rows[2] = {0, 0};
    for (const auto &money : domain::denominationsOf(parsed ? *parsed : domain::Currency())) {
        auto *cell = new CountCell(money.valueMinor, money.isNote, m_currency);
        addCell(cell);
        const int column = money.isNote ? 0 : 1;
        grid->addWidget(cell, rows[column]++, column);
    }
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    return both;
}

void CountSheet::addCell(CountCell *cell)
{
    m_cells.push_back(cell);
    cell->installEventFilter(this);
    connect(cell, &QAbstractButton::clicked, this, [this, cell] { select(cell); });
}

auto CountSheet::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (event->type() == QEvent::FocusIn)
        select(static_cast<CountCell *>(watched));
    return QWidget::eventFilter(watched, event);
}

void CountSheet::select(CountCell *cell)
{
    if (m_current == cell)
        return;
    if (m_current)
        m_current->setCurrent(false);
    m_current = cell;
    if (m_current)
        m_current->setCurrent(true);
}

void CountSheet::type(QChar key)
{
    if (!m_current || !m_current->press(key))
        return sound(Cue::Error);
    Q_EMIT changed();
}

void CountSheet::erase()
{
    if (!m_current || !m_current->backspace())
        return sound(Cue::Error);
    Q_EMIT changed();
}

void CountSheet::step(int by)
{
    const auto at = std::ranges::find(m_cells, m_current) - m_cells.begin();
    const auto next = std::clamp<std::ptrdiff_t>(at + by, 0, static_cast<std::ptrdiff_t>(m_cells.size()) - 1);
    if (!m_cells.empty()) {
        select(m_cells[static_cast<std::size_t>(next)]);
        m_current->setFocus();
    }
}

auto CountSheet::take(const QKeyEvent &event) -> bool
{
    switch (event.key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        step(1);
        return true;
    case Qt::Key_Backspace:
        erase();
        return true;
    default:
        break;
    }
    const auto text = event.text();
    if (text.size() != 1 || (!text.front().isDigit() && text.front() != u'.' && text.front() != u','))
        return false;
    type(text.front());
    return true;
}

auto CountSheet::cashMinor() const -> std::int64_t
{
    std::int64_t sum = 0;
    for (const auto *cell : m_cells)
        if (cell->isCash())
            sum += cell->worthMinor();
    return sum;
}

auto CountSheet::count() const -> ShiftCount
{
    ShiftCount count;
    for (const auto *cell : m_cells) {
        const auto typed = cell->typed();
        if (!typed)
            continue;
        if (cell->isDenomination())
            count.denominations.push_back({cell->valueMinor(), *typed});
        if (cell->isForeign())
            count.foreign.push_back({cell->currency().toStdString(), *typed, cell->worthMinor()});
        if (cell->isCash())
            count.cashMinor = cashMinor();
        else
            count.others.push_back({cell->kind(), {*typed, m_currency.toStdString()}});
    }
    return count;
}

auto CountSheet::cellOf(std::int64_t valueMinor) const -> CountCell *
{
    const auto found =
        std::ranges::find_if(m_cells, [&](const auto *cell) { return cell->valueMinor() == valueMinor; });
    return found == m_cells.end() ? nullptr : *found;
}

auto CountSheet::cellOf(TenderKind kind) const -> CountCell *
{
    const auto found = std::ranges::find_if(m_cells, [&](const auto *cell) {
        return !cell->isDenomination() && !cell->isForeign() && cell->kind() == kind;
    });
    return found == m_cells.end() ? nullptr : *found;
}

auto CountSheet::cellOf(const std::string &currency) const -> CountCell *
{
    const auto found = std::ranges::find_if(
        m_cells, [&](const auto *cell) { return cell->isForeign() && cell->currency().toStdString() == currency; });
    return found == m_cells.end() ? nullptr : *found;
}

} // namespace tillhouse::pos
