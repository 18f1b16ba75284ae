// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>

#include <filesystem>

namespace tillhouse::bench
{

/// Puts what was measured under its name into the file; what else stands there stays. False if it cannot be written.
auto writeFigures(const std::filesystem::path &file, const char *name, const QJsonValue &figures) -> bool;

} // namespace tillhouse::bench
