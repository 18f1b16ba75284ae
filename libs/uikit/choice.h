// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace tillhouse::uikit
{

/// A drop-down with our chevron, which a style sheet could not tint. The mouse wheel does not change it: scrolling a
/// page must not change a tax rate.
class Choice : public QComboBox
{
    Q_OBJECT

public:
    explicit Choice(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

} // namespace tillhouse::uikit
