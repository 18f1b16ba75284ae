// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QJsonObject>
#include <QString>

namespace tillhouse::pos
{

/// settings.json of a till's folder, at most 64 KiB of it; empty if there is none. Errors: Internal (unreadable),
/// InvalidInput (no JSON object).
auto readSettingsFile(const QString &folder) -> domain::Result<QJsonObject>;

/// Whole or not at all, also in a power cut. Error: Internal (disk); the old one stays.
auto writeSettingsFile(const QString &folder, const QJsonObject &object) -> domain::Result<void>;

} // namespace tillhouse::pos
