// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <cstdint>
#include <functional>

namespace tillhouse::uikit
{

/// Bars over time with an optional second row behind them to compare with. Values are whole numbers (minor units,
/// counts); the caller says how a value is written. Arrow keys move a cursor over the bars, Enter opens the one under
/// it.
class BarChart : public QWidget
{
    Q_OBJECT

public:
    struct Bar {
        QString label;
        std::int64_t value = 0;
        std::int64_t compared = 0; ///< drawn as an outline behind; 0 draws none
    };

    explicit BarChart(QWidget *parent = nullptr);

    void setBars(const QList<Bar> &bars, std::function<QString(std::int64_t)> write);
    auto bars() const -> const QList<Bar> & { return m_bars; }
    auto sizeHint() const -> QSize override { return {480, 220}; }
    auto minimumSizeHint() const -> QSize override { return {240, 140}; }

Q_SIGNALS:
    void opened(int bar);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void paintGrid(QPainter &painter) const;
    auto plot() const -> QRect;
    auto slot(int bar) const -> QRectF;
    auto barAt(const QPoint &point) const -> int;
    void point(int bar);

    QList<Bar> m_bars;
    std::function<QString(std::int64_t)> m_write;
    std::int64_t m_top = 1; ///< value at the top grid line
    int m_pointed = -1;
};

/// The smallest of 4, 8, 12, 20 x 10^n that is not below `value`: a top line whose quarters are whole, readable
/// numbers.
auto roundTop(std::int64_t value) -> std::int64_t;

} // namespace tillhouse::uikit
