// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/device_link.h"

#include <QFile>
#include <QSocketNotifier>
#include <QTimer>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <utility>

namespace tillhouse::pos
{

namespace
{

struct Speed {
    int baud;
    speed_t code;
};
constexpr Speed kSpeeds[]{{1200, B1200},   {2400, B2400},   {4800, B4800},   {9600, B9600},
                          {19200, B19200}, {38400, B38400}, {57600, B57600}, {115200, B115200}};

auto systemWords() -> QString
{
    return QString::fromLocal8Bit(std::strerror(errno));
}

} // namespace

DeviceLink::DeviceLink(PrinterTarget target)
    : m_target(std::move(target))
{
}

DeviceLink::~DeviceLink()
{
    close(false);
}

void DeviceLink::open()
{
    const auto why = openNow();
    QTimer::singleShot(0, this, [this, why] {
        if (!why.isEmpty())
            fail(why);
        else if (m_fd >= 0)
            Q_EMIT opened();
    });
}

auto DeviceLink::openNow() -> QString
{
    const auto path = QFile::encodeName(m_target.path);
    constexpr int kFlags = O_NOCTTY | O_NONBLOCK | O_CLOEXEC;
    m_handedOver = 0;
    m_fd = ::open(path.constData(), O_RDWR | kFlags);
    m_canRead = m_fd >= 0;
    if (m_fd < 0 && (errno == EACCES || errno == EINVAL || errno == EROFS))
        m_fd = ::open(path.constData(), O_WRONLY | kFlags);
    if (m_fd < 0)
        return m_target.path + QStringLiteral(": ") + systemWords();
    if (m_target.kind == LinkKind::Serial && !configureLine()) {
        const auto why = tr("%1 is no serial line: %2").arg(m_target.path, systemWords());
        close(false);
        return why;
    }
    if (m_canRead) {
        m_hasBytes = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
        connect(m_hasBytes.get(), &QSocketNotifier::activated, this, &DeviceLink::readMore);
    }
    m_canWriteMore = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Write);
    m_canWriteMore->setEnabled(false);
    connect(m_canWriteMore.get(), &QSocketNotifier::activated, this, &DeviceLink::writeMore);
    return {};
}

/// Eight bits, no parity, one stop bit, nothing translated.
auto DeviceLink::configureLine() -> bool
{
    termios line{};
    if (::tcgetattr(m_fd, &line) != 0)
        return false;
    ::cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD | CS8;
    line.c_cflag &= ~static_cast<tcflag_t>(CSTOPB | PARENB | CRTSCTS);
    if (m_target.flow == FlowControl::Hardware)
        line.c_cflag |= CRTSCTS;
    if (m_target.flow == FlowControl::Software)
        line.c_iflag |= IXON;
    for (const auto &speed : kSpeeds)
        if (speed.baud == m_target.baud) {
            ::cfsetispeed(&line, speed.code);
            ::cfsetospeed(&line, speed.code);
        }
    return ::tcsetattr(m_fd, TCSANOW, &line) == 0;
}

void DeviceLink::write(const QByteArray &bytes)
{
    m_pending.append(bytes);
    writeMore();
}

void DeviceLink::writeMore()
{
    while (m_fd >= 0 && !m_pending.isEmpty()) {
        const auto written = ::write(m_fd, m_pending.constData(), static_cast<std::size_t>(m_pending.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0 && errno != EAGAIN) {
            const auto why = systemWords();
            m_canWriteMore->setEnabled(false);
            QTimer::singleShot(0, this, [this, why] { fail(why); });
            return;
        }
        if (written <= 0)
            break;
        m_handedOver += written;
        m_pending.remove(0, written);
    }
    if (m_canWriteMore)
        m_canWriteMore->setEnabled(!m_pending.isEmpty());
}

void DeviceLink::readMore()
{
    char buffer[256];
    const auto got = ::read(m_fd, buffer, sizeof buffer);
    if (got > 0) {
        Q_EMIT received(QByteArray(buffer, static_cast<qsizetype>(got)));
        return;
    }
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    // A device that can never say anything reads as ended; one that was pulled out fails.
    m_hasBytes->setEnabled(false);
    if (got < 0)
        fail(systemWords());
}

auto DeviceLink::untaken() const -> qint64
{
    int inKernel = 0;
    if (m_fd >= 0 && m_target.kind == LinkKind::Serial)
        ::ioctl(m_fd, TIOCOUTQ, &inKernel);
    return m_pending.size() + inKernel;
}

void DeviceLink::fail(const QString &why)
{
    close(false);
    Q_EMIT failed(why);
}

void DeviceLink::close(bool finished)
{
    m_canWriteMore.reset();
    m_hasBytes.reset();
    m_pending.clear();
    if (m_fd < 0)
        return;
    // A terminal's close waits for what it still holds, for up to half a minute.
    int held = 0;
    if (m_target.kind == LinkKind::Serial && (!finished || (::ioctl(m_fd, TIOCOUTQ, &held) == 0 && held > 0)))
        ::tcflush(m_fd, TCIOFLUSH);
    ::close(std::exchange(m_fd, -1));
}

} // namespace tillhouse::pos
