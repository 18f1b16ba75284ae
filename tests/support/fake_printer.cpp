// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_printer.h"

#include <QTcpSocket>

#include <algorithm>
#include <sys/socket.h>

namespace tillhouse::testing
{

namespace
{

constexpr int kReceiveBuffer = 4096;
constexpr qsizetype kPrinterHolds = 4096; ///< while it is stopped

} // namespace

FakePrinter::FakePrinter(QObject *parent)
    : QObject(parent)
{
    m_tick.setInterval(1);
    connect(&m_server, &QTcpServer::newConnection, this, &FakePrinter::accept);
    connect(&m_tick, &QTimer::timeout, this, &FakePrinter::readSome);
    switchOn();
}

auto FakePrinter::target() const -> QString
{
    return QStringLiteral("tcp://127.0.0.1:%1").arg(m_port);
}

void FakePrinter::switchOn()
{
    if (!m_server.listen(QHostAddress::LocalHost, m_port))
        qFatal("the fake printer cannot listen");
    m_port = m_server.serverPort();
    const int size = kReceiveBuffer;
    ::setsockopt(static_cast<int>(m_server.socketDescriptor()), SOL_SOCKET, SO_RCVBUF, &size, sizeof size);
}

void FakePrinter::switchOff()
{
    m_server.close();
    if (m_socket)
        m_socket->abort();
    (void)m_paper.recover(true);
}

void FakePrinter::hangAfter(qint64 bytes)
{
    m_hangAt = bytes < 0 ? -1 : m_received + bytes;
    readSome();
}

void FakePrinter::closeAfter(qint64 bytes)
{
    m_closeAt = bytes < 0 ? -1 : m_received + bytes;
}

void FakePrinter::setPace(int bytes)
{
    m_pace = bytes;
    m_sinceTaken.start();
    if (bytes > 0)
        m_tick.start();
    else
        m_tick.stop();
    readSome(); // what came under the old pace is not announced again
}

void FakePrinter::accept()
{
    if (m_socket)
        m_paper.lineEnded(); // the one before is gone, and its end not yet seen
    m_socket = m_server.nextPendingConnection();
    ++m_connections;
    m_socket->setReadBufferSize(kReceiveBuffer);
    connect(m_socket, &QTcpSocket::readyRead, this, [this] {
        if (m_pace == 0)
            readSome();
    });
    connect(m_socket, &QTcpSocket::disconnected, m_socket, [this, socket = m_socket] {
        if (m_socket == socket) {
            readSome();
            m_socket = nullptr;
            m_paper.lineEnded();
        }
        socket->deleteLater();
    });
}

/// How many bytes it takes now. Its pace is a pace in time: a test that waits lets a timer fire once in ten
/// milliseconds or more, however short it is.
auto FakePrinter::quota() -> qint64
{
    qint64 most = kReceiveBuffer;
    if (m_pace > 0)
        most = std::min(most, m_pace * m_sinceTaken.restart());
    if (m_hangAt >= 0)
        most = std::min(most, m_hangAt - m_received);
    if (m_closeAt >= 0)
        most = std::min(most, m_closeAt - m_received);
    if (m_paper.isStopped() && m_paper.held() > kPrinterHolds)
        most = 0;
    return most;
}

/// It reads even if Qt holds nothing: that makes Qt listen again after its buffer was full.
void FakePrinter::readSome()
{
    while (m_socket && m_socket->isReadable()) {
        const auto most = quota();
        const auto bytes = most > 0 ? m_socket->read(most) : QByteArray();
        if (bytes.isEmpty())
            return;
        m_received += bytes.size();
        say(m_paper.take(bytes));
        if (m_closeAt >= 0 && m_received >= m_closeAt) {
            m_closeAt = -1;
            m_socket->abort();
            return;
        }
        if (m_pace > 0)
            return;
    }
}

void FakePrinter::say(const QByteArray &bytes)
{
    if (m_mute || !m_socket || bytes.isEmpty())
        return;
    m_socket->write(bytes);
    m_socket->flush();
}

void FakePrinter::recover(bool forgets)
{
    say(m_paper.recover(forgets));
    readSome();
}

void FakePrinter::openCover()
{
    say(m_paper.setCoverOpen(true));
}

void FakePrinter::useUpPaper()
{
    say(m_paper.setPaperOut(true));
}

void FakePrinter::setNearEnd(bool nearEnd)
{
    say(m_paper.setNearEnd(nearEnd));
}

} // namespace tillhouse::testing
