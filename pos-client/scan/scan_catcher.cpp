// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scan/scan_catcher.h"

#include <QApplication>
#include <QWidget>

#include <utility>

namespace tillhouse::pos
{

namespace
{

/// Between two keys there may be the longest gap once, where this computer was busy; on average a scanner's keys follow
/// each other within so many hundredths of it (60 of 100 ms). Sixty is 200 words a minute: no person's six keys
/// (docs/adr/0051).
constexpr int kUsualGapPercent = 60;

auto isEnter(int key) -> bool
{
    return key == Qt::Key_Return || key == Qt::Key_Enter;
}

/// A scanner holds Shift for a capital letter, and AltGr for some signs, as a hand does: a key of its own, which types
/// nothing and says nothing of who types.
auto isHeldKey(int key) -> bool
{
    switch (key) {
    case Qt::Key_Shift:
    case Qt::Key_Control:
    case Qt::Key_Meta:
    case Qt::Key_Alt:
    case Qt::Key_AltGr:
    case Qt::Key_CapsLock:
    case Qt::Key_NumLock:
    case Qt::Key_ScrollLock:
    case Qt::Key_Mode_switch:
    case Qt::Key_Super_L:
    case Qt::Key_Super_R:
        return true;
    default:
        return false;
    }
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
    if (isHeldKey(event.key()))
        return false;
    if (!m_held.empty() && m_sinceLast.elapsed() > m_rules.longestGapMs)
        gapPassed(); // the timer is late; the clock decides
    const bool isSuffix = event.key() == m_rules.suffix || (isEnter(event.key()) && isEnter(m_rules.suffix));
    if (isSuffix && isBurst()) {
        accept();
        return true;
    }
    // No code begins with Space, and a button is pressed with it: its press would arrive after its release.
    const bool begins = !m_held.empty() || event.key() != Qt::Key_Space;
    const bool printable = begins && event.text().size() == 1 && event.text().front().isPrint() &&
                           !(event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    if (!printable || event.isAutoRepeat()) {
        release();
        return false;
    }
    const bool fast = !m_held.empty() && m_sinceLast.elapsed() < m_rules.personGapMs;
    if (m_held.empty()) {
        m_sinceFirst.start();
        m_field = qobject_cast<uikit::SearchField *>(target);
        if (m_field)
            m_before = m_field->draft();
    }
    m_sinceLast.start();
    m_gap.start(m_rules.longestGapMs);
    const bool passes = !fast && passOn(target);
    m_held.push_back({event.key(), event.modifiers(), event.text(), target});
    m_delivered += passes ? 1 : 0;
    return !passes;
}

auto ScanCatcher::passOn(QWidget *target) -> bool
{
    if (!m_field || target != m_field || !m_field->hasFocus())
        return false;
    deliver(); // those before it come first
    return true;
}

auto ScanCatcher::isBurst() const -> bool
{
    const auto gaps = static_cast<qint64>(m_held.size()) - 1;
    const auto fromFirstToLastMs = m_sinceFirst.elapsed() - m_sinceLast.elapsed();
    return gaps + 1 >= m_rules.shortest + m_rules.prefix.size() && m_sinceFirst.elapsed() <= m_rules.longestTotalMs &&
           100 * fromFirstToLastMs <= kUsualGapPercent * m_rules.longestGapMs * gaps;
}

auto ScanCatcher::codeOf(QString text) const -> QString
{
    if (!m_rules.prefix.isEmpty() && text.startsWith(m_rules.prefix))
        text.remove(0, m_rules.prefix.size());
    return text.trimmed();
}

void ScanCatcher::accept()
{
    m_gap.stop();
    QString text;
    for (const auto &held : m_held)
        text += held.text;
    m_held.clear();
    if (std::exchange(m_delivered, 0) > 0 && m_field)
        m_field->takeBack(m_before);
    Q_EMIT scanned(codeOf(text));
}

/// A person typed: the keys go where they were meant to go.
void ScanCatcher::release()
{
    m_gap.stop();
    deliver();
    m_held.clear();
    m_delivered = 0;
}

/// Gives away what is still held; it stays known until it is clear who typed.
void ScanCatcher::deliver()
{
    const std::vector<HeldKey> keys(m_held.begin() + static_cast<std::ptrdiff_t>(m_delivered), m_held.end());
    m_delivered = m_held.size();
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
