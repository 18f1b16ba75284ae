// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/serial_port.h"

#include <QRegularExpression>
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <cstring>
#include <optional>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

struct Speed {
    int baud;
    speed_t value;
};

constexpr std::array<Speed, 8> kSpeeds{{{1200, B1200},
                                        {2400, B2400},
                                        {4800, B4800},
                                        {9600, B9600},
                                        {19200, B19200},
                                        {38400, B38400},
                                        {57600, B57600},
                                        {115200, B115200}}};

auto speedOf(int baud) -> std::optional<speed_t>
{
    for (const auto &speed : kSpeeds)
        if (speed.baud == baud)
            return speed.value;
    return std::nullopt;
}

auto unavailable(const SerialSettings &settings, const char *what) -> Error
{
    return {ErrorCode::Unavailable, settings.device.toStdString() + ": " + what, {}};
}

/// Raw: no echo, no line editing, no flow control, every byte as it is.
auto setLine(int descriptor, const SerialSettings &settings) -> bool
{
    termios line{};
    if (::tcgetattr(descriptor, &line) != 0)
        return false;
    ::cfmakeraw(&line);
    line.c_cflag |= CLOCAL | CREAD;
    line.c_cflag &= ~static_cast<tcflag_t>(CSIZE | PARENB | PARODD | CSTOPB | CRTSCTS);
    line.c_cflag |= settings.dataBits == 7 ? CS7 : CS8;
    if (settings.parity != 'N')
        line.c_cflag |= PARENB;
    if (settings.parity == 'O')
        line.c_cflag |= PARODD;
    if (settings.stopBits == 2)
        line.c_cflag |= CSTOPB;
    line.c_cc[VMIN] = 0;
    line.c_cc[VTIME] = 0;
    const auto speed = speedOf(settings.baud);
    return speed && ::cfsetispeed(&line, *speed) == 0 && ::cfsetospeed(&line, *speed) == 0 &&
           ::tcsetattr(descriptor, TCSANOW, &line) == 0;
}

} // namespace

auto parseSerial(const QString &target) -> Result<SerialSettings>
{
    static const QRegularExpression kForm(QStringLiteral("^serial:(/[^@,]+)(?:@([0-9]+)(?:,([78])([NEO])([12]))?)?$"));
    const auto match = kForm.match(target);
    if (!match.hasMatch())
        return domain::invalidField("scale", "must look like serial:/dev/ttyS0@9600 or serial:/dev/ttyS0@9600,7E1");
    SerialSettings settings;
    settings.device = match.captured(1);
    if (match.hasCaptured(2))
        settings.baud = match.captured(2).toInt();
    if (match.hasCaptured(3)) {
        settings.dataBits = match.captured(3).toInt();
        settings.parity = match.captured(4).front().toLatin1();
        settings.stopBits = match.captured(5).toInt();
    }
    if (!speedOf(settings.baud))
        return domain::invalidField("scale", "has a speed that no serial line is set to");
    return settings;
}

SerialPort::SerialPort(int descriptor)
    : m_descriptor(descriptor)
    , m_readable(std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read))
{
    connect(m_readable.get(), &QSocketNotifier::activated, this, &SerialPort::read);
}

SerialPort::~SerialPort()
{
    m_readable.reset();
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

auto SerialPort::open(const SerialSettings &settings) -> Result<std::unique_ptr<SerialPort>>
{
    const int descriptor =
        ::open(settings.device.toLocal8Bit().constData(), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return unavailable(settings, std::strerror(errno));
    // One program talks to a scale; two would read each other's answers.
    if (::ioctl(descriptor, TIOCEXCL) != 0 || !setLine(descriptor, settings)) {
        const auto error = unavailable(settings, std::strerror(errno));
        ::close(descriptor);
        return error;
    }
    ::tcflush(descriptor, TCIOFLUSH);
    return std::unique_ptr<SerialPort>(new SerialPort(descriptor));
}

void SerialPort::write(QByteArrayView bytes)
{
    if (m_descriptor < 0)
        return;
    const auto sent = ::write(m_descriptor, bytes.data(), static_cast<std::size_t>(bytes.size()));
    if (sent < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        lose(QString::fromLocal8Bit(std::strerror(errno)));
}

void SerialPort::read()
{
    std::array<char, 256> buffer{};
    const auto count = ::read(m_descriptor, buffer.data(), buffer.size());
    if (count > 0)
        Q_EMIT received(QByteArray(buffer.data(), static_cast<qsizetype>(count)));
    else if (count == 0)
        lose(tr("the line was closed"));
    else if (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR)
        lose(QString::fromLocal8Bit(std::strerror(errno)));
}

void SerialPort::lose(const QString &reason)
{
    if (m_descriptor < 0)
        return;
    m_readable->setEnabled(false);
    ::close(m_descriptor);
    m_descriptor = -1;
    Q_EMIT lost(reason);
}

} // namespace tillhouse::pos
