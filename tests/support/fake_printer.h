// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/escpos_paper.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

namespace tillhouse::testing
{

/// A receipt printer on a TCP port of this machine, with a small buffer as real ones have. It can be off, mute, hang,
/// close in the middle, run out of paper, and be slow.
class FakePrinter : public QObject
{
    Q_OBJECT

public:
    explicit FakePrinter(QObject *parent = nullptr);

    /// `tcp://127.0.0.1:port`, the same after it was off.
    [[nodiscard]] auto target() const -> QString;
    void switchOff();
    void switchOn();
    /// It never says anything about itself.
    void setMute(bool mute) { m_mute = mute; }
    /// After so many bytes from now it reads no more, or ends the connection; -1: never.
    void hangAfter(qint64 bytes);
    void closeAfter(qint64 bytes);
    /// Takes so many bytes a millisecond, however often the event loop runs; 0: all.
    void setPace(int bytes);
    /// The roll is changed or the cover closed, and it says so.
    void recover(bool forgets = false);
    void openCover();
    void useUpPaper();
    void setNearEnd(bool nearEnd);

    [[nodiscard]] auto paper() -> EscposPaper & { return m_paper; }
    [[nodiscard]] auto connections() const -> int { return m_connections; }
    [[nodiscard]] auto received() const -> qint64 { return m_received; }

private:
    void accept();
    void readSome();
    void say(const QByteArray &bytes);
    [[nodiscard]] auto quota() -> qint64;

    QTcpServer m_server;
    quint16 m_port = 0;
    QTcpSocket *m_socket = nullptr;
    QTimer m_tick;
    QElapsedTimer m_sinceTaken;
    EscposPaper m_paper;
    bool m_mute = false;
    qint64 m_hangAt = -1;
    qint64 m_closeAt = -1;
    int m_pace = 0;
    qint64 m_received = 0;
    int m_connections = 0;
};

} // namespace tillhouse::testing
