// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/print/file_link.h"

#include "pos/print/device_link.h"
#include "pos/print/tcp_link.h"

#include <QTimer>

namespace tillhouse::pos
{

FileLink::FileLink(const QString &path)
    : m_file(path)
{
}

void FileLink::open()
{
    const bool isOpen = m_file.open(QIODevice::Append | QIODevice::Unbuffered);
    const auto why = m_file.fileName() + QStringLiteral(": ") + m_file.errorString();
    QTimer::singleShot(0, this, [this, isOpen, why] {
        if (isOpen)
            Q_EMIT opened();
        else
            Q_EMIT failed(why);
    });
}

void FileLink::write(const QByteArray &bytes)
{
    const auto written = m_file.write(bytes);
    m_handedOver += std::max<qint64>(written, 0);
    if (written != bytes.size())
        QTimer::singleShot(0, this, [this, why = m_file.errorString()] { Q_EMIT failed(why); });
}

void FileLink::close(bool)
{
    m_file.close();
}

auto makeLink(const PrinterTarget &target) -> std::unique_ptr<PrinterLink>
{
    switch (target.kind) {
    case LinkKind::Tcp:
        return std::make_unique<TcpLink>(target.host, target.port);
    case LinkKind::Serial:
    case LinkKind::Device:
        return std::make_unique<DeviceLink>(target);
    case LinkKind::File:
    case LinkKind::None:
        break;
    }
    return std::make_unique<FileLink>(target.path);
}

} // namespace tillhouse::pos
