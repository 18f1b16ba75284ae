// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/print/printer_target.h"

#include <QByteArray>
#include <QObject>

#include <memory>

namespace tillhouse::pos
{

/// The line to a printer or a display. Nothing here waits: what cannot be sent now is sent when the line takes it.
class PrinterLink : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Ends in `opened` or `failed`, never before it returns.
    virtual void open() = 0;
    virtual void write(const QByteArray &bytes) = 0;
    /// Bytes that the other side has not taken yet, as far as the system knows.
    [[nodiscard]] virtual auto untaken() const -> qint64 = 0;
    /// Bytes that have left this program since `open`; 0 means that not one can be on paper.
    [[nodiscard]] virtual auto handedOver() const -> qint64 = 0;
    /// Whether the other side can answer.
    [[nodiscard]] virtual auto canAnswer() const -> bool = 0;
    /// Ends the line. Unless `finished`, what it has not taken is thrown away, so that it never arrives later.
    virtual void close(bool finished) = 0;

Q_SIGNALS:
    void opened();
    void received(const QByteArray &bytes);
    /// It cannot be opened, or it broke. No signal follows.
    void failed(const QString &why);
};

/// A link of the kind that the target names. Never for LinkKind::None.
auto makeLink(const PrinterTarget &target) -> std::unique_ptr<PrinterLink>;

} // namespace tillhouse::pos
