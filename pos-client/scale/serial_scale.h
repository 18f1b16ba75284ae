// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/scale/scale.h"
#include "pos/scale/serial_port.h"
#include "pos/scale/toledo_8217.h"

#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace tillhouse::pos
{

/// A scale on a serial line that speaks the Toledo 8217 protocol. A weight is told when it came twice in a row. A line
/// that is not there is looked for again as long as somebody weighs.
class SerialScale : public Scale
{
    Q_OBJECT

public:
    struct Timing {
        std::chrono::milliseconds ask{150};    ///< between two questions
        std::chrono::milliseconds silent{900}; ///< without an answer, until it is told
        std::chrono::milliseconds reopen{1000};
    };

    explicit SerialScale(SerialSettings settings, QObject *parent = nullptr);
    SerialScale(SerialSettings settings, Timing timing, QObject *parent = nullptr);
    ~SerialScale() override;

    void start() override;
    void stop() override;
    void tare() override;
    void clearTare() override;
    void zero() override;

    /// Why the line is not there; empty if it is, or nobody weighs.
    [[nodiscard]] auto problem() const -> const QString & { return m_problem; }

private:
    void openLine();
    void closeLine(const QString &why);
    void ask();
    void take(const QByteArray &bytes);
    void take(const ScaleReading &reading);
    void command(char letter);

    SerialSettings m_settings;
    Timing m_timing;
    Toledo8217 m_protocol;
    std::unique_ptr<SerialPort> m_port;
    QTimer m_ask;
    QTimer m_silence;
    QTimer m_reopen;
    std::optional<ScaleReading> m_last; ///< the last stable one, which has to come again
    QString m_problem;
    bool m_running = false;
};

} // namespace tillhouse::pos
