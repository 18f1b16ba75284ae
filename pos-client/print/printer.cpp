// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/printer.h"

#include <QFile>
#include <QTcpSocket>
#include <QUrl>

namespace tillhouse::pos
{

namespace
{

constexpr quint16 kRawPrinterPort = 9100;
constexpr auto kConnectLimit = std::chrono::seconds(5);

} // namespace

Printer::Printer(QString target, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &Printer::work);
}

Printer::~Printer()
{
    if (m_socket)
        m_socket->disconnect(this);
}

void Printer::print(const QByteArray &job)
{
    if (m_target.isEmpty())
        return;
    m_jobs.push_back(job);
    if (!m_busy && !m_retry.isActive())
        m_retry.start(0);
}

void Printer::work()
{
    if (m_busy || m_jobs.empty())
        return;
    if (m_target.startsWith(QLatin1String("file:")))
        return appendTo(m_target.mid(5));
    const QUrl url(m_target);
    if (url.scheme() == QLatin1String("tcp") && !url.host().isEmpty())
        return send(url.host(), static_cast<quint16>(url.port(kRawPrinterPort)));
    m_jobs.clear();
    Q_EMIT broken(QStringLiteral("%1 is no printer address").arg(m_target));
}

void Printer::appendTo(const QString &file)
{
    QFile out(file);
    if (!out.open(QIODevice::Append) || out.write(m_jobs.front()) != m_jobs.front().size() || !out.flush())
        return retryLater(out.errorString());
    finish();
}

void Printer::send(const QString &host, quint16 port)
{
    m_busy = true;
    m_started = false;
    m_socket = new QTcpSocket(this);
    connect(m_socket, &QTcpSocket::connected, this, [this] {
        m_started = true;
        m_socket->write(m_jobs.front());
    });
    connect(m_socket, &QTcpSocket::bytesWritten, this, [this] {
        if (m_socket->bytesToWrite() == 0)
            m_socket->disconnectFromHost();
    });
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        if (m_started && m_socket->error() == QAbstractSocket::UnknownSocketError)
            finish();
    });
    connect(m_socket, &QTcpSocket::errorOccurred, this, [this] {
        const auto reason = m_socket->errorString();
        if (!m_started)
            return retryLater(reason);
        m_jobs.pop_front();
        retryLater(reason);
        Q_EMIT broken(reason);
    });
    QTimer::singleShot(kConnectLimit, m_socket, [this] {
        if (!m_started)
            retryLater(QStringLiteral("The printer does not answer"));
    });
    m_socket->connectToHost(host, port);
}

void Printer::finish()
{
    m_jobs.pop_front();
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->deleteLater();
        m_socket = nullptr;
    }
    m_busy = false;
    Q_EMIT printed();
    if (!m_jobs.empty())
        m_retry.start(0);
}

void Printer::retryLater(const QString &reason)
{
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket->deleteLater();
        m_socket = nullptr;
    }
    m_busy = false;
    if (!m_jobs.empty()) {
        m_retry.start(m_retryEvery);
        Q_EMIT delayed(reason);
    }
}

} // namespace tillhouse::pos
