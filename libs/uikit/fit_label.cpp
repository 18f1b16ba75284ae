// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/fit_label.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace tillhouse::uikit
{

FitLabel::FitLabel(Type largest, QFont::Weight weight, QWidget *parent)
    : QLabel(parent)
    , m_largest(largest)
    , m_weight(weight)
{
    setTextFormat(Qt::PlainText);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void FitLabel::setLargest(Type largest)
{
    m_largest = largest;
    updateGeometry();
    update();
}

auto FitLabel::sizeHint() const -> QSize
{
    const QFontMetrics metrics(Theme::instance().font(m_largest, m_weight));
    const auto margins = contentsMargins();
    return {metrics.horizontalAdvance(text()) + margins.left() + margins.right() + 1,
            metrics.height() + margins.top() + margins.bottom()};
}

auto FitLabel::minimumSizeHint() const -> QSize
{
    const QFontMetrics smallest(Theme::instance().font(Type::Lead, m_weight));
    return {smallest.horizontalAdvance(text()) + 1, sizeHint().height()};
}

auto FitLabel::fitted() const -> QFont
{
    auto font = Theme::instance().font(m_largest, m_weight);
    const int room = contentsRect().width();
    const int needed = QFontMetrics(font).horizontalAdvance(text());
    if (needed > room && room > 0)
        font.setPixelSize(std::max(Theme::instance().pixels(Type::Lead), font.pixelSize() * room / needed));
    return font;
}

auto FitLabel::fittedPixels() const -> int
{
    return fitted().pixelSize();
}

void FitLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fitted());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(contentsRect(),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment())) | Qt::AlignAbsolute |
                         Qt::TextSingleLine,
                     text());
}

} // namespace tillhouse::uikit
