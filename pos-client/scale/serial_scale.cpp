// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/scale/serial_scale.h"

#include "pos/i18n/error_words.h"

namespace tillhouse::pos
{

SerialScale::SerialScale(SerialSettings settings, QObject *parent)
    : SerialScale(std::move(settings), Timing(), parent)
{
}

SerialScale::SerialScale(SerialSettings settings, Timing timing, QObject *parent)
    : Scale(parent)
    , m_settings(std::move(settings))
    , m_timing(timing)
{
    m_silence.setSingleShot(true);
    m_reopen.setSingleShot(true);
    connect(&m_ask, &QTimer::timeout, this, &SerialScale::ask);
    connect(&m_silence, &QTimer::timeout, this, [this] { setReading({}); });
    connect(&m_reopen, &QTimer::timeout, this, &SerialScale::openLine);
}

SerialScale::~SerialScale() = default;

void SerialScale::start()
{
    if (m_running)
        return;
    m_running = true;
    openLine();
}

void SerialScale::stop()
{
    m_running = false;
    m_reopen.stop();
    closeLine({});
}

void SerialScale::openLine()
{
    auto opened = SerialPort::open(m_settings);
    if (!opened)
        return closeLine(errorWords(opened.error()));
    m_port = std::move(*opened);
    m_problem.clear();
    connect(m_port.get(), &SerialPort::received, this, [this](const QByteArray &bytes) { take(bytes); });
    // Not while the port is at work on its own stack.
    connect(m_port.get(), &SerialPort::lost, this, &SerialScale::closeLine, Qt::QueuedConnection);
    m_ask.start(m_timing.ask);
    m_silence.start(m_timing.silent);
    ask();
}

void SerialScale::closeLine(const QString &why)
{
    m_ask.stop();
    m_silence.stop();
    m_port.reset();
    m_protocol.reset();
    m_last.reset();
    m_problem = why;
    setReading({});
    if (m_running)
        m_reopen.start(m_timing.reopen);
}

void SerialScale::ask()
{
    command(Toledo8217::kAskWeight);
}

void SerialScale::command(char letter)
{
    if (m_port)
        m_port->write(QByteArrayView(&letter, 1));
}

void SerialScale::tare()
{
    m_last.reset();
    command(Toledo8217::kTare);
}

void SerialScale::clearTare()
{
    m_last.reset();
    command(Toledo8217::kClearTare);
}

void SerialScale::zero()
{
    m_last.reset();
    command(Toledo8217::kZero);
}

void SerialScale::take(const QByteArray &bytes)
{
    for (const auto &reading : m_protocol.feed(bytes))
        take(reading);
}

void SerialScale::take(const ScaleReading &reading)
{
    m_silence.start(m_timing.silent);
    if (reading.state != ScaleState::Stable) {
        m_last.reset();
        return setReading(reading);
    }
    if (m_last == reading)
        return setReading(reading);
    m_last = reading;
    setReading({ScaleState::Moving, 0, reading.net});
}

} // namespace tillhouse::pos
