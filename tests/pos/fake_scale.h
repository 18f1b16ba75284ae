// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QSocketNotifier>
#include <QString>

#include <memory>

namespace tillhouse::testing
{

/// A scale at the other end of a pseudo-terminal: it answers each letter as a Toledo 8217 does. Pulling its cable out
/// closes the line.
class FakeScale : public QObject
{
    Q_OBJECT

public:
    FakeScale();
    ~FakeScale() override;

    /// The serial device that a till opens.
    [[nodiscard]] auto device() const -> QString { return m_device; }

    /// What lies on it, in grams; below zero and above 15 kg it says so.
    int grams = 0;
    bool moving = false;
    bool pounds = false;
    bool off = false; ///< says nothing
    /// Letters that came in, such as "WWT".
    QByteArray asked;

    void pullOut();

private:
    void answer();
    [[nodiscard]] auto frame() const -> QByteArray;

    int m_master = -1;
    int m_tare = 0;
    QString m_device;
    std::unique_ptr<QSocketNotifier> m_readable;
};

} // namespace tillhouse::testing
