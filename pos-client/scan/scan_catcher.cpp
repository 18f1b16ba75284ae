// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scan/scan_catcher.h"

#include <QApplication>
#include <QWidget>

namespace tillhouse::pos
{

namespace
{

auto isEnter(int key) -> bool
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

} // namespace

ScanCatcher::ScanCatcher(ScanRules rules, QObject *parent)
    : QObject(parent)
    , m_rules(std::move(rules))
{
    m_gap.setSingleShot(true);
    m_gap.setTimerType(Qt::PreciseTimer);
    connect(&m_gap, &QTimer::timeout, this, &ScanCatcher::gapPassed);
}

ScanCatcher::~ScanCatcher()
{
    if (qApp)
        qApp->removeEventFilter(this);
}

void ScanCatcher::install()
{
    qApp->installEventFilter(this);
}

void ScanCatcher::remove()
{
    qApp->removeEventFilter(this);
}

auto ScanCatcher::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (m_releasing || event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    return keyPressed(static_cast<QWidget *>(watched), *static_cast<QKeyEvent *>(event));
}

auto ScanCatcher::keyPressed(QWidget *target, const QKeyEvent &event) -> bool
{
    if (!m_held.empty() && m_sinceLast.elapsed() > m_rules.longestGapMs)
        gapPassed(); // the timer is late; the clock decides
    const bool isSuffix = event.key() == m_rules.suffix || (isEnter(event.key()) && isEnter(m_rules.suffix));
    if (isSuffix && isBurst()) {
        accept();
        return true;
    }
    const bool printable = event.text().size() == 1 && event.text().front().isPrint() &&
                           !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!printable || event.isAutoRepeat()) {
        release();
        return false;
    }
    if (m_held.empty())
        m_sinceFirst.start();
    m_sinceLast.start();
    m_held.push_back({event.key(), event.modifiers(), event.text(), target});
    m_gap.start(m_rules.longestGapMs);
    return true;
}

auto ScanCatcher::isBurst() const -> bool
{
    return static_cast<int>(m_held.size()) >= m_rules.shortest + static_cast<int>(m_rules.prefix.size()) &&
           m_sinceFirst.elapsed() <= m_rules.longestTotalMs;
}

auto ScanCatcher::codeOf(QString text) const -> QString
{
    if (!m_rules.prefix.isEmpty() && text.startsWith(m_rules.prefix))
        text.remove(0, m_rules.prefix.size());
    return text.trimmed();
}

void ScanCatcher::accept()
{
    QString text;
    for (const auto &held : m_held)
        text += held.text;
    m_held.clear();
    m_gap.stop();
    Q_EMIT scanned(codeOf(text));
}

/// A person typed: the keys go where they were meant to go.
void ScanCatcher::release()
{
    m_gap.stop();
    if (m_held.empty())
        return;
    const auto keys = std::move(m_held);
    m_held.clear();
    m_releasing = true;
    for (const auto &held : keys) {
        // Where the focus is now counts: the first key may have opened a field for the others.
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : held.target.data();
        if (!target)
            continue;
        QKeyEvent press(QEvent::KeyPress, held.key, held.modifiers, held.text);
        QApplication::sendEvent(target, &press);
    }
    m_releasing = false;
}

void ScanCatcher::gapPassed()
{
    if (m_rules.suffix == Qt::Key_unknown && isBurst())
        accept();
    else
        release();
}

} // namespace tillhouse::pos
