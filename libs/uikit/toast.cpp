// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/toast.h"

#include "uikit/free_place.h"
#include "uikit/icons.h"
#include "uikit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace tillhouse::uikit
{

namespace
{

constexpr int kNarrowText = 320; ///< in lines above each other, where a whole line finds no place
constexpr int kFollowMs = 100;
constexpr int kBesidesText = 2 * space::k16 + size::kIcon + space::k12;

} // namespace

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
    m_follow.setInterval(kFollowMs);
    connect(&m_leave, &QTimer::timeout, this, &QWidget::hide);
    connect(&m_follow, &QTimer::timeout, this, &Toast::follow);
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
    m_follow.start();
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

/// One line, or as many as the width makes of it.
void Toast::shape(int mostTextWidth)
{
    const int whole = m_text->fontMetrics().horizontalAdvance(m_text->text()) + 1;
    m_text->setWordWrap(whole > mostTextWidth);
    m_text->setFixedWidth(std::min(whole, mostTextWidth));
    m_text->setFixedHeight(m_text->wordWrap() ? m_text->heightForWidth(mostTextWidth) : m_text->fontMetrics().height());
    adjustSize();
}

void Toast::place()
{
    const auto occupied = occupiedOf(*parentWidget(), this);
    const auto room = parentWidget()->rect().marginsRemoved({space::k8, space::k8, space::k8, space::k24});
    const int most = std::max(room.width() - kBesidesText, 1);
    shape(most);
    auto best = freePlace(size(), room, occupied);
    m_cost = costOf(best, occupied);
    if (m_cost > 0 && m_text->width() > kNarrowText) {
        shape(std::min(most, kNarrowText));
        const auto narrow = freePlace(size(), room, occupied);
        if (const auto cost = costOf(narrow, occupied); cost < m_cost) {
            best = narrow;
            m_cost = cost;
        } else {
            shape(most);
        }
    }
    move(best.topLeft());
}

void Toast::follow()
{
    if (!isVisible())
        return m_follow.stop();
    if (costOf(geometry(), occupiedOf(*parentWidget(), this)) > m_cost)
        place();
}

} // namespace tillhouse::uikit
