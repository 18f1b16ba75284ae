// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/training/training_mark.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace tillhouse::pos
{

namespace
{

constexpr qsizetype kParts = 3;

auto fileIn(const QString &folder) -> QString
{
    return QDir(folder).filePath(QStringLiteral("open"));
}

} // namespace

auto keepMark(const QString &folder, const TrainingMark &mark) -> domain::Result<void>
{
    const auto text = mark.startedId + '\n' + mark.endedId + '\n' + mark.userId + '\n';
    QSaveFile file(fileIn(folder));
    if (!file.open(QIODevice::WriteOnly) || file.write(text.data(), static_cast<qint64>(text.size())) < 0 ||
        !file.commit())
        return domain::Error{
            domain::ErrorCode::Internal, file.fileName().toStdString() + ": " + file.errorString().toStdString(), {}};
    return {};
}

auto readMark(const QString &folder) -> std::optional<TrainingMark>
{
    QFile file(fileIn(folder));
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    const auto parts = file.readAll().split('\n');
    if (parts.size() < kParts || parts[0].isEmpty() || parts[1].isEmpty())
        return std::nullopt;
    return TrainingMark{parts[0].toStdString(), parts[1].toStdString(), parts[2].toStdString()};
}

void removeMark(const QString &folder)
{
    QFile::remove(fileIn(folder));
}

} // namespace tillhouse::pos
