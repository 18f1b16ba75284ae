// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/cart_delegate.h"

#include "pos/sell/cart_model.h"
#include "uikit/direction.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace tillhouse::pos
{

namespace
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

constexpr int kRowHeight = 56;
constexpr int kLastRowHeight = 72;
constexpr int kScanRowHeight = 64;
constexpr int kUnknownTextHeight = 72; ///< and its buttons below
constexpr int kNoteHeight = 18;
constexpr int kPromotionHeight = 20;
constexpr int kPromotionIcon = 14;
constexpr int kSide = 16;
constexpr int kStrip = 4;
constexpr int kButtonHeight = 48;
constexpr int kButtonGap = 8;
constexpr int kButtons = 3;

void paintAction(QPainter &painter, const QRect &area, const QString &text)
{
    auto &theme = Theme::instance();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.color(&Colors::danger));
    painter.setBrush(theme.color(&Colors::surface));
    painter.drawRoundedRect(QRectF(area).adjusted(0.5, 0.5, -0.5, -0.5), uikit::radius::kControl,
                            uikit::radius::kControl);
    painter.setFont(theme.font(Type::Body, QFont::Medium));
    painter.drawText(area, Qt::AlignCenter, text);
}

} // namespace

namespace
{

/// The buttons stand side by side under the words, the first where reading begins.
auto buttonRect(const QRect &row, int place) -> QRect
{
    const int width = (row.width() - 2 * kSide - (kButtons - 1) * kButtonGap) / kButtons;
    const int height = Theme::instance().control(kButtonHeight);
    const QRect button(row.left() + kSide + place * (width + kButtonGap), row.bottom() - height - 11, width, height);
    return QStyle::visualRect(QGuiApplication::layoutDirection(), row, button);
}

} // namespace

auto CartDelegate::searchRect(const QRect &row) -> QRect
{
    return buttonRect(row, 0);
}

auto CartDelegate::createRect(const QRect &row) -> QRect
{
    return buttonRect(row, 1);
}

auto CartDelegate::removeRect(const QRect &row) -> QRect
{
    return buttonRect(row, 2);
}

auto CartDelegate::isLarge(const QModelIndex &index) const -> bool
{
    return m_scanMode || index.data(CartModel::LastRole).toBool();
}

auto CartDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const -> QSize
{
    const auto &theme = Theme::instance();
    int height = theme.rows(kRowHeight, {Type::Lead, Type::Small});
    if (m_scanMode)
        height = theme.rows(kScanRowHeight, {Type::Title, Type::Body});
    else if (index.data(CartModel::UnknownRole).toBool())
        height = theme.rows(kUnknownTextHeight, {Type::Lead, Type::Small}) + theme.control(kButtonHeight);
    else if (index.data(CartModel::LastRole).toBool())
        height = theme.rows(kLastRowHeight, {Type::Title, Type::Body});
    const auto promotions = index.data(CartModel::PromotionNamesRole).toStringList().size();
    height += theme.rows(kPromotionHeight, {Type::Small}) * static_cast<int>(promotions);
    if (!index.data(CartModel::NoteRole).toString().isEmpty())
        height += theme.rows(kNoteHeight, {Type::Small});
    return {option.rect.width(), height};
}

void CartDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    painter->save();
    painter->setLayoutDirection(option.direction);
    const bool unknown = index.data(CartModel::UnknownRole).toBool();
    const bool last = index.data(CartModel::LastRole).toBool();
    painter->fillRect(option.rect, theme.color(unknown ? &Colors::dangerSoft
                                               : last  ? &Colors::accentSoft
                                                       : &Colors::surface));
    if (unknown || last)
        painter->fillRect(QStyle::visualRect(option.direction, option.rect,
                                             QRect(option.rect.topLeft(), QSize(kStrip, option.rect.height()))),
                          theme.color(unknown ? &Colors::danger : &Colors::accent));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                      theme.color(&Colors::line));
    if (unknown)
        paintUnknown(*painter, option.rect, index);
    else
        paintLine(*painter, option.rect, index);
    painter->restore();
}

void CartDelegate::paintUnknown(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const int below = m_scanMode ? row.bottom() - 10 : searchRect(row).top() - 8;
    const QRect text(row.left() + kSide, row.top() + 10, row.width() - 2 * kSide, below - row.top() - 10);
    painter.setPen(theme.color(&Colors::danger));
    painter.setFont(theme.font(m_scanMode ? Type::Title : Type::Lead, QFont::Medium));
    painter.drawText(
        text, Qt::AlignLeft | Qt::AlignTop,
        painter.fontMetrics().elidedText(index.data(CartModel::NameRole).toString(), Qt::ElideMiddle, text.width()));
    painter.setFont(theme.font(m_scanMode ? Type::Body : Type::Small));
    painter.drawText(text, Qt::AlignLeft | Qt::AlignBottom, index.data(CartModel::DetailRole).toString());
    if (m_scanMode)
        return;
    paintAction(painter, searchRect(row), tr("Search"));
    paintAction(painter, createRect(row), index.data(CartModel::DescribeRole).toString());
    paintAction(painter, removeRect(row), tr("Remove"));
}

