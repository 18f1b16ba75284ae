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
constexpr int kSearchRowHeight = 64;
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

/// In the lower corner of the tile where reading ends; above the price where that leaves no room beside it.
void paintBadge(QPainter &painter, const QRect &tile, int priceWidth, const QString &text)
{
    auto &theme = Theme::instance();
    painter.setFont(theme.font(Type::Small, QFont::Bold));
    const int height = theme.rows(kBadgeHeight, {Type::Small});
    const int width = std::max(height, painter.fontMetrics().horizontalAdvance(text) + 14);
    const bool beside = kPadding + priceWidth + kGap + width + kGap <= tile.width();
    const int bottom = tile.bottom() - kGap - (beside ? 0 : theme.rows(kBadgeHeight, {Type::Lead}));
    const auto badge = QStyle::visualRect(QGuiApplication::layoutDirection(), tile,
                                          QRect(tile.right() - kGap - width, bottom - height, width, height));
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
    painter.setFont(theme.font(m_large ? Type::Title : Type::Lead, QFont::Medium));
    const auto price = uikit::ownDirection(index.data(ProductModel::PriceRole).toString());
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, price);
    const int priceWidth = painter.fontMetrics().horizontalAdvance(price);
    const int priceHeight = painter.fontMetrics().height();
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
        paintBadge(painter, tile, priceWidth, uikit::formatQuantity(count));
}

void TileDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    auto &theme = Theme::instance();
    const bool current = option.state & QStyle::State_Selected;
    painter.fillRect(option.rect, theme.color(current                                  ? &Colors::accentSoft
                                              : option.state & QStyle::State_MouseOver ? &Colors::raised
                                                                                       : &Colors::surface));
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
                     theme.color(&Colors::line));
    const QRect area = option.rect.adjusted(16, 10, -16, -10);
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
