// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/settings/barcode_words.h"

#include "admin/frame/words.h"
#include "contract/till_rules.h"
#include "domain/embedded_barcode.h"
#include "domain/gtin.h"
#include "uikit/money_format.h"

#include <QCoreApplication>

namespace tillhouse::admin
{

using domain::EmbeddedKind;
using domain::EmbeddedReading;
using uikit::Tone;

namespace
{

constexpr qsizetype kEanLength = 13;

auto sayOfCode(const char *text) -> QString
{
    return QCoreApplication::translate("admin", text);
}

/// What the code says beside the item, or why a till cannot use it.
auto valueOf(const EmbeddedReading &reading, const QString &currency) -> BarcodeReading
{
    if (reading.value == 0)
        return {
            Tone::Warn,
            reading.kind == EmbeddedKind::Weight
                ? sayOfCode("no weight: the goods are weighed at the till, or refused if they are sold by the piece")
                : sayOfCode("no price: the till refuses it")};
    if (reading.kind == EmbeddedKind::Weight)
        return {Tone::Good, sayOfCode("%1 of what it is sold by, such as kilograms")
                                .arg(uikit::formatQuantity(domain::embeddedQuantity(reading).milli))};
    const auto known = domain::Currency::parse(currency.toStdString());
    const auto minor =
        known ? domain::embeddedPriceMinor(reading, *known) : domain::Result<std::int64_t>(known.error());
    if (!minor)
        return {Tone::Danger, sayOfCode("a price that %1 has no coins for: the till refuses it").arg(currency)};
    return {Tone::Good, sayOfCode("a price of %1").arg(uikit::formatMoney(*minor, currency))};
}

auto codesOf(const EmbeddedReading &reading) -> QString
{
    QStringList codes;
    for (const auto &code : reading.productCodes)
        codes += qstr(code);
    return codes.join(sayOfCode(", then "));
}

} // namespace

auto readingOf(const QString &code, const contract::TillPolicy &policy, const QString &currency) -> BarcodeReading
{
    const auto digits = code.simplified().remove(u' ');
    if (digits.isEmpty())
        return {};
    const auto rules = contract::embeddedRules(policy);
    if (!domain::checkEmbeddedRules(rules))
        return {Tone::Warn, sayOfCode("The table above has to be right first.")};
    const auto reading = domain::readEmbedded(digits.toStdString(), rules);
    if (!reading && domain::Barcode::parse(digits.toStdString()))
        return {Tone::Danger, sayOfCode("Misread: the check digit of its price or weight is wrong. The till asks for "
                                        "another scan.")};
    if (!reading) {
        const auto check = domain::gtinCheckDigit(digits.left(digits.size() - 1).toStdString());
        return {Tone::Danger, sayOfCode("Misread: the till asks for another scan. Its last digit would have to be %1.")
                                  .arg(check ? QChar(QLatin1Char(*check)) : QChar(u'?'))};
    }
    if (!*reading)
        return {Tone::Neutral, digits.size() < kEanLength - 1
                                   ? sayOfCode("Not thirteen digits: an ordinary code, looked up as it is.")
                                   : sayOfCode("No prefix is for it: an ordinary code, looked up as it is.")};
    const auto value = valueOf(**reading, currency);
    return {value.tone, sayOfCode("Item %1, %2. The product is looked for as %3.")
                            .arg(qstr((*reading)->item), value.words, codesOf(**reading))};
}

auto layoutWords(const contract::EmbeddedBarcode &barcode) -> QString
{
    const bool weight = barcode.value == contract::EmbeddedValue::Weight;
    const bool guarded = barcode.value_check != domain::ValueCheck::None;
    const auto together = static_cast<std::int64_t>(barcode.prefix.size()) + barcode.item_digits +
                          barcode.value_digits + (guarded ? 2 : 1);
    const auto form = guarded  ? weight ? sayOfCode("%1 + %2 item + 1 check + %3 weight + 1 check = %4 digits")
                                        : sayOfCode("%1 + %2 item + 1 check + %3 price + 1 check = %4 digits")
                       : weight ? sayOfCode("%1 + %2 item + %3 weight + 1 check = %4 digits")
                               : sayOfCode("%1 + %2 item + %3 price + 1 check = %4 digits");
    return form.arg(qstr(barcode.prefix)).arg(barcode.item_digits).arg(barcode.value_digits).arg(together);
}

} // namespace tillhouse::admin
