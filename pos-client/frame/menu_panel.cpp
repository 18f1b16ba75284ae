// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/menu_panel.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

constexpr int kMenuWidth = 984;
constexpr int kMostMenuHeight = 600; ///< of the entries, so that the panel fits the smallest screen
constexpr int kMenuColumns = 3;
constexpr double kLargeMenuText = 1.4;
constexpr auto kIconProperty = "menuIcon";
constexpr auto kEndsProperty = "menuEnds";
constexpr auto kSaleProperty = "menuOfSale";
constexpr auto kBarProperty = "menuBar";

/// A heading, and what stands below it.
using Entries = QList<QAction *>;

auto ends(const QAction &heading) -> bool
{
    return heading.property(kEndsProperty).toBool();
}

auto groupsOf(const QMenu &menu) -> QList<Entries>
{
    QList<Entries> groups;
    for (auto *entry : menu.actions()) {
        if (entry->isSeparator())
            groups.append(Entries());
        groups.last().append(entry);
    }
    return groups;
}

/// One after the other, a new column where the next group would make this one longer than `most`.
auto filled(const QList<Entries> &groups, qsizetype most) -> QList<QList<Entries>>
{
    QList<QList<Entries>> columns{{}};
    qsizetype length = 0;
    for (const auto &group : groups) {
        if (length > 0 && length + group.size() > most) {
            columns.append(QList<Entries>());
            length = 0;
        }
        columns.last().append(group);
        length += group.size();
    }
    return columns;
}

/// At most so many columns, the longest as short as it can be.
auto columnsOf(const QList<Entries> &groups, qsizetype count) -> QList<QList<Entries>>
{
    qsizetype most = 1;
    while (filled(groups, most).size() > count)
        ++most;
    return filled(groups, most);
}

/// Why some entries are grey, each reason once.
auto barsOf(const QMenu &menu) -> QStringList
{
    QStringList bars;
    for (const auto *entry : menu.actions())
        if (const auto why = entry->property(kBarProperty).toString(); !why.isEmpty() && !bars.contains(why))
            bars += why;
    return bars;
}

} // namespace

void setMenuIcon(QAction &entry, uikit::Icon icon)
{
    entry.setProperty(kIconProperty, static_cast<int>(icon));
}

void setMenuEnds(QAction &heading)
{
    heading.setProperty(kEndsProperty, true);
}

void setMenuOfSale(QAction &entry)
{
    entry.setProperty(kSaleProperty, true);
}

auto isMenuOfSale(const QAction &entry) -> bool
{
    return entry.property(kSaleProperty).toBool();
}

void barMenuEntry(QAction &entry, const QString &why)
{
    entry.setProperty(kBarProperty, why);
    entry.setEnabled(why.isEmpty());
}

MenuPanel::MenuPanel(QMenu &menu, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Menu"));
    setObjectName(QStringLiteral("menuPanel"));
    setDialogWidth(*this, kMenuWidth);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k16);
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(windowTitle());
    uikit::setLook(title, "title");
    auto *close = new uikit::Button(uikit::ButtonRole::Secondary, tr("Close"));
    setTouchHeight(*close, uikit::size::kTouch);
    auto *bar = new QLabel(uikit::fromReadingEdge(barsOf(menu).join(u' ')));
    bar->setObjectName(QStringLiteral("menuBar"));
    bar->setWordWrap(true);
    uikit::setLook(bar, "muted");
    head->addWidget(title);
    head->addSpacing(uikit::space::k24);
    head->addWidget(bar, 1);
    head->addSpacing(uikit::space::k24);
    head->addWidget(close);
    layout->addLayout(head);
    auto *page = new QWidget;
    uikit::setLook(page, "page");
    fill(menu, page);
    auto *scroll = new QScrollArea;
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumHeight(std::min(kMostMenuHeight, page->sizeHint().height()));
    layout->addWidget(scroll);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    if (auto *first = page->findChild<uikit::Button *>())
        first->setFocus();
}

/// The groups in their order, each with its heading first, in as many columns: none longer than it has to be.
void MenuPanel::fill(const QMenu &menu, QWidget *page)
{
    const bool narrow = uikit::Theme::instance().fontScale() > kLargeMenuText;
    const auto columns = columnsOf(groupsOf(menu), narrow ? kMenuColumns - 1 : kMenuColumns);
    auto *row = new QHBoxLayout(page);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(uikit::space::k12);
    for (const auto &groups : columns) {
        auto *column = new QVBoxLayout;
        column->setSpacing(uikit::space::k16);
        for (const auto &entries : groups) {
            if (ends(*entries.front()))
                column->addStretch(); // as far from the others as can be
            column->addWidget(group(entries, narrow));
        }
        if (!ends(*groups.back().front()))
            column->addStretch();
        row->addLayout(column, 1);
    }
}

auto MenuPanel::group(const QList<QAction *> &entries, bool narrow) -> QWidget *
{
    auto *group = new QWidget;
    uikit::setLook(group, "page");
    group->setAccessibleName(entries.front()->text());
    auto *layout = new QVBoxLayout(group);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::size::kTouchGap);
    if (ends(*entries.front())) {
        auto *line = new QFrame;
        uikit::setLook(line, "divider");
        layout->addWidget(line);
    }
    auto *heading = new QLabel(uikit::fromReadingEdge(entries.front()->text()));
    heading->setObjectName(QStringLiteral("menuHeading"));
    uikit::setLook(heading, ends(*entries.front()) ? "danger" : "muted");
    layout->addWidget(heading);
    for (auto *entry : entries.mid(1))
        layout->addWidget(key(entry, narrow));
    return group;
}

auto MenuPanel::key(QAction *entry, bool narrow) -> QWidget *
{
    const auto words = entry->text().split(u'\t');
    auto *key =
        new uikit::Button(uikit::ButtonRole::Touch,
                          words.size() > 1 ? QStringLiteral("%1  (%2)").arg(words[0], words[1]) : words.value(0));
    key->setEnabled(entry->isEnabled());
    key->setAccessibleDescription(entry->property(kBarProperty).toString());
    if (narrow)
        key->setProperty("look", "words"); // whole sentences, which need all the room
    else
        key->setIconName(static_cast<uikit::Icon>(entry->property(kIconProperty).toInt()));
    if (!narrow)
        key->setProperty("look", "entry"); // icons stand below each other
    key->setFocusPolicy(Qt::StrongFocus);
    setTouchHeight(*key, uikit::size::kTouch);
    key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    connect(key, &QPushButton::clicked, this, [this, entry] { choose(entry); });
    return key;
}

void MenuPanel::choose(QAction *entry)
{
    const QPointer<QAction> chosen(entry);
    accept(); // first: what it opens comes in front of the till, not of the menu
    if (chosen)
        chosen->trigger();
}

} // namespace tillhouse::pos
