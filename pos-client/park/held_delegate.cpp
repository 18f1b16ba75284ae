// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/park/held_delegate.h"

#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QPainter>

namespace tillhouse::pos
{

namespace
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

constexpr int kHeldHeight = 64;
constexpr int kHeldSide = 16;
constexpr int kHeldTop = 10;

} // namespace

auto HeldDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const -> QSize
{
    return {option.rect.width(), Theme::instance().rows(kHeldHeight, {Type::Lead, Type::Body})};
}

void HeldDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool chosen = option.state.testFlag(QStyle::State_Selected);
    const bool usable = option.state.testFlag(QStyle::State_Enabled);
    painter->fillRect(option.rect, theme.color(chosen ? &Colors::accentSoft : &Colors::surface));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(&Colors::line));
    const auto area = option.rect.adjusted(kHeldSide, kHeldTop, -kHeldSide, -kHeldTop);
    painter->setFont(theme.font(Type::Lead, QFont::Medium));
    painter->setPen(theme.color(usable ? &Colors::ink : &Colors::muted));
    const auto total = index.data(TotalRole).toString();
    const int totalWidth = painter->fontMetrics().horizontalAdvance(total);
    painter->drawText(area, Qt::AlignRight | Qt::AlignTop, total);
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignTop,
        uikit::ownDirection(painter->fontMetrics().elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight,
                                                              area.width() - totalWidth - kHeldSide)));
    painter->setFont(theme.font(Type::Body));
    painter->setPen(theme.color(&Colors::muted));
    painter->drawText(
        area, Qt::AlignLeft | Qt::AlignBottom,
        painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideRight, area.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(theme.color(&Colors::focus), uikit::size::kFocusRing));
        painter->drawRect(option.rect.adjusted(1, 1, -2, -2));
    }
    painter->restore();
}

} // namespace tillhouse::pos
