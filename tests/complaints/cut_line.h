// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace tillhouse::testing
{

/// The cable between a till and the gateway: bytes pass through, until it is cut, or answers get lost on their way
/// back. Lives on the event loop of the till.
class CutLine : public QObject
{
    Q_OBJECT

public:
    explicit CutLine(quint16 gatewayPort, QObject *parent = nullptr);

    /// `https://127.0.0.1:PORT` of the till's end; the same before and after a cut.
    [[nodiscard]] auto url() const -> QString;
    /// Ends all connections and accepts no more.
    void cut();
    void mend();
    /// So many of the next answers to large requests are swallowed, and the connection with them: the gateway has done
    /// the work and the till does not know. TLS hides what is asked, but only what carries a document is large.
    void loseAnswers(int count) { m_losses = count; }
    [[nodiscard]] auto lossesLeft() const -> int { return m_losses; }
    /// So many of the next large requests never arrive, and the connection ends: the gateway has done nothing.
    void loseRequests(int count) { m_lostRequests = count; }
    [[nodiscard]] auto requestLossesLeft() const -> int { return m_lostRequests; }

private:
    void accept();
    void ask(QTcpSocket *till, QTcpSocket *gateway);
    void answer(QTcpSocket *till, QTcpSocket *gateway);

    QTcpServer m_server;
    quint16 m_gatewayPort;
    quint16 m_port = 0;
    int m_losses = 0;
    int m_lostRequests = 0;
};

} // namespace tillhouse::testing
