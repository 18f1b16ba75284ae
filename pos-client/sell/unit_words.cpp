// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sell/unit_words.h"

#include "uikit/money_format.h"

namespace tillhouse::pos
{

// The signs of the International System of Units are the same in every language.
auto unitSign(domain::Unit unit) -> QString
{
    switch (unit) {
    case domain::Unit::Kilogram:
        return QStringLiteral("kg");
    case domain::Unit::Litre:
        return QStringLiteral("l");
    case domain::Unit::Metre:
        return QStringLiteral("m");
    case domain::Unit::Piece:
        break;
    }
    return {};
}

auto quantityText(std::int64_t milli, domain::Unit unit) -> QString
{
    const auto number = uikit::formatQuantity(milli);
    return domain::isMeasured(unit) ? number + u' ' + unitSign(unit) : number;
}

auto unitPriceText(std::int64_t priceMinor, const QString &currency, domain::Unit unit) -> QString
{
    const auto price = uikit::formatMoney(priceMinor, currency);
    return domain::isMeasured(unit) ? price + u'/' + unitSign(unit) : price;
}

} // namespace tillhouse::pos
