// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/settings/device_texts.h"

#include <vector>

namespace tillhouse::pos
{

/// The part `devices` of settings.json in this folder: the devices' names with underscores ("code_page"), each with a
/// text. A field that is not as it should be costs itself alone and is named in `wrong` ("devices/code_page"); fields
/// that nobody knows are passed over (docs/adr/0172).
auto loadDevices(const QString &folder, std::vector<domain::FieldError> *wrong = nullptr) -> DeviceTexts;

/// Keeps them: what is not in `devices` is taken out, whatever else the file has stays. Whole or not at all. Errors:
/// InvalidInput naming the first field that is not as it should be, Internal (disk); the old ones stay.
auto saveDevices(const QString &folder, const DeviceTexts &devices) -> domain::Result<void>;

/// Whether a device can be this. Error: InvalidInput naming the reason.
auto checkDevice(std::string_view name, const QString &text) -> domain::Result<void>;

} // namespace tillhouse::pos
