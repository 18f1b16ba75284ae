// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>

#include <cstdint>
#include <optional>

namespace tillhouse::uikit
{

/// The true minus sign, as wide as a digit.
inline constexpr QChar kMinus{0x2212};
/// Between groups of three digits and before the currency sign: thin, and no line break happens there.
inline constexpr QChar kThinSpace{0x202F};

/// How amounts are written for a locale.
struct MoneyStyle {
    QChar decimal = u'.';
    bool signBefore = true; ///< "€7.00" rather than "7.00 €"
    bool isolated = false;  ///< held together by marks, so that it stays in order within words from right to left

    /// The style of a locale; Qt is asked for the separator and the side only, never for digits.
    static auto of(const QLocale &locale) -> MoneyStyle;
    /// The style of the default locale.
    static auto current() -> MoneyStyle { return of(QLocale()); }
};

/// Number of minor digits of a currency (ISO 4217): 2 for EUR, 0 for JPY, 3 for KWD.
auto currencyExponent(QStringView currency) -> int;

/// An amount with its currency sign: "€1 234.50", "−7,00 €", "¥700".
auto formatMoney(std::int64_t minor, QStringView currency, const MoneyStyle &style = MoneyStyle::current()) -> QString;
/// The digits alone: "1 234.50".
auto formatAmount(std::int64_t minor, QStringView currency, const MoneyStyle &style = MoneyStyle::current()) -> QString;
/// What an edit field shows: no groups, a plain hyphen, e.g. "1234.50".
auto editableAmount(std::int64_t minor, QStringView currency, const MoneyStyle &style = MoneyStyle::current())
    -> QString;
/// Reads what a person typed; `.` and `,` are both decimal signs, and where both occur the last one is. Spaces and the
/// currency sign are ignored. Nothing for text that is no amount, has too many decimals or is out of range: it never
/// guesses.
auto parseMoney(QStringView text, QStringView currency) -> std::optional<std::int64_t>;

/// A quantity in thousandths: "3", "0.250", "−1", "1 200".
auto formatQuantity(std::int64_t milli, const MoneyStyle &style = MoneyStyle::current()) -> QString;
/// Reads a quantity of at most three decimals, in thousandths.
auto parseQuantity(QStringView text) -> std::optional<std::int64_t>;

/// A rate in parts per million as percent: 190000 is "19 %".
auto formatRate(std::int64_t ppm, const MoneyStyle &style = MoneyStyle::current()) -> QString;
/// A whole number with thin-space groups.
auto formatCount(std::int64_t count) -> QString;

} // namespace tillhouse::uikit
