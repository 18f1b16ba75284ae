// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/table_delegate.h"

#include "uikit/data_table.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QAbstractItemView>
#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace tillhouse::uikit
{

namespace
{

constexpr int kShortestCut = 96; // pixels of a second text that does not fit

} // namespace

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(painter, option, index);
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid()) {
        const auto cell = QStyle::visualRect(QGuiApplication::layoutDirection(), option.rect,
                                             option.rect.adjusted(space::k12, 0, -space::k4, 0));
        paintPill(painter, cell, static_cast<Tone>(tone.toInt()), index.data().toString());
    } else {
        paintText(painter, option, index);
    }
    painter->restore();
}

void TableDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = Theme::instance();
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool selected = (option.state & QStyle::State_Selected) != 0;
    const bool focused = selected && view && view->hasFocus();
    const auto pointer = view ? view->viewport()->mapFromGlobal(QCursor::pos()) : QPoint();
    const bool hovered = view && view->viewport()->underMouse() && pointer.y() >= option.rect.top() &&
                         pointer.y() <= option.rect.bottom();
    if (selected)
        painter->fillRect(option.rect, theme.color(&Colors::accentSoft));
    else if (hovered)
        painter->fillRect(option.rect, theme.color(&Colors::raised));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(&Colors::line));
    // The row under the keyboard is marked by the focus colour at its head: always visible, never moving the text.
    if (focused && index.column() == 0)
        painter->fillRect(QStyle::visualRect(QGuiApplication::layoutDirection(), option.rect,
                                             QRect(option.rect.left(), option.rect.top(), 3, option.rect.height())),
                          theme.color(&Colors::focus));
}

void TableDelegate::paintText(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = Theme::instance();
    auto cell = option.rect.adjusted(space::k12, 0, -space::k12, 0);
    const bool strong = index.data(StrongRole).toBool();
    const bool muted = index.data(MutedRole).toBool();
    const QVariant ink = index.data(Qt::ForegroundRole);
    painter->setFont(theme.font(Type::Body, strong ? QFont::Medium : QFont::Normal));
    painter->setPen(ink.canConvert<QColor>() && ink.isValid() ? ink.value<QColor>()
                                                              : theme.color(muted ? &Colors::muted : &Colors::ink));
    const auto side = m_amounts.contains(index.column()) ? Qt::AlignRight : Qt::AlignLeft;
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width());
    painter->drawText(cell, side | Qt::AlignVCenter, text);
    const QString second = index.data(SecondLineRole).toString();
    if (second.isEmpty() || side == Qt::AlignRight)
        return;
    const int past = painter->fontMetrics().horizontalAdvance(text) + space::k8;
    cell = QGuiApplication::layoutDirection() == Qt::RightToLeft ? cell.adjusted(0, 0, -past, 0) : cell.adjusted(past, 0, 0, 0);
    painter->setFont(theme.font(Type::Small));
    // The whole of it, or enough to be read: three letters and dots say nothing.
    if (cell.width() < std::min(kShortestCut, painter->fontMetrics().horizontalAdvance(second)))
        return;
    painter->setPen(theme.color(&Colors::muted));
    painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter,
                      painter->fontMetrics().elidedText(second, Qt::ElideRight, cell.width()));
}

auto TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const -> QSize
{
    return {Theme::instance().scaled(120), Theme::instance().rows(size::kRow, {Type::Body})};
}

} // namespace tillhouse::uikit
