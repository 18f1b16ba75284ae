// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/till_policy.h"
#include "uikit/tokens.h"

#include <QString>

namespace tillhouse::admin
{

/// What a till makes of a code, for a person.
struct BarcodeReading {
    uikit::Tone tone = uikit::Tone::Neutral;
    QString words;
};

/// How a till with this policy reads the code, by the same function. Nothing typed gives no words.
auto readingOf(const QString &code, const contract::TillPolicy &policy, const QString &currency) -> BarcodeReading;

/// "21 + 5 item + 5 weight + 1 check = 13 digits".
auto layoutWords(const contract::EmbeddedBarcode &barcode) -> QString;

} // namespace tillhouse::admin
