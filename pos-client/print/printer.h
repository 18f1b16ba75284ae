// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <deque>
#include <memory>

class QTcpSocket;

namespace tillhouse::pos
{

/// Where receipts go: `tcp://host:port` of a network printer, `file:PATH` (each job appended), or nowhere.
/// Jobs wait in order and never hold up the till; a printer that is off is tried again every few seconds, and the sale
/// stands meanwhile. A job whose connection broke after its first byte is not repeated by itself: half a receipt may
/// already be on paper, so the cashier is told and may print a copy.
class Printer : public QObject
{
    Q_OBJECT

public:
    explicit Printer(QString target, QObject *parent = nullptr);
    ~Printer() override;

    void print(const QByteArray &job);
    [[nodiscard]] auto waiting() const -> int { return static_cast<int>(m_jobs.size()); }
    [[nodiscard]] auto target() const -> const QString & { return m_target; }
    /// For tests: how long between two tries.
    void setRetryEvery(std::chrono::milliseconds pause) { m_retryEvery = pause; }

Q_SIGNALS:
    void printed();
    /// The printer cannot be reached; it is tried again.
    void delayed(const QString &reason);
    /// It broke off in the middle.
    void broken(const QString &reason);

private:
    void work();
    void send(const QString &host, quint16 port);
    void appendTo(const QString &file);
    void finish();
    void retryLater(const QString &reason);

    QString m_target;
    std::deque<QByteArray> m_jobs;
    QTimer m_retry;
    std::chrono::milliseconds m_retryEvery{5000};
    QTcpSocket *m_socket = nullptr;
    bool m_busy = false;
    bool m_started = false;
};

} // namespace tillhouse::pos
