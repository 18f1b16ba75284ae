// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/tile_delegate.h"

#include "pos/sell/name_lines.h"
#include "pos/sell/product_model.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace tillhouse::pos
{

namespace
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

constexpr int kGap = 8;
constexpr int kPadding = 12;
constexpr int kSearchRowHeight = 72; ///< with the gap below
constexpr int kBadgeHeight = 24;

/// "€2.99/kg": the price, and what it is for, which is written smaller.
struct PriceWords {
    QString price;
    QString unit;
};

auto priceWords(const QString &text) -> PriceWords
{
    const auto slash = text.lastIndexOf(u'/');
    return slash < 0 ? PriceWords{text, {}} : PriceWords{text.left(slash), text.mid(slash)};
}

/// Where reading begins, the unit right of the amount in every language; gives how wide it is.
auto paintPrice(QPainter &painter, const QRect &area, const PriceWords &words, bool large) -> int
{
    auto &theme = Theme::instance();
    const auto amountFont = theme.font(large ? Type::Title : Type::Lead, QFont::Medium);
    const auto unitFont = theme.font(large ? Type::Body : Type::Small);
    const int amount = QFontMetrics(amountFont).horizontalAdvance(words.price);
    const int width = amount + QFontMetrics(unitFont).horizontalAdvance(words.unit);
    const int baseline = area.bottom() - QFontMetrics(amountFont).descent();
    const int left = QStyle::visualRect(QGuiApplication::layoutDirection(), area,
                                        QRect(area.left(), area.top(), width, area.height()))
                         .left();
    painter.setFont(amountFont);
    painter.drawText(QPoint(left, baseline), uikit::ownDirection(words.price));
    painter.setFont(unitFont);
    painter.setPen(theme.color(&Colors::muted));
    painter.drawText(QPoint(left + amount, baseline), uikit::ownDirection(words.unit));
    return width;
}

auto badgeWidth(const QString &text) -> int
{
    const auto &theme = Theme::instance();
    return std::max(theme.rows(kBadgeHeight, {Type::Small}),
                    QFontMetrics(theme.font(Type::Small, QFont::Bold)).horizontalAdvance(text) + 14);
}

/// An icon and a few words, elided, as a block of this width at the foot of the area, where reading begins or ends.
struct NoteWords {
    uikit::Icon icon = uikit::Icon::None;
    QString words;
    QFont font;

    static auto of(const QModelIndex &index, const QFont &font) -> NoteWords
    {
        return {static_cast<uikit::Icon>(index.data(ProductModel::NoteIconRole).toInt()),
                index.data(ProductModel::NoteRole).toString(), font};
    }
    [[nodiscard]] auto isEmpty() const -> bool { return words.isEmpty(); }
    [[nodiscard]] auto side() const -> int { return QFontMetrics(font).height(); }
    [[nodiscard]] auto width() const -> int
    {
        constexpr int kRounding = 2; // else words that fit are elided
        return side() + uikit::space::k4 + QFontMetrics(font).horizontalAdvance(words) + kRounding;
    }
    void paint(QPainter &painter, const QRect &area, bool atEnd) const
    {
        const auto color = Theme::instance().color(&Colors::ink);
        const int wide = std::min(width(), area.width());
        QRect block(area.left(), area.bottom() + 1 - side(), wide, side());
        if (atEnd)
            block.moveRight(area.right());
        block = QStyle::visualRect(QGuiApplication::layoutDirection(), area, block);
        const int mark = side() - 2;
        const QRect place(block.left(), block.top() + 1, mark, mark);
        painter.drawPixmap(QStyle::visualRect(QGuiApplication::layoutDirection(), block, place),
                           uikit::iconPixmap(icon, color, mark, painter.device()->devicePixelRatioF()));
        painter.setFont(font);
        painter.setPen(color);
        const auto room = QStyle::visualRect(QGuiApplication::layoutDirection(), block,
                                             block.adjusted(side() + uikit::space::k4, 0, 0, 0));
        painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                         uikit::ownDirection(painter.fontMetrics().elidedText(words, Qt::ElideRight, room.width())));
    }
};

/// In the lower corner of the tile where reading ends.
void paintBadge(QPainter &painter, const QRect &tile, const QString &text)
{
    auto &theme = Theme::instance();
    painter.setFont(theme.font(Type::Small, QFont::Bold));
    const int height = theme.rows(kBadgeHeight, {Type::Small});
    const int width = badgeWidth(text);
    const auto badge =
        QStyle::visualRect(QGuiApplication::layoutDirection(), tile,
                           QRect(tile.right() - kGap - width, tile.bottom() - kGap - height, width, height));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(&Colors::accent));
    painter.drawRoundedRect(badge, height / 2.0, height / 2.0);
    painter.setPen(theme.color(&Colors::onAccent));
    painter.drawText(badge, Qt::AlignCenter, text);
}

} // namespace

auto TileDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const -> QSize
{
    if (m_tiles)
        return m_tileSize;
    return {option.rect.width(), Theme::instance().rows(kSearchRowHeight, {Type::Lead, Type::Small})};
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setLayoutDirection(option.direction);
    painter->setRenderHint(QPainter::Antialiasing);
    if (m_tiles)
        paintTile(*painter, option, index);
    else
        paintRow(*painter, option, index);
    painter->restore();
}

