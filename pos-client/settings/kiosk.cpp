// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/kiosk.h"

#include <QApplication>
#include <QEvent>
#include <QWidget>

namespace tillhouse::pos
{

Kiosk::Kiosk(QWidget &window)
    : m_window(window)
{
}

Kiosk::~Kiosk() = default;

void Kiosk::set(bool on)
{
    if (on == m_on)
        return;
    m_on = on;
    const bool shown = m_window.isVisible();
    m_window.setWindowFlag(Qt::FramelessWindowHint, on); // hides the window
    if (on)
        qApp->installEventFilter(this);
    else
        qApp->removeEventFilter(this);
    if (!shown)
        return;
    if (on)
        m_window.showFullScreen();
    else
        m_window.showMaximized();
}

auto Kiosk::eventFilter(QObject *watched, QEvent *event) -> bool
{
    // Fields bring a menu of their own, which leads to the system's clipboard.
    if (event->type() == QEvent::ContextMenu)
        return true;
    // A minimised window is still the whole screen by its state, and shows nothing.
    const auto state = m_window.windowState();
    const bool isAway = state.testFlag(Qt::WindowMinimized) || !state.testFlag(Qt::WindowFullScreen);
    if (watched == &m_window && event->type() == QEvent::WindowStateChange && m_window.isVisible() && isAway)
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_on)
                    m_window.showFullScreen();
            },
            Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace tillhouse::pos
