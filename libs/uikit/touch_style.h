// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace tillhouse::uikit
{

/// Fusion, and whatever scrolls follows a finger: lists and areas move with it and run on, a tap stays a tap. Fields of
/// text are left alone, where a finger marks words.
class TouchStyle : public QProxyStyle
{
    Q_OBJECT

public:
    TouchStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
};

} // namespace tillhouse::uikit
