// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/pay_lines.h"

#include "pos/sell/cart.h"
#include "pos/sell/unit_words.h"
#include "uikit/direction.h"
#include "uikit/money_format.h"
#include "uikit/theme.h"

#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

constexpr int kLineHeight = 28;
constexpr int kFewestLines = 2;
constexpr int kAbove = uikit::space::k8; ///< taken from its own height: nothing where there is no room

auto quantityOf(const CartLine &line) -> QString
{
    const auto count =
        line.pack ? uikit::formatQuantity(line.countMilli()) : quantityText(line.item.quantity.milli, line.unit);
    return count + QStringLiteral(" ×");
}

} // namespace

PayLines::PayLines(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void PayLines::show(const Cart &cart)
{
    const auto currency = QString::fromStdString(cart.store().currency);
    std::vector<Row> rows;
    for (std::size_t i = 0; i < cart.lines().size(); ++i) {
        const auto &line = cart.lines()[i];
        const auto *priced = cart.pricedLine(i);
        if (priced && line.item.quantity.milli != 0)
            rows.push_back({quantityOf(line), QString::fromStdString(line.item.name),
                            uikit::formatMoney(priced->totalMinor, currency)});
    }
    if (rows == m_rows)
        return;
    m_rows = std::move(rows);
    update();
}

void PayLines::paintEvent(QPaintEvent *)
{
    auto &theme = Theme::instance();
    const int line = theme.rows(kLineHeight, {Type::Body});
    const int fitting = (height() - kAbove - uikit::space::k12) / line;
    if (m_rows.empty() || fitting < kFewestLines)
        return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    painter.fillRect(QRect(0, kAbove, width(), 1), theme.color(&Colors::line));
    painter.setFont(theme.font(Type::Body));
    const auto count = static_cast<int>(m_rows.size());
    const int shown = count <= fitting ? count : fitting - 1;
    int quantityWidth = 0;
    for (int i = 0; i < shown; ++i)
        quantityWidth = std::max(quantityWidth,
                                 painter.fontMetrics().horizontalAdvance(m_rows[static_cast<std::size_t>(i)].quantity));
    QRect area(0, kAbove + uikit::space::k12, width(), line);
    for (int i = 0; i < shown; ++i, area.translate(0, line))
        paintRow(painter, area, m_rows[static_cast<std::size_t>(i)], quantityWidth);
    painter.setPen(theme.color(&Colors::muted));
    if (shown < count)
        painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter,
                         uikit::ownDirection(QStringLiteral("+ %1").arg(count - shown)));
}

void PayLines::paintRow(QPainter &painter, const QRect &area, const Row &row, int quantityWidth) const
{
    auto &theme = Theme::instance();
    painter.setPen(theme.color(&Colors::muted));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, uikit::ownDirection(row.quantity));
    painter.setPen(theme.color(&Colors::ink));
    painter.drawText(area, Qt::AlignRight | Qt::AlignVCenter, row.amount);
    const int indent = quantityWidth + uikit::space::k8;
    const int room = area.width() - indent - painter.fontMetrics().horizontalAdvance(row.amount) - uikit::space::k16;
    painter.drawText(QStyle::visualRect(layoutDirection(), area, area.adjusted(indent, 0, 0, 0)),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     uikit::ownDirection(painter.fontMetrics().elidedText(row.name, Qt::ElideRight, room)));
}

} // namespace tillhouse::pos
