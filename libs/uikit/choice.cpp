// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/choice.h"

#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QListView>
#include <QPainter>
#include <QWheelEvent>

namespace tillhouse::uikit
{

namespace
{

constexpr int kChevron = 14;

} // namespace

Choice::Choice(QWidget *parent)
    : QComboBox(parent)
{
    // A plain list view takes the style sheet; the default pop-up of Fusion does not.
    setView(new QListView(this));
    setFocusPolicy(Qt::StrongFocus);
}

void Choice::paintEvent(QPaintEvent *event)
{
    QComboBox::paintEvent(event);
    QPainter painter(this);
    const auto ink = Theme::instance().color(isEnabled() ? &Colors::ink : &Colors::muted);
    const int left = isRightToLeft() ? space::k12 : width() - kChevron - space::k12;
    painter.drawPixmap(left, (height() - kChevron) / 2, iconPixmap(Icon::Down, ink, kChevron, devicePixelRatioF()));
}

void Choice::wheelEvent(QWheelEvent *event)
{
    event->ignore();
}

} // namespace tillhouse::uikit
