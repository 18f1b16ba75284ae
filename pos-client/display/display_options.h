// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/display/pole_display.h"
#include "pos/settings/device_texts.h"

class QCommandLineParser;

namespace tillhouse::pos
{

/// What faces the customer.
struct DisplayOptions {
    bool customerDisplay = false;
    PoleDisplay::Options pole; ///< LinkKind::None: there is none
};

void addDisplayOptions(QCommandLineParser &parser);
/// Error: InvalidInput naming the option.
auto readDisplayOptions(const DeviceTexts &devices) -> domain::Result<DisplayOptions>;

} // namespace tillhouse::pos
