// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/print_job_delegate.h"

#include "uikit/direction.h"
#include "uikit/pill.h"
#include "uikit/theme.h"

#include <QPainter>
#include <QStyle>

namespace tillhouse::pos
{

namespace
{

constexpr int kJobRowHeight = 60;

} // namespace

void PrintJobDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto &theme = uikit::Theme::instance();
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool focused = selected && option.state.testFlag(QStyle::State_HasFocus);
    const auto row = QRectF(option.rect).adjusted(1, 1, -1, -1);
    if (selected) {
        painter->setPen(focused ? QPen(theme.color(&uikit::Colors::focus), uikit::size::kFocusRing) : QPen(Qt::NoPen));
        painter->setBrush(theme.color(&uikit::Colors::accentSoft));
        painter->drawRoundedRect(row, uikit::radius::kControl, uikit::radius::kControl);
    }
    const auto state = index.data(PrintJobStateRole).toString();
    const auto pill = uikit::pillSize(state);
    auto inner = option.rect.adjusted(uikit::space::k12, uikit::space::k8, -uikit::space::k12, -uikit::space::k8);
    const auto whole = inner;
    const auto visual = [&](const QRect &part) { return QStyle::visualRect(option.direction, whole, part); };
    uikit::paintPill(painter, visual(QRect(inner.right() - pill.width(), inner.top(), pill.width(), inner.height())),
                     static_cast<uikit::Tone>(index.data(PrintJobToneRole).toInt()), state);
    inner.setRight(inner.right() - pill.width() - uikit::space::k12);
    const auto draw = [&](const QRect &area, uikit::Type type, QFont::Weight weight, QRgb uikit::Colors::*color,
                          const QString &text) {
        painter->setFont(theme.font(type, weight));
        painter->setPen(theme.color(color));
        painter->drawText(visual(area), Qt::AlignLeft | Qt::AlignVCenter,
                          uikit::ownDirection(painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width())));
    };
    const int half = inner.height() / 2;
    draw(QRect(inner.left(), inner.top(), inner.width(), half), uikit::Type::Lead, QFont::Medium, &uikit::Colors::ink,
         index.data(Qt::DisplayRole).toString());
    draw(QRect(inner.left(), inner.top() + half, inner.width(), inner.height() - half), uikit::Type::Body,
         QFont::Normal, &uikit::Colors::muted, index.data(PrintJobDetailRole).toString());
    painter->restore();
}

auto PrintJobDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const -> QSize
{
    return {0, uikit::Theme::instance().rows(kJobRowHeight, {uikit::Type::Lead, uikit::Type::Body})};
}

} // namespace tillhouse::pos
