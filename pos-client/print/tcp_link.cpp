// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/tcp_link.h"

#include <QTcpSocket>

#include <fcntl.h>
#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace tillhouse::pos
{

namespace
{

constexpr int kSendBuffer = 8 * 1024;

} // namespace

TcpLink::TcpLink(QString host, quint16 port)
    : m_host(std::move(host))
    , m_port(port)
    , m_socket(new QTcpSocket(this))
{
    connect(m_socket, &QTcpSocket::connected, this, &TcpLink::connected);
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this](qint64 bytes) { m_handedOver += bytes; });
    connect(m_socket, &QTcpSocket::readyRead, this, [this] { Q_EMIT received(m_socket->readAll()); });
    connect(m_socket, &QTcpSocket::errorOccurred, this, &TcpLink::broke);
}

TcpLink::~TcpLink()
{
    close(false);
}

void TcpLink::open()
{
    m_socket->connectToHost(m_host, m_port);
}

void TcpLink::connected()
{
    m_descriptor = ::fcntl(static_cast<int>(m_socket->socketDescriptor()), F_DUPFD_CLOEXEC, 0);
    m_socket->setSocketOption(QAbstractSocket::SendBufferSizeSocketOption, kSendBuffer);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    Q_EMIT opened();
}

void TcpLink::write(const QByteArray &bytes)
{
    m_socket->write(bytes);
}

auto TcpLink::untaken() const -> qint64
{
    int unacknowledged = 0;
    if (m_descriptor < 0 || ::ioctl(m_descriptor, SIOCOUTQ, &unacknowledged) != 0)
        return m_socket->bytesToWrite();
    return m_socket->bytesToWrite() + unacknowledged;
}

void TcpLink::dropDescriptor()
{
    if (m_descriptor >= 0)
        ::close(std::exchange(m_descriptor, -1));
}

void TcpLink::broke()
{
    const auto why = m_socket->error() == QAbstractSocket::RemoteHostClosedError
                         ? tr("the printer closed the connection")
                         : m_socket->errorString();
    Q_EMIT failed(why);
}

void TcpLink::close(bool finished)
{
    m_socket->disconnect(this);
    if (!finished) {
        // Without this the system would go on delivering what it holds, after we are gone.
        const linger atOnce{1, 0};
        if (m_descriptor >= 0)
            ::setsockopt(m_descriptor, SOL_SOCKET, SO_LINGER, &atOnce, sizeof atOnce);
        m_socket->abort();
        return dropDescriptor();
    }
    m_socket->readAll(); // unread bytes would turn the end into a reset
    m_socket->disconnectFromHost();
    dropDescriptor();
}

} // namespace tillhouse::pos
