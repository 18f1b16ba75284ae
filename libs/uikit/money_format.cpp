// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/money_format.h"

#include "domain/currency.h"

#include <limits>

namespace tillhouse::uikit
{

namespace
{

auto powerOfTen(int exponent) -> std::uint64_t
{
    std::uint64_t power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

auto grouped(QString digits) -> QString
{
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        digits.insert(at, kThinSpace);
    return digits;
}

// The size of the number without overflow at the lowest value.
auto magnitudeOf(std::int64_t value) -> std::uint64_t
{
    return value < 0 ? ~static_cast<std::uint64_t>(value) + 1 : static_cast<std::uint64_t>(value);
}

auto scaledText(std::int64_t value, int decimals, QChar decimalSign, bool groups) -> QString
{
    const auto unit = powerOfTen(decimals);
    const auto magnitude = magnitudeOf(value);
    QString text = QString::number(magnitude / unit);
    if (groups)
        text = grouped(text);
    if (decimals > 0)
        text += decimalSign + QString::number(magnitude % unit).rightJustified(decimals, u'0');
    return text;
}

/// Unicode's marks for a piece from left to right (LRI, PDI): without them a minus or a thin space ends up behind.
auto held(const QString &text, const MoneyStyle &style) -> QString
{
    return style.isolated ? QChar(0x2066) + text + QChar(0x2069) : text;
}

auto currencySign(QStringView currency) -> QString
{
    struct Sign {
        QStringView code;
        const char16_t *sign;
    };
    static constexpr Sign kSigns[] = {{u"EUR", u"\u20AC"}, {u"GBP", u"\u00A3"}, {u"USD", u"$"},     {u"JPY", u"\u00A5"},
                                      {u"INR", u"\u20B9"}, {u"KRW", u"\u20A9"}, {u"ILS", u"\u20AA"}};
    for (const auto &[code, sign] : kSigns) {
        if (code == currency)
            return QString::fromUtf16(sign);
    }
    return currency.toString();
}

auto isSeparator(QChar c) -> bool
{
    return c == u'.' || c == u',';
}

// Reads sign, digits and one decimal sign; when both signs occur the last is the decimal one and the others must stand
// before groups of three.
class ScaledReader
{
public:
    ScaledReader(QStringView text, int decimals)
        : m_text(text)
        , m_decimals(decimals)
    {
    }

    auto read() -> std::optional<std::int64_t>
    {
        const auto point = decimalAt();
        QString whole = m_text.left(point < 0 ? m_text.size() : point).toString();
        const QString fraction = point < 0 ? QString() : m_text.mid(point + 1).toString();
        if (!dropGroups(whole) || (whole.isEmpty() && fraction.isEmpty()) || fraction.size() > m_decimals)
            return {};
        std::int64_t value = 0;
        for (const QChar c : whole + fraction.leftJustified(m_decimals, u'0')) {
            if (c < u'0' || c > u'9')
                return {};
            if (__builtin_mul_overflow(value, 10, &value) || __builtin_add_overflow(value, c.unicode() - u'0', &value))
                return {};
        }
        return value;
    }

private:
    auto decimalAt() const -> qsizetype
    {
        const auto last = std::max(m_text.lastIndexOf(u'.'), m_text.lastIndexOf(u','));
        if (last < 0)
            return -1;
        // The same sign twice can only group: "1.234.567".
        return m_text.indexOf(m_text[last]) == last ? last : -1;
    }

    static auto dropGroups(QString &whole) -> bool
    {
        QString digits;
        qsizetype sinceGroup = -1;
        for (const QChar c : whole) {
            if (isSeparator(c)) {
                if (digits.isEmpty() || (sinceGroup >= 0 && sinceGroup != 3))
                    return false;
                sinceGroup = 0;
                continue;
            }
            digits += c;
            if (sinceGroup >= 0)
                ++sinceGroup;
        }
        whole = digits;
        return sinceGroup < 0 || sinceGroup == 3;
    }

    QStringView m_text;
    int m_decimals;
};

auto readScaled(QStringView text, int decimals, QStringView ignored) -> std::optional<std::int64_t>
{
    QString clean;
    bool negative = false;
    const QString source = ignored.isEmpty() ? text.toString() : text.toString().remove(ignored.toString());
    for (const QChar c : source) {
        if (c.isSpace() || c == kThinSpace || c.category() == QChar::Other_Format)
            continue;
        if ((c == u'-' || c == kMinus) && clean.isEmpty() && !negative)
            negative = true;
        else
            clean += c;
    }
    const auto value = ScaledReader(clean, decimals).read();
    if (!value)
        return {};
    return negative ? -*value : *value;
}

} // namespace

auto MoneyStyle::of(const QLocale &locale) -> MoneyStyle
{
    const QString sample = locale.toCurrencyString(1, QStringLiteral("#"));
    return {.decimal = locale.decimalPoint().isEmpty() ? u'.' : locale.decimalPoint().at(0),
            .signBefore = sample.startsWith(u'#'),
            .isolated = locale.textDirection() == Qt::RightToLeft};
}

auto currencyExponent(QStringView currency) -> int
{
    const auto parsed = domain::Currency::parse(currency.toUtf8().toStdString());
    return parsed ? parsed->exponent() : 2;
}

auto formatAmount(std::int64_t minor, QStringView currency, const MoneyStyle &style) -> QString
{
    const QString text = scaledText(minor, currencyExponent(currency), style.decimal, true);
    return held(minor < 0 ? kMinus + text : text, style);
}

auto formatMoney(std::int64_t minor, QStringView currency, const MoneyStyle &style) -> QString
{
    const QString text = scaledText(minor, currencyExponent(currency), style.decimal, true);
    const QString sign = currencySign(currency);
    const QString joined = !style.signBefore  ? text + kThinSpace + sign
                           : sign.size() == 1 ? sign + text
                                              : sign + kThinSpace + text;
    return held(minor < 0 ? kMinus + joined : joined, style);
}

auto editableAmount(std::int64_t minor, QStringView currency, const MoneyStyle &style) -> QString
{
    const QString text = scaledText(minor, currencyExponent(currency), style.decimal, false);
    return minor < 0 ? u'-' + text : text;
}

auto parseMoney(QStringView text, QStringView currency) -> std::optional<std::int64_t>
{
    QString clean = text.toString();
    if (!currency.isEmpty())
        clean.remove(currency.toString(), Qt::CaseInsensitive);
    return readScaled(clean, currencyExponent(currency), currency.isEmpty() ? QString() : currencySign(currency));
}

auto formatQuantity(std::int64_t milli, const MoneyStyle &style) -> QString
{
    const bool whole = milli % 1000 == 0;
    const QString text = scaledText(whole ? milli / 1000 : milli, whole ? 0 : 3, style.decimal, true);
    return held(milli < 0 ? kMinus + text : text, style);
}

auto parseQuantity(QStringView text) -> std::optional<std::int64_t>
{
    return readScaled(text, 3, {});
}

auto formatRate(std::int64_t ppm, const MoneyStyle &style) -> QString
{
    QString text = scaledText(ppm, 4, style.decimal, false);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(style.decimal))
        text.chop(1);
    return held((ppm < 0 ? QString(kMinus) : QString()) + text + kThinSpace + u'%', style);
}

auto formatCount(std::int64_t count) -> QString
{
    const QString text = scaledText(count, 0, u'.', true);
    return held(count < 0 ? kMinus + text : text, MoneyStyle::current());
}

} // namespace tillhouse::uikit
