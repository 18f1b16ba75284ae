// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/watermark.h"

#include "uikit/theme.h"

#include <QEvent>
#include <QPainter>

namespace tillhouse::pos
{

namespace
{

constexpr int kLetters = 72;
constexpr int kInkOf255 = 26; ///< what is read through it stays readable
constexpr double kSlope = -24.0;
constexpr int kAcross = 520;
constexpr int kDown = 260;

} // namespace

Watermark::Watermark(QWidget *over)
    : QWidget(over)
{
    setObjectName(QStringLiteral("watermark"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    over->installEventFilter(this);
    setGeometry(over->rect());
    raise();
}

auto Watermark::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    if (event->type() == QEvent::ChildAdded || event->type() == QEvent::Resize)
        raise();
    return QWidget::eventFilter(watched, event);
}

void Watermark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    auto ink = uikit::Theme::instance().color(&uikit::Colors::warn);
    ink.setAlpha(kInkOf255);
    painter.setPen(ink);
    auto font = uikit::Theme::instance().font(uikit::Type::Body, QFont::Bold);
    font.setPixelSize(kLetters);
    painter.setFont(font);
    painter.translate(width() / 2.0, height() / 2.0);
    painter.rotate(kSlope);
    const auto words = tr("TRAINING");
    for (int y = -height(); y < height(); y += kDown)
        for (int x = -width(); x < width(); x += kAcross)
            painter.drawText(x + (y / kDown % 2) * kAcross / 2, y, words);
}

} // namespace tillhouse::pos
