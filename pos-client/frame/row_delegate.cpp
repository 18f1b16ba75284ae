// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/row_delegate.h"

#include "uikit/direction.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QPainter>
#include <QStyle>

namespace tillhouse::pos
{

namespace
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

constexpr int kRowHeight = 64;
constexpr int kRowSide = 16;
constexpr int kRowTop = 10;

void paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    auto &theme = Theme::instance();
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, theme.color(chosen ? &Colors::accentSoft : &Colors::surface));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.color(&Colors::line));
    const bool focused = option.state.testFlag(QStyle::State_HasFocus);
    if (!focused && !(chosen && theme.scheme() == uikit::Scheme::HighContrast))
        return;
    painter.setPen(QPen(theme.color(focused ? &Colors::focus : &Colors::accent), uikit::size::kFocusRing));
    painter.drawRect(option.rect.adjusted(1, 1, -2, -2));
}

/// The state of the row, where it begins; gives what is left for words.
auto paintState(QPainter &painter, const QRect &area, Qt::LayoutDirection direction, const QModelIndex &index) -> QRect
{
    const auto icon = index.data(RowDelegate::IconRole);
    if (!icon.isValid())
        return area;
    auto &theme = Theme::instance();
    const int side = theme.pixels(Type::Title);
    const auto tone = static_cast<uikit::Tone>(index.data(RowDelegate::ToneRole).toInt());
    const QRect place(area.left(), area.top() + (area.height() - side) / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(direction, area, place).topLeft(),
                       uikit::iconPixmap(static_cast<uikit::Icon>(icon.toInt()), theme.toneInk(tone), side,
                                         painter.device()->devicePixelRatioF()));
    return QStyle::visualRect(direction, area, area.adjusted(side + kRowSide, 0, 0, 0));
}

} // namespace

auto RowDelegate::rowHeight() -> int
{
    return Theme::instance().rows(kRowHeight, {Type::Lead, Type::Body});
}

auto RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const -> QSize
{
    return {option.rect.width(), rowHeight()};
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    painter->save();
    painter->setLayoutDirection(option.direction);
    paintGround(*painter, option);
    const auto area =
        paintState(*painter, option.rect.adjusted(kRowSide, kRowTop, -kRowSide, -kRowTop), option.direction, index);
    painter->setFont(theme.font(Type::Lead, QFont::Medium));
    painter->setPen(theme.color(option.state.testFlag(QStyle::State_Enabled) ? &Colors::ink : &Colors::muted));
    const auto figure = index.data(FigureRole).toString();
    const int figureWidth = painter->fontMetrics().horizontalAdvance(figure);
    painter->drawText(area, Qt::AlignRight | Qt::AlignTop, figure);
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignTop,
        uikit::ownDirection(painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                              area.width() - figureWidth - kRowSide)));
    painter->setFont(theme.font(Type::Body));
    painter->setPen(theme.color(&Colors::muted));
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignBottom,
        painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, area.width()));
    painter->restore();
}

} // namespace tillhouse::pos
