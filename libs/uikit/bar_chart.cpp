// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/bar_chart.h"

#include "uikit/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace tillhouse::uikit
{

namespace
{

constexpr int kAxisWidth = 64;
constexpr int kLabelHeight = 24;
constexpr int kHeadroom = 12;
constexpr int kGridLines = 4;
constexpr double kBarShare = 0.62; // of the space between two bars' middles
constexpr double kWidestBar = 40;

} // namespace

auto roundTop(std::int64_t value) -> std::int64_t
{
    std::int64_t power = 4;
    while (true) {
        for (const std::int64_t step : {1, 2, 3, 5}) {
            if (power * step >= value)
                return power * step;
        }
        if (__builtin_mul_overflow(power, 10, &power))
            return value;
    }
}

BarChart::BarChart(QWidget *parent)
    : QWidget(parent)
    , m_write([](std::int64_t v) { return QString::number(v); })
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarChart::setBars(const QList<Bar> &bars, std::function<QString(std::int64_t)> write)
{
    m_bars = bars;
    m_write = std::move(write);
    std::int64_t highest = 0;
    for (const auto &bar : bars)
        highest = std::max({highest, bar.value, bar.compared});
    m_top = roundTop(highest);
    m_pointed = -1;
    update();
}

auto BarChart::plot() const -> QRect
{
    const auto &theme = Theme::instance();
    return rect().adjusted(theme.scaled(kAxisWidth), kHeadroom, -space::k8, -theme.scaled(kLabelHeight));
}

auto BarChart::slot(int bar) const -> QRectF
{
    const auto area = plot();
    const double width = static_cast<double>(area.width()) / std::max<double>(1, static_cast<double>(m_bars.size()));
    return {area.left() + bar * width, static_cast<double>(area.top()), width, static_cast<double>(area.height())};
}

auto BarChart::barAt(const QPoint &at) const -> int
{
    for (int i = 0; i < m_bars.size(); ++i) {
        const auto cell = slot(i);
        if (at.x() >= cell.left() && at.x() < cell.right() && at.y() >= cell.top() && at.y() <= height())
            return i;
    }
    return -1;
}

void BarChart::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGrid(painter);
    const auto area = plot();
    const auto rise = [&](std::int64_t value) {
        return static_cast<double>(std::max<std::int64_t>(0, value)) / static_cast<double>(m_top) * area.height();
    };
    for (int i = 0; i < m_bars.size(); ++i) {
        const auto &bar = m_bars.at(i);
        const auto cell = slot(i);
        const double width = std::min(cell.width() * kBarShare, kWidestBar);
        const auto box = [&](double wide, double tall) {
            return QRectF(cell.center().x() - wide / 2, area.bottom() + 1 - tall, wide, tall);
        };
        if (bar.compared > 0) {
            painter.setPen(theme.color(theme.scheme() == Scheme::HighContrast ? &Colors::control : &Colors::pressed));
            painter.setBrush(theme.color(&Colors::pressed));
            painter.drawRect(box(width + 8, rise(bar.compared)));
        }
        const double tall = rise(bar.value);
        if (tall > 0) {
            QPainterPath shape;
            shape.addRoundedRect(box(width, tall + 3), 3, 3);
            painter.save();
            painter.setClipRect(QRectF(cell.left(), area.top() - 3.0, cell.width(), area.height() + 4.0));
            painter.fillPath(shape, theme.color(i == m_pointed ? &Colors::ink : &Colors::accent));
            painter.restore();
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.color(&Colors::focus), size::kFocusRing));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), radius::kControl, radius::kControl);
    }
}

void BarChart::paintGrid(QPainter &painter) const
{
    const auto &theme = Theme::instance();
    const auto area = plot();
    painter.setFont(theme.font(Type::Small));
    for (int i = 0; i <= kGridLines; ++i) {
        const int y = area.bottom() + 1 - area.height() * i / kGridLines;
        painter.fillRect(QRect(area.left(), y, area.width(), 1),
                         theme.color(i == 0 ? &Colors::control : &Colors::line));
        painter.setPen(theme.color(&Colors::muted));
        painter.drawText(QRect(0, y - 10, area.left() - space::k8, 20), Qt::AlignRight | Qt::AlignVCenter,
                         m_write(m_top * i / kGridLines));
    }
    // Labels thin out before they touch.
    int widest = 1;
    for (const auto &bar : m_bars)
        widest = std::max(widest, painter.fontMetrics().horizontalAdvance(bar.label) + space::k8);
    const int every = m_bars.isEmpty() ? 1 : std::max(1, static_cast<int>(widest / std::max(1.0, slot(0).width())) + 1);
    for (int i = 0; i < m_bars.size(); i += every) {
        const auto cell = slot(i);
        painter.drawText(
            QRectF(cell.center().x() - widest, area.bottom() + 4, 2.0 * widest, theme.scaled(kLabelHeight) - 4),
            Qt::AlignHCenter | Qt::AlignTop, m_bars.at(i).label);
    }
}

void BarChart::point(int bar)
{
    if (bar == m_pointed)
        return;
    m_pointed = bar;
    update();
    if (bar < 0) {
        QToolTip::hideText();
        return;
    }
    const auto &shown = m_bars.at(bar);
    QString words = shown.label + QStringLiteral("  ") + m_write(shown.value);
    if (shown.compared > 0)
        words += tr("  (before: %1)").arg(m_write(shown.compared));
    setAccessibleDescription(words);
    QToolTip::showText(mapToGlobal(slot(bar).center().toPoint()), words, this);
}

void BarChart::mouseMoveEvent(QMouseEvent *event)
{
    point(barAt(event->position().toPoint()));
}

void BarChart::mouseReleaseEvent(QMouseEvent *event)
{
    const int bar = barAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && bar >= 0)
        Q_EMIT opened(bar);
}

void BarChart::leaveEvent(QEvent *)
{
    point(-1);
}

void BarChart::keyPressEvent(QKeyEvent *event)
{
    const int last = static_cast<int>(m_bars.size()) - 1;
    if (event->key() == Qt::Key_Right && last >= 0)
        point(std::min(last, m_pointed + 1));
    else if (event->key() == Qt::Key_Left && last >= 0)
        point(std::max(0, m_pointed - 1));
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_pointed >= 0)
        Q_EMIT opened(m_pointed);
    else
        QWidget::keyPressEvent(event);
}

void BarChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    point(-1);
}

} // namespace tillhouse::uikit
