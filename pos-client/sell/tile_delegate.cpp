// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/tile_delegate.h"

#include "pos/sell/product_model.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QTextLayout>

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
constexpr int kNameLines = 2;

/// "500 g" is one word: a unit alone on a line says nothing.
auto held(QString name) -> QString
{
    static const QRegularExpression measure(QStringLiteral("(\\d) (\\p{L}{1,2})\\b"));
    return name.replace(measure, QStringLiteral("\\1\u00A0\\2"));
}

/// At most two lines of a name, the second elided.
void paintName(QPainter &painter, const QRect &area, const QString &name)
{
    QTextLayout layout(name, painter.font());
    layout.beginLayout();
    int y = area.top();
    for (int i = 0; i < kNameLines; ++i) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(area.width());
        auto text = name.mid(line.textStart(), line.textLength()).trimmed();
        if (i == kNameLines - 1)
            text = painter.fontMetrics().elidedText(name.mid(line.textStart()), Qt::ElideRight, area.width());
        painter.drawText(QRect(area.left(), y, area.width(), painter.fontMetrics().height()),
                         Qt::AlignLeft | Qt::AlignVCenter, uikit::ownDirection(text));
        y += painter.fontMetrics().lineSpacing();
    }
    layout.endLayout();
}

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
    painter.setBrush(theme.color(hover ? &Colors::raised : &Colors::surface));
    painter.drawRoundedRect(QRectF(tile).adjusted(0.5, 0.5, -0.5, -0.5), uikit::radius::kControl,
                            uikit::radius::kControl);
    const QRect area = tile.adjusted(kPadding, 10, -kPadding, -10);
    painter.setPen(theme.color(&Colors::ink));
    const auto note = index.data(ProductModel::NoteRole).toString();
    if (!note.isEmpty())
        painter.setPen(theme.color(&Colors::muted));
    painter.setFont(theme.font(m_large ? Type::Lead : Type::Body, m_large ? QFont::Medium : QFont::Normal));
    paintName(painter, area, held(index.data(ProductModel::NameRole).toString()));
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
    // Beside the price where there is room for it whole and no badge, else above.
    for (const auto &words : {index.data(ProductModel::VariantsRole).toString(), note}) {
        if (painter.fontMetrics().horizontalAdvance(words) > room)
            painter.drawText(area.adjusted(0, 0, 0, -priceHeight), Qt::AlignLeft | Qt::AlignBottom, words);
        else if (count == 0)
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
    painter.setBrush(theme.color(current ? &Colors::accentSoft : hover ? &Colors::raised : &Colors::surface));
    painter.drawRoundedRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5), uikit::radius::kControl,
                            uikit::radius::kControl);
    const QRect area = row.adjusted(kGap * 2, 10, -kGap * 2, -10);
    painter.setPen(theme.color(&Colors::ink));
    painter.setFont(theme.font(Type::Lead, QFont::Medium));
    const auto price = uikit::ownDirection(index.data(ProductModel::PriceRole).toString());
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, price);
    const int room = area.width() - painter.fontMetrics().horizontalAdvance(price) - 24;
    painter.setFont(theme.font(Type::Lead));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                     uikit::ownDirection(painter.fontMetrics().elidedText(index.data(ProductModel::NameRole).toString(),
                                                                          Qt::ElideRight, room)));
    painter.setPen(theme.color(&Colors::muted));
    painter.setFont(theme.font(Type::Small));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom,
                     uikit::ownDirection(index.data(ProductModel::DetailRole).toString()));
}

} // namespace tillhouse::pos
