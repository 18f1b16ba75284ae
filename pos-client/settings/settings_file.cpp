// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/settings_file.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

namespace tillhouse::pos
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr auto kSettingsFile = "settings.json";
constexpr qint64 kLargestSettings = 64 * 1024;

auto fileIn(const QString &folder) -> QString
{
    return QDir(folder).filePath(QLatin1String(kSettingsFile));
}

} // namespace

auto readSettingsFile(const QString &folder) -> Result<QJsonObject>
{
    QFile file(fileIn(folder));
    if (!file.exists())
        return QJsonObject();
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, "The settings of this till cannot be read.", {}};
    const auto document = QJsonDocument::fromJson(file.read(kLargestSettings));
    if (!document.isObject())
        return domain::invalidField("settings.json", "must be a JSON object");
    return document.object();
}

auto writeSettingsFile(const QString &folder, const QJsonObject &object) -> Result<void>
{
    QSaveFile file(fileIn(folder));
    const auto bytes = QJsonDocument(object).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return Error{ErrorCode::Internal, "The settings could not be saved; the old ones stay.", {}};
    return {};
}

} // namespace tillhouse::pos
