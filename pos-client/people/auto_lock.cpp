// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/auto_lock.h"

#include <QCoreApplication>
#include <QEvent>

namespace tillhouse::pos
{

AutoLock::AutoLock(QObject *parent)
    : QObject(parent)
{
    m_wait.setSingleShot(true);
    connect(&m_wait, &QTimer::timeout, this, &AutoLock::idle);
    qApp->installEventFilter(this);
}

AutoLock::~AutoLock()
{
    if (qApp)
        qApp->removeEventFilter(this);
}

void AutoLock::setAfter(std::chrono::milliseconds after)
{
    if (after == m_after)
        return;
    m_after = after;
    m_wait.stop();
    touched();
}

void AutoLock::touched()
{
    if (m_after.count() > 0)
        m_wait.start(m_after);
}

auto AutoLock::eventFilter(QObject *watched, QEvent *event) -> bool
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseButtonPress:
    case QEvent::MouseMove:
    case QEvent::TouchBegin:
    case QEvent::Wheel:
        touched();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace tillhouse::pos
