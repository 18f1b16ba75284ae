// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer_link.h"

class QTcpSocket;

namespace tillhouse::pos
{

/// A printer that takes raw bytes on a TCP port. Its socket's send buffer is small, and what the printer has not
/// acknowledged counts as untaken, so that a printer which has stopped reading is noticed.
class TcpLink : public PrinterLink
{
    Q_OBJECT

public:
    TcpLink(QString host, quint16 port);
    ~TcpLink() override;

    void open() override;
    void write(const QByteArray &bytes) override;
    [[nodiscard]] auto untaken() const -> qint64 override;
    [[nodiscard]] auto handedOver() const -> qint64 override { return m_handedOver; }
    [[nodiscard]] auto canAnswer() const -> bool override { return true; }
    void close(bool finished) override;

private:
    void connected();
    void broke();
    void dropDescriptor();

    QString m_host;
    quint16 m_port;
    QTcpSocket *m_socket;
    /// The same socket once more: how much the printer has acknowledged is asked for after Qt has closed its own.
    int m_descriptor = -1;
    qint64 m_handedOver = 0;
};

} // namespace tillhouse::pos
