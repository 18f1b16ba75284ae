// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/logo.h"

#include <QDateTime>
#include <QFileInfo>
#include <QImageReader>

namespace tillhouse::pos
{

namespace
{

struct LogoRead {
    QImage picture;
    QString why;
};

auto readLogo(const QString &file) -> LogoRead
{
    QImageReader reader(file);
    const auto size = reader.size();
    if (!reader.canRead())
        return {{}, reader.errorString()};
    if (size.width() > kLargestLogo || size.height() > kLargestLogo)
        return {{},
                QStringLiteral("it is %1 x %2 points, more than %3")
                    .arg(size.width())
                    .arg(size.height())
                    .arg(kLargestLogo)};
    auto picture = reader.read();
    return {picture, picture.isNull() ? reader.errorString() : QString()};
}

} // namespace

auto logoImage(const QString &file) -> QImage
{
    static QString lastFile;
    static QDateTime lastChange;
    static QImage last;
    const QFileInfo info(file);
    if (file.isEmpty() || !info.isFile())
        return {};
    if (file != lastFile || info.lastModified() != lastChange) {
        last = readLogo(file).picture;
        lastFile = file;
        lastChange = info.lastModified();
    }
    return last;
}

auto checkLogo(const QString &file) -> domain::Result<void>
{
    const auto read = readLogo(file);
    if (read.picture.isNull())
        return domain::invalidField("logo", (file + QStringLiteral(" is no picture: ") + read.why).toStdString());
    return {};
}

} // namespace tillhouse::pos
