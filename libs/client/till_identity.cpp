// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/till_identity.h"

#include <QFile>
#include <QSaveFile>

#include <sys/stat.h>

namespace tillhouse::client
{

using domain::Error;
using domain::ErrorCode;
using domain::Result;

auto loadTillIdentity(const QString &file) -> Result<std::optional<TillIdentity>>
{
    QFile in(file);
    if (!in.exists())
        return std::optional<TillIdentity>{};
    if (!in.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Internal, file.toStdString() + ": " + in.errorString().toStdString(), {}};
    auto identity = contract::decode<TillIdentity>(in.readAll().toStdString());
    if (!identity)
        return Error{ErrorCode::Internal, file.toStdString() + " is damaged: enrol this till again", {}};
    return std::optional<TillIdentity>(std::move(*identity));
}

auto saveTillIdentity(const QString &file, const TillIdentity &identity) -> Result<void>
{
    const auto mask = ::umask(0077); // the secret is never readable by others, not even for a moment
    QSaveFile out(file);
    const bool opened = out.open(QIODevice::WriteOnly);
    ::umask(mask);
    if (!opened)
        return Error{ErrorCode::Internal, file.toStdString() + ": " + out.errorString().toStdString(), {}};
    out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    out.write(QByteArray::fromStdString(contract::encode(identity)));
    if (!out.commit())
        return Error{ErrorCode::Internal, file.toStdString() + ": " + out.errorString().toStdString(), {}};
    return {};
}

} // namespace tillhouse::client
