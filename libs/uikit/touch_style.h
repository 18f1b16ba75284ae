// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace tillhouse::uikit
{

/// Fusion, and whatever scrolls follows a finger: lists and areas move with it and run on, a tap stays a tap. Fields of
/// text are left alone, where a finger marks words. Who has the keyboard is said by the ring of the style sheet alone.
class TouchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    TouchStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
};

} // namespace tillhouse::uikit
