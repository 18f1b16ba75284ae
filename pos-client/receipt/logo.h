// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QImage>
#include <QString>

namespace tillhouse::pos
{

/// The largest logo that is read, in points of each side.
inline constexpr int kLargestLogo = 4096;

/// The store's logo; null if the file is gone or is no picture. Read once for each change of the file.
auto logoImage(const QString &file) -> QImage;

/// Whether a file can be a logo. Error: InvalidInput naming the reason.
auto checkLogo(const QString &file) -> domain::Result<void>;

} // namespace tillhouse::pos
