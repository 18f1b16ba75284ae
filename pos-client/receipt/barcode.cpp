// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/barcode.h"

#include "pos/receipt/qr_code.h"

namespace tillhouse::pos
{

auto planBarcode(const QString &text, int dots) -> BarcodePlan
{
    const auto bytes = text.toStdString();
    for (const auto &bars : {code128InSetB(bytes), code128Narrowest(bytes)})
        if (bars.modules > 0 && bars.modules * kBarcodeModule <= dots)
            return {BarcodeForm::Bars, bars};
    return {qrCode(text).modules > 0 ? BarcodeForm::Qr : BarcodeForm::Nothing, {}};
}

} // namespace tillhouse::pos
