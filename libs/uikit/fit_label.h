// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/theme.h"

#include <QLabel>

namespace tillhouse::uikit
{

/// One line that is always read whole: a sum that is too long for its place is written smaller, down to the size of
/// what is around it, and never cut. It claims the height of its full size, so that nothing moves while digits come.
class FitLabel : public QLabel
{
    Q_OBJECT

public:
    explicit FitLabel(Type largest, QFont::Weight weight = QFont::Medium, QWidget *parent = nullptr);

    /// Another full size.
    void setLargest(Type largest);
    auto sizeHint() const -> QSize override;
    auto minimumSizeHint() const -> QSize override;
    /// The type that the text is written in now, in pixels.
    auto fittedPixels() const -> int;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    auto fitted() const -> QFont;

    Type m_largest;
    QFont::Weight m_weight;
};

} // namespace tillhouse::uikit
