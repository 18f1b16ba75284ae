// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QByteArray>
#include <QObject>
#include <QString>

#include <memory>

class QSocketNotifier;

namespace tillhouse::pos
{

/// How a serial line is set.
struct SerialSettings {
    QString device; ///< `/dev/ttyS0`
    int baud = 9600;
    int dataBits = 7;  ///< 7 or 8
    char parity = 'E'; ///< N, E or O
    int stopBits = 1;  ///< 1 or 2
};

/// Reads `serial:/dev/ttyS0`, `serial:/dev/ttyUSB0@4800` or `serial:/dev/ttyS0@9600,8N1`; without more it is 9600,7E1.
/// InvalidInput naming `scale`.
auto parseSerial(const QString &target) -> domain::Result<SerialSettings>;

/// A serial line that never blocks: what comes in is told, what cannot go out at once is dropped, since whoever asks a
/// device asks again.
class SerialPort : public QObject
{
    Q_OBJECT

public:
    /// Opens and sets the line. Errors: Unavailable (no such device, in use, not a serial line).
    static auto open(const SerialSettings &settings) -> domain::Result<std::unique_ptr<SerialPort>>;
    ~SerialPort() override;

    void write(QByteArrayView bytes);

Q_SIGNALS:
    void received(const QByteArray &bytes);
    /// The line has gone, as when its cable is pulled out. It is told once.
    void lost(const QString &reason);

private:
    explicit SerialPort(int descriptor);
    void read();
    void lose(const QString &reason);

    int m_descriptor;
    std::unique_ptr<QSocketNotifier> m_readable;
};

} // namespace tillhouse::pos
