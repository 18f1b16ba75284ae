// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/pill.h"

#include "uikit/theme.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

namespace tillhouse::uikit
{

namespace
{

constexpr int kPillPadding = 10;
constexpr int kDot = 6;
constexpr int kDotGap = 6;

auto pillFont() -> QFont
{
    return Theme::instance().font(Type::Small, QFont::Medium);
}

} // namespace

auto pillSize(const QString &text) -> QSize
{
    const QFontMetrics metrics(pillFont());
    return {metrics.horizontalAdvance(text) + 2 * kPillPadding + kDot + kDotGap, metrics.height() + space::k8};
}

auto paintPill(QPainter *painter, const QRect &rect, Tone tone, const QString &text) -> int
{
    const auto &theme = Theme::instance();
    const auto wanted = pillSize(text);
    const int width = std::min(wanted.width(), rect.width());
    const auto direction = QGuiApplication::layoutDirection();
    const QRectF pill = QStyle::visualRect(
        direction, rect, QRect(rect.x(), rect.y() + (rect.height() - wanted.height()) / 2, width, wanted.height()));
    const auto inside = [&](const QRectF &part) {
        return QRectF(QStyle::visualRect(direction, pill.toRect(), part.toRect()));
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    // In high contrast the soft ground is black: the edge then carries the shape.
    painter->setPen(theme.scheme() == Scheme::HighContrast ? QPen(theme.toneInk(tone)) : QPen(Qt::NoPen));
    painter->setBrush(theme.toneSoft(tone));
    painter->drawRoundedRect(pill.adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2, pill.height() / 2);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme.toneInk(tone));
    painter->drawEllipse(inside(QRectF(pill.x() + kPillPadding, pill.center().y() - kDot / 2.0, kDot, kDot)));
    painter->setPen(tone == Tone::Neutral ? theme.color(&Colors::ink) : theme.toneInk(tone));
    painter->setFont(pillFont());
    const auto words = inside(pill.adjusted(kPillPadding + kDot + kDotGap, 0, -kPillPadding + 2, 0));
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, qRound(words.width())));
    painter->restore();
    return width;
}

StatePill::StatePill(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

StatePill::StatePill(Tone tone, const QString &text, QWidget *parent)
    : StatePill(parent)
{
    setState(tone, text);
}

void StatePill::setState(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

auto StatePill::sizeHint() const -> QSize
{
    return pillSize(m_text);
}

void StatePill::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintPill(&painter, rect(), m_tone, m_text);
}

PillButton::PillButton(QWidget *parent)
    : QAbstractButton(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    connect(&Theme::instance(), &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void PillButton::setState(Tone tone, const QString &text)
{
    if (tone == m_tone && text == this->text())
        return;
    m_tone = tone;
    setText(text);
    updateGeometry();
    update();
}

auto PillButton::sizeHint() const -> QSize
{
    const auto pill = pillSize(text());
    return {std::max(size::kTouch, pill.width() + space::k8), std::max(size::kTouch, pill.height())};
}

void PillButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const auto area = rect().adjusted(space::k4, 0, -space::k4, 0);
    paintPill(&painter, area, m_tone, text());
    if (!hasFocus())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Theme::instance().color(&Colors::focus), size::kFocusRing));
    const int height = std::min(pillSize(text()).height() + space::k8, this->height() - 2);
    const QRectF ring(1, (this->height() - height) / 2.0, width() - 2, height);
    painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2);
}

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void Badge::setCount(int count, Tone tone)
{
    m_count = count;
    m_tone = tone;
    setVisible(count > 0);
    updateGeometry();
    update();
}

auto Badge::shown() const -> QString
{
    return m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
}

auto Badge::sizeHint() const -> QSize
{
    const QFontMetrics metrics(pillFont());
    const int height = metrics.height() + space::k4;
    return {std::max(height, metrics.horizontalAdvance(shown()) + space::k12), height};
}

void Badge::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.toneInk(m_tone));
    painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    painter.setPen(m_tone == Tone::Accent ? theme.color(&Colors::onAccent) : theme.color(&Colors::surface));
    painter.setFont(pillFont());
    painter.drawText(rect(), Qt::AlignCenter, shown());
}

} // namespace tillhouse::uikit
