// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer_link.h"

#include <memory>

class QSocketNotifier;

namespace tillhouse::pos
{

/// A printer or pole display behind a device file: a serial line (through termios), a USB printer (`/dev/usb/lp0`), a
/// parallel one. The file is opened without blocking and closed without waiting for a device that takes nothing.
class DeviceLink : public PrinterLink
{
    Q_OBJECT

public:
    explicit DeviceLink(PrinterTarget target);
    ~DeviceLink() override;

    void open() override;
    void write(const QByteArray &bytes) override;
    [[nodiscard]] auto untaken() const -> qint64 override;
    [[nodiscard]] auto handedOver() const -> qint64 override { return m_handedOver; }
    [[nodiscard]] auto canAnswer() const -> bool override { return m_canRead; }
    void close(bool finished) override;

private:
    /// "" or why not.
    auto openNow() -> QString;
    auto configureLine() -> bool;
    void writeMore();
    void readMore();
    void fail(const QString &why);

    PrinterTarget m_target;
    int m_fd = -1;
    bool m_canRead = true;
    QByteArray m_pending;
    qint64 m_handedOver = 0;
    std::unique_ptr<QSocketNotifier> m_canWriteMore;
    std::unique_ptr<QSocketNotifier> m_hasBytes;
};

} // namespace tillhouse::pos
