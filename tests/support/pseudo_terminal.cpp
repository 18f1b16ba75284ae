// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/pseudo_terminal.h"

#include <QSocketNotifier>

#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace tillhouse::testing
{

PseudoTerminal::PseudoTerminal(QObject *parent)
    : QObject(parent)
    , m_master(::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC))
{
    if (m_master < 0 || ::grantpt(m_master) != 0 || ::unlockpt(m_master) != 0)
        qFatal("no pseudo terminal can be made");
    m_path = QString::fromLocal8Bit(::ptsname(m_master));
    // While nobody has it open the line would read as broken; a real one does not.
    m_held = ::open(::ptsname(m_master), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    termios line{};
    ::tcgetattr(m_held, &line);
    ::cfmakeraw(&line);
    ::tcsetattr(m_held, TCSANOW, &line);
    m_notifier = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &PseudoTerminal::readMore);
}

PseudoTerminal::~PseudoTerminal()
{
    m_notifier.reset();
    ::close(m_held);
    ::close(m_master);
}

void PseudoTerminal::setReading(bool reading)
{
    m_notifier->setEnabled(reading);
}

void PseudoTerminal::readMore()
{
    char buffer[4096];
    const auto got = ::read(m_master, buffer, sizeof buffer);
    if (got <= 0)
        return;
    const QByteArray bytes(buffer, static_cast<qsizetype>(got));
    m_bytes.append(bytes);
    if (!m_heard)
        return;
    const auto answer = m_heard(bytes);
    if (!answer.isEmpty() && ::write(m_master, answer.constData(), static_cast<std::size_t>(answer.size())) < 0)
        qFatal("the pseudo terminal is broken");
}

auto PseudoTerminal::baud() const -> int
{
    termios line{};
    if (::tcgetattr(m_master, &line) != 0)
        return 0;
    switch (::cfgetospeed(&line)) {
    case B9600:
        return 9600;
    case B19200:
        return 19200;
    case B115200:
        return 115200;
    default:
        return -1;
    }
}

} // namespace tillhouse::testing
