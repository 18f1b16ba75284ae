// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tillhouse::pos
{

/// Says over a whole window that nothing in it is real, and lets every tap through.
class Watermark : public QWidget
{
    Q_OBJECT

public:
    explicit Watermark(QWidget *over);

protected:
    void paintEvent(QPaintEvent *event) override;
    auto eventFilter(QObject *watched, QEvent *event) -> bool override;
};

} // namespace tillhouse::pos
