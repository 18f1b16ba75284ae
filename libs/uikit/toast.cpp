// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/toast.h"

#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tillhouse::uikit
{

Toast::Toast(QWidget *window)
    : QFrame(window)
    , m_icon(new QLabel(this))
    , m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::k16, space::k12, space::k16, space::k12);
    row->setSpacing(space::k12);
    row->addWidget(m_icon);
    row->addWidget(m_text);
    m_text->setTextFormat(Qt::PlainText);
    m_leave.setSingleShot(true);
    m_leave.setInterval(timing::kToastMs);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    window->installEventFilter(this);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void Toast::present(Tone tone, const QString &text)
{
    m_tone = tone;
    m_text->setText(text);
    const auto icon = tone == Tone::Good ? Icon::Check : tone == Tone::Danger ? Icon::Stop : Icon::Info;
    m_icon->setPixmap(iconPixmap(icon, Theme::instance().toneInk(tone), size::kIcon, devicePixelRatioF()));
    setAccessibleName(text);
    place();
    show();
    raise();
    m_leave.start();
}

auto Toast::text() const -> QString
{
    return m_text->text();
}

auto Toast::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.toneInk(m_tone));
    painter.setBrush(theme.toneSoft(m_tone));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius::kControl, radius::kControl);
}

void Toast::place()
{
    adjustSize();
    const auto area = parentWidget()->rect();
    move((area.width() - width()) / 2, area.height() - height() - space::k24);
}

} // namespace tillhouse::uikit
