// SPDX-License-Identifier: GPL-3.0-or-later
#include "complaints/cut_line.h"

#include <QHostAddress>
#include <QPointer>
#include <QTcpSocket>

namespace tillhouse::testing
{

namespace
{

/// A handshake and a request without a body are smaller, one that carries a sale is larger.
constexpr qint64 kLargeBytes = 1800;

} // namespace

CutLine::CutLine(quint16 gatewayPort, QObject *parent)
    : QObject(parent)
    , m_gatewayPort(gatewayPort)
{
    connect(&m_server, &QTcpServer::newConnection, this, &CutLine::accept);
    mend();
}

auto CutLine::url() const -> QString
{
    return QStringLiteral("https://127.0.0.1:%1").arg(m_port);
}

void CutLine::cut()
{
    m_server.close();
    for (auto *socket : m_server.findChildren<QTcpSocket *>())
        socket->abort();
}

void CutLine::mend()
{
    if (!m_server.isListening() && m_server.listen(QHostAddress::LocalHost, m_port))
        m_port = m_server.serverPort();
}

void CutLine::accept()
{
    while (auto *till = m_server.nextPendingConnection()) {
        auto *gateway = new QTcpSocket(till);
        connect(till, &QTcpSocket::readyRead, gateway, [this, till, gateway] { ask(till, gateway); });
        connect(gateway, &QTcpSocket::readyRead, till, [this, till, gateway] { answer(till, gateway); });
        connect(till, &QTcpSocket::disconnected, till, &QObject::deleteLater);
        connect(gateway, &QTcpSocket::disconnected, till, [till] { till->disconnectFromHost(); });
        gateway->connectToHost(QHostAddress(QHostAddress::LocalHost), m_gatewayPort);
    }
}

void CutLine::ask(QTcpSocket *till, QTcpSocket *gateway)
{
    const auto bytes = till->readAll();
    const auto asked = gateway->property("asked").toLongLong() + bytes.size();
    if (m_lostRequests > 0 && asked >= kLargeBytes) {
        --m_lostRequests;
        gateway->abort();
        till->abort();
        return;
    }
    gateway->setProperty("asked", asked);
    gateway->write(bytes);
}

void CutLine::answer(QTcpSocket *till, QTcpSocket *gateway)
{
    if (m_losses > 0 && gateway->property("asked").toLongLong() >= kLargeBytes) {
        --m_losses;
        till->abort();
        return;
    }
    gateway->setProperty("asked", 0);
    till->write(gateway->readAll());
}

} // namespace tillhouse::testing