void CartDelegate::paintLine(QPainter &painter, const QRect &row, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const bool last = isLarge(index);
    const bool medium = index.data(CartModel::LastRole).toBool();
    const bool isVoid = index.data(CartModel::VoidRole).toBool();
    const auto promotions = index.data(CartModel::PromotionNamesRole).toStringList().size();
    const int promotionsHeight = theme.rows(kPromotionHeight, {Type::Small}) * static_cast<int>(promotions);
    const auto note = index.data(CartModel::NoteRole).toString();
    const int noteHeight = note.isEmpty() ? 0 : theme.rows(kNoteHeight, {Type::Small});
    const QRect area(row.left() + kSide, row.top() + (last ? 11 : 8), row.width() - 2 * kSide,
                     row.height() - (last ? 22 : 17) - noteHeight - promotionsHeight);
    if (promotions > 0)
        paintPromotions(painter, {area.left(), area.bottom() + 1 + noteHeight, area.width(), promotionsHeight}, index);
    auto nameFont = theme.font(last ? Type::Title : Type::Lead, medium ? QFont::Medium : QFont::Normal);
    nameFont.setStrikeOut(isVoid);
    painter.setFont(nameFont);
    painter.setPen(theme.color(isVoid ? &Colors::muted : &Colors::ink));
    const auto amount = index.data(CartModel::AmountRole).toString();
    const int amountWidth = painter.fontMetrics().horizontalAdvance(amount);
    painter.drawText(area, Qt::AlignRight | Qt::AlignTop, amount);
    const auto name = index.data(CartModel::NameRole).toString();
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     uikit::ownDirection(
                         painter.fontMetrics().elidedText(name, Qt::ElideRight, area.width() - amountWidth - kSide)));
    painter.setFont(theme.font(last ? Type::Body : Type::Small));
    painter.setPen(theme.color(&Colors::muted));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                     uikit::ownDirection(index.data(CartModel::DetailRole).toString()));
    const auto discount = index.data(CartModel::DiscountRole).toString();
    if (!discount.isEmpty()) {
        painter.setPen(theme.color(&Colors::accent));
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, uikit::ownDirection(discount));
    }
    if (!note.isEmpty()) {
        const QRect below(area.left(), area.bottom(), area.width(), noteHeight);
        auto font = theme.font(Type::Small);
        font.setItalic(true);
        painter.setFont(font);
        painter.setPen(theme.color(&Colors::ink));
        painter.drawText(below, Qt::AlignLeft | Qt::AlignBottom,
                         uikit::ownDirection(painter.fontMetrics().elidedText(note, Qt::ElideRight, below.width())));
    }
}

/// Below a line, what each promotion took off it.
void CartDelegate::paintPromotions(QPainter &painter, const QRect &area, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const auto names = index.data(CartModel::PromotionNamesRole).toStringList();
    const auto amounts = index.data(CartModel::PromotionAmountsRole).toStringList();
    const auto color = theme.color(&Colors::accent);
    const int height = area.height() / static_cast<int>(names.size());
    const int indent = theme.scaled(kPromotionIcon) + uikit::space::k4;
    painter.setFont(theme.font(Type::Small));
    painter.setPen(color);
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const QRect line(area.left(), area.top() + i * height, area.width(), height);
        const auto icon = uikit::iconPixmap(uikit::Icon::Tag, color, theme.scaled(kPromotionIcon),
                                            painter.device()->devicePixelRatioF());
        const int side = theme.scaled(kPromotionIcon);
        const auto direction = QGuiApplication::layoutDirection();
        const QRect place(line.left(), line.top() + (height - side) / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(direction, line, place).topLeft(), icon);
        const int amountWidth = painter.fontMetrics().horizontalAdvance(amounts[i]);
        painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, amounts[i]);
        painter.drawText(QStyle::visualRect(direction, line, line.adjusted(indent, 0, 0, 0)),
                         Qt::AlignLeft | Qt::AlignVCenter,
                         uikit::ownDirection(painter.fontMetrics().elidedText(
                             names[i], Qt::ElideRight, line.width() - indent - amountWidth - kSide)));
    }
}

auto CartDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                               const QModelIndex &index) -> bool
{
    if (event->type() == QEvent::MouseButtonRelease && !m_scanMode && index.data(CartModel::UnknownRole).toBool()) {
        const auto at = static_cast<QMouseEvent *>(event)->position().toPoint();
        if (searchRect(option.rect).contains(at)) {
            Q_EMIT searchAsked(index.row());
            return true;
        }
        if (createRect(option.rect).contains(at)) {
            Q_EMIT createAsked(index.row());
            return true;
        }
        if (removeRect(option.rect).contains(at)) {
            Q_EMIT removeAsked(index.row());
            return true;
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

} // namespace tillhouse::pos
