// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/settings/device_texts.h"
#include "uikit/tokens.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace tillhouse::pos
{

class PrinterLink;
class PrintRun;
class SerialScale;
enum class RunOutcome;

/// Tries devices before they are kept, each once, and says in words what came of it. Nothing waits: a trial that is
/// begun again gives up the one before, and so does the end of this object.
class DeviceTrials : public QObject
{
    Q_OBJECT

public:
    enum class Device { Printer, Scale, Pole };

    explicit DeviceTrials(std::chrono::milliseconds patience = std::chrono::seconds(5), QObject *parent = nullptr);
    ~DeviceTrials() override;

    /// Prints a page, reads the weight, or shows a line. Ends in `said`, perhaps before it returns.
    void begin(Device device, const DeviceTexts &devices);

Q_SIGNALS:
    void said(tillhouse::pos::DeviceTrials::Device device, tillhouse::uikit::Tone tone, const QString &words);

private:
    void printPage(const DeviceTexts &devices);
    void printed(RunOutcome outcome, const QString &why);
    void weigh(const DeviceTexts &devices);
    void weighed(bool isOver);
    void showLine(const DeviceTexts &devices);
    void lineEnded(uikit::Tone tone, const QString &words);

    std::chrono::milliseconds m_patience;
    std::unique_ptr<PrintRun> m_print;
    std::unique_ptr<SerialScale> m_scale;
    std::unique_ptr<PrinterLink> m_pole;
    QTimer m_scaleEnd;
    QTimer m_poleEnd;
    QTimer m_polePoll;
};

} // namespace tillhouse::pos
