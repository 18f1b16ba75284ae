// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/bench_file.h"

#include <QFile>
#include <QJsonDocument>

namespace tillhouse::bench
{

auto writeFigures(const std::filesystem::path &file, const char *name, const QJsonValue &figures) -> bool
{
    if (file.has_parent_path())
        std::filesystem::create_directories(file.parent_path());
    QFile out(QString::fromStdString(file.string()));
    QJsonObject all;
    if (out.open(QIODevice::ReadOnly))
        all = QJsonDocument::fromJson(out.readAll()).object();
    out.close();
    all.insert(QLatin1String(name), figures);
    return out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(QJsonDocument(all).toJson()) > 0;
}

} // namespace tillhouse::bench
