// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/menu_panel.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QAction>
#include <QBoxLayout>
#include <QGridLayout>
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

} // namespace

void setMenuIcon(QAction &entry, uikit::Icon icon)
{
    entry.setProperty(kIconProperty, static_cast<int>(icon));
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
    head->addWidget(title, 1);
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

/// One group after the other, each from the beginning of a row.
void MenuPanel::fill(QMenu &menu, QWidget *page)
{
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(uikit::size::kTouchGap);
    const int columns = uikit::Theme::instance().fontScale() > kLargeMenuText ? kMenuColumns - 1 : kMenuColumns;
    int place = 0;
    for (auto *entry : menu.actions()) {
        if (entry->isSeparator()) {
            place = (place + columns - 1) / columns * columns;
            if (place > 0)
                grid->setRowMinimumHeight(place / columns, uikit::space::k4);
            place += place > 0 ? columns : 0;
            continue;
        }
        const auto words = entry->text().split(u'\t');
        auto *key =
            new uikit::Button(uikit::ButtonRole::Touch,
                              words.size() > 1 ? QStringLiteral("%1  (%2)").arg(words[0], words[1]) : words.value(0));
        key->setEnabled(entry->isEnabled());
        if (columns < kMenuColumns)
            key->setProperty("look", "words"); // whole sentences, which need all the room
        else
            key->setIconName(static_cast<uikit::Icon>(entry->property(kIconProperty).toInt()));
        if (columns == kMenuColumns && !isRightToLeft())
            key->setProperty("look", "entry"); // icons stand below each other
        key->setFocusPolicy(Qt::StrongFocus);
        setTouchHeight(*key, uikit::size::kTouch);
        key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        grid->addWidget(key, place / columns, place % columns);
        connect(key, &QPushButton::clicked, this, [this, entry] { choose(entry); });
        ++place;
    }
    for (int column = 0; column < columns; ++column)
        grid->setColumnStretch(column, 1);
}

void MenuPanel::choose(QAction *entry)
{
    const QPointer<QAction> chosen(entry);
    accept(); // first: what it opens comes in front of the till, not of the menu
    if (chosen)
        chosen->trigger();
}

} // namespace tillhouse::pos
