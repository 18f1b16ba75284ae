// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer_link.h"

#include <QFile>

namespace tillhouse::pos
{

/// A file that each job is appended to.
class FileLink : public PrinterLink
{
    Q_OBJECT

public:
    explicit FileLink(const QString &path);

    void open() override;
    void write(const QByteArray &bytes) override;
    [[nodiscard]] auto untaken() const -> qint64 override { return 0; }
    [[nodiscard]] auto handedOver() const -> qint64 override { return m_handedOver; }
    [[nodiscard]] auto canAnswer() const -> bool override { return false; }
    void close(bool finished) override;

private:
    QFile m_file;
    qint64 m_handedOver = 0;
};

} // namespace tillhouse::pos