void TileDelegate::paintTile(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const QRect tile = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -kGap, -kGap));
    const bool current = option.state & QStyle::State_HasFocus && option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    const auto count = index.data(ProductModel::CountRole).toLongLong();
    QRgb Colors::*edge = current     ? &Colors::focus
                         : count > 0 ? &Colors::accent
                         : hover     ? &Colors::control
                                     : &Colors::line;
    painter.setPen(QPen(theme.color(edge), current ? 2 : 1));
    const auto note = index.data(ProductModel::NoteRole).toString();
    painter.setBrush(theme.color(!note.isEmpty() ? &Colors::canvas : hover ? &Colors::raised : &Colors::surface));
    painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), uikit::radius::kControl,
                            uikit::radius::kControl);
    const QRect area = tile.adjusted(kPadding, 10, -kPadding, -10);
    painter.setPen(theme.color(note.isEmpty() ? &Colors::ink : &Colors::muted));
    painter.setFont(theme.font(m_large ? Type::Lead : Type::Body, m_large ? QFont::Medium : QFont::Normal));
    paintName(painter, area, index.data(ProductModel::NameRole).toString());
    paintPriceRow(painter, tile, index);
}

auto TileDelegate::noteFont() const -> QFont
{
    return Theme::instance().font(m_large ? Type::Body : Type::Small, QFont::Medium);
}

/// The price, how many are in the cart, and what there is to say beside it, or above where there is no room.
void TileDelegate::paintPriceRow(QPainter &painter, const QRect &tile, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const QRect area = tile.adjusted(kPadding, 10, -kPadding, -10);
    const auto count = index.data(ProductModel::CountRole).toLongLong();
    auto price = priceWords(index.data(ProductModel::PriceRole).toString());
    const auto badge = count > 0 ? uikit::formatQuantity(count) : QString();
    const QFontMetrics priceFont(theme.font(m_large ? Type::Title : Type::Lead, QFont::Medium));
    // A weight in the cart tells the unit, where there is no room for both.
    if (count > 0 && priceFont.horizontalAdvance(price.price + price.unit) + badgeWidth(badge) + kGap > area.width())
        price.unit.clear();
    const int priceWidth = paintPrice(painter, area, price, m_large);
    const int priceHeight = priceFont.height();
    const int room = area.width() - priceWidth - kPadding;
    painter.setFont(theme.font(m_large ? Type::Body : Type::Small));
    painter.setPen(theme.color(&Colors::muted));
    const QRect above = area.adjusted(0, 0, 0, -priceHeight);
    // Beside the price where there is room for it whole and no badge, else above.
    if (const auto note = NoteWords::of(index, noteFont()); !note.isEmpty()) {
        const bool beside = count == 0 && note.width() <= room;
        note.paint(painter, beside ? area : above, beside);
    } else if (const auto words = index.data(ProductModel::VariantsRole).toString();
               painter.fontMetrics().horizontalAdvance(words) > room) {
        painter.drawText(above, Qt::AlignLeft | Qt::AlignBottom, words);
    } else if (count == 0) {
        painter.drawText(area, Qt::AlignRight | Qt::AlignBottom, words);
    }
    if (count > 0)
        paintBadge(painter, tile, badge);
}

void TileDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    // A tile as wide as the list, as those that it takes the place of.
    const QRect row = QStyle::visualRect(option.direction, option.rect, option.rect.adjusted(0, 0, -kGap, -kGap));
    const bool current = option.state & QStyle::State_Selected;
    const bool hover = option.state & QStyle::State_MouseOver;
    painter.setPen(theme.color(current ? &Colors::accent : hover ? &Colors::control : &Colors::line));
    const auto note = NoteWords::of(index, noteFont());
    painter.setBrush(theme.color(current           ? &Colors::accentSoft
                                 : !note.isEmpty() ? &Colors::canvas
                                 : hover           ? &Colors::raised
                                                   : &Colors::surface));
    painter.drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), uikit::radius::kControl,
                            uikit::radius::kControl);
    const QRect area = row.adjusted(kGap * 2, 10, -kGap * 2, -10);
    painter.setPen(theme.color(note.isEmpty() ? &Colors::ink : &Colors::muted));
    painter.setFont(theme.font(Type::Lead, QFont::Medium));
    const auto price = uikit::ownDirection(index.data(ProductModel::PriceRole).toString());
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, price);
    const int room = area.width() - painter.fontMetrics().horizontalAdvance(price) - 24;
    painter.setFont(theme.font(Type::Lead));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     uikit::ownDirection(painter.fontMetrics().elidedText(index.data(ProductModel::NameRole).toString(),
                                                                          Qt::ElideRight, room)));
    if (!note.isEmpty())
        return note.paint(
            painter, QStyle::visualRect(option.direction, area, area.adjusted(0, 0, room - area.width(), 0)), false);
    painter.setPen(theme.color(&Colors::muted));
    painter.setFont(theme.font(Type::Small));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                     uikit::ownDirection(index.data(ProductModel::DetailRole).toString()));
}

} // namespace tillhouse::pos
