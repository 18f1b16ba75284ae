// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QString>

namespace tillhouse::uikit
{

/// The application's style sheet for a scheme: the template style.qss with `@name` replaced by the tokens and `$n` by n
/// pixels times the font scale.
auto styleSheet(const Colors &colors, double fontScale) -> QString;
/// What is added to it in high contrast: where the ground is black, edges and the yellow focus carry the shapes.
auto contrastSheet(const Colors &colors, double fontScale) -> QString;

} // namespace tillhouse::uikit
