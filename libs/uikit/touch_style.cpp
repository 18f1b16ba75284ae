// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/touch_style.h"

#include <QAbstractItemView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScroller>
#include <QTextEdit>

namespace tillhouse::uikit
{

namespace
{

auto isText(const QAbstractScrollArea &area) -> bool
{
    return qobject_cast<const QTextEdit *>(&area) || qobject_cast<const QPlainTextEdit *>(&area);
}

} // namespace

TouchStyle::TouchStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void TouchStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    auto *area = qobject_cast<QAbstractScrollArea *>(widget);
    if (!area || isText(*area) || QScroller::hasScroller(area->viewport()))
        return;
    QScroller::grabGesture(area->viewport(), QScroller::TouchGesture);
    // At either end a page stands still: nothing of the window is drawn beyond it.
    auto properties = QScroller::scroller(area->viewport())->scrollerProperties();
    for (const auto metric :
         {QScrollerProperties::HorizontalOvershootPolicy, QScrollerProperties::VerticalOvershootPolicy})
        properties.setScrollMetric(metric, QVariant::fromValue(QScrollerProperties::OvershootAlwaysOff));
    QScroller::scroller(area->viewport())->setScrollerProperties(properties);
}

void TouchStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                               const QWidget *widget) const
{
    // Fusion washes a second, smaller frame over the words as soon as Tab was pressed once.
    if (element != PE_FrameFocusRect)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

} // namespace tillhouse::uikit
