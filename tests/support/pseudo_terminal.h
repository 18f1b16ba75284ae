// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QSocketNotifier;

namespace tillhouse::testing
{

/// A serial line without the wire: what the program writes to `path` is given to `heard`, whose answer goes back.
class PseudoTerminal : public QObject
{
    Q_OBJECT

public:
    explicit PseudoTerminal(QObject *parent = nullptr);
    ~PseudoTerminal() override;

    [[nodiscard]] auto path() const -> const QString & { return m_path; }
    void setHeard(std::function<QByteArray(const QByteArray &)> heard) { m_heard = std::move(heard); }
    /// The other side reads no more, as a device that is switched off; or reads on.
    void setReading(bool reading);
    /// Everything that was written so far.
    [[nodiscard]] auto bytes() const -> const QByteArray & { return m_bytes; }
    [[nodiscard]] auto baud() const -> int;

private:
    void readMore();

    int m_master = -1;
    int m_held = -1;
    QString m_path;
    QByteArray m_bytes;
    std::function<QByteArray(const QByteArray &)> m_heard;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace tillhouse::testing
