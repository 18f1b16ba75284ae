// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/product/product_words.h"

#include "admin/frame/words.h"
#include "uikit/money_format.h"

#include <QObject>
#include <QRegularExpression>

namespace tillhouse::admin
{

namespace
{

const QString kBetween = QStringLiteral("; ");

auto entriesOf(const QString &text) -> QStringList
{
    QStringList entries;
    for (const auto &entry : text.split(u';', Qt::SkipEmptyParts))
        if (!entry.trimmed().isEmpty())
            entries += entry.trimmed();
    return entries;
}

} // namespace

auto packsText(const std::vector<contract::ProductPack> &packs, const QString &currency) -> QString
{
    QStringList entries;
    for (const auto &pack : packs) {
        auto entry = QStringLiteral("%1 × %2 %3")
                         .arg(qstr(pack.code), uikit::formatQuantity(pack.quantity_milli), qstr(pack.name));
        if (pack.price)
            entry += QStringLiteral(" = ") + uikit::editableAmount(pack.price->amount_minor, currency);
        entries += entry;
    }
    return entries.join(kBetween);
}

auto readPacks(const QString &text, const QString &currency) -> domain::Result<std::vector<contract::ProductPack>>
{
    static const QRegularExpression kPack(
        QStringLiteral("^([0-9]+)\\s*[×xX*]\\s*([0-9.,]+)\\s+([^=]+?)\\s*(?:=\\s*(\\S.*))?$"));
    std::vector<contract::ProductPack> packs;
    for (const auto &entry : entriesOf(text)) {
        const auto match = kPack.match(entry);
        const auto quantity = uikit::parseQuantity(match.captured(2));
        const auto price = match.hasCaptured(4) ? uikit::parseMoney(match.captured(4), currency) : std::nullopt;
        if (!match.hasMatch() || !quantity || (match.hasCaptured(4) && !price))
            return domain::invalidField(
                "packs", QObject::tr("“%1” cannot be read: code × quantity name = price").arg(entry).toStdString());
        packs.push_back({match.captured(1).toStdString(), match.captured(3).toStdString(), *quantity});
        if (price)
            packs.back().price = contract::MoneyAmount{*price, currency.toStdString()};
    }
    return packs;
}

auto optionsText(const std::vector<contract::VariantOption> &options) -> QString
{
    QStringList entries;
    for (const auto &option : options)
        entries += qstr(option.name) + QStringLiteral(": ") + qstr(option.value);
    return entries.join(kBetween);
}

auto readOptions(const QString &text) -> domain::Result<std::vector<contract::VariantOption>>
{
    std::vector<contract::VariantOption> options;
    for (const auto &entry : entriesOf(text)) {
        const auto name = entry.section(u':', 0, 0).trimmed();
        const auto value = entry.section(u':', 1).trimmed();
        if (name.isEmpty() || value.isEmpty())
            return domain::invalidField("variant_options",
                                        QObject::tr("“%1” cannot be read: name: value").arg(entry).toStdString());
        options.push_back({name.toStdString(), value.toStdString()});
    }
    return options;
}

auto unitText(domain::Unit unit) -> QString
{
    switch (unit) {
    case domain::Unit::Kilogram:
        return QObject::tr("kilogram");
    case domain::Unit::Litre:
        return QObject::tr("litre");
    case domain::Unit::Metre:
        return QObject::tr("metre");
    case domain::Unit::Piece:
        break;
    }
    return QObject::tr("piece");
}

} // namespace tillhouse::admin
