// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/common.h"
#include "uikit/tokens.h"

#include <QString>

#include <optional>

namespace tillhouse::admin
{

/// A difference of a count with its sign, "+2.00" or "−1.00"; empty while nothing was counted.
auto differenceFigure(const std::optional<contract::MoneyAmount> &difference) -> QString;
/// The same in words: "1.00 short", "2.00 over", "Matches", "Not counted yet".
auto differenceWords(const std::optional<contract::MoneyAmount> &difference) -> QString;
/// Short is Danger, over is Warn, none is Good; Neutral while nothing was counted.
auto differenceTone(const std::optional<contract::MoneyAmount> &difference) -> uikit::Tone;

} // namespace tillhouse::admin
