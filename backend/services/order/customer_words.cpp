// SPDX-License-Identifier: GPL-3.0-or-later
#include "order/customer_words.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace tillhouse::order
{

namespace
{

auto toText(std::string_view text) -> QString
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

auto folded(const QString &text) -> QString
{
    QString out;
    for (const auto c : text.normalized(QString::NormalizationForm_KD)) {
        if (c.category() != QChar::Mark_NonSpacing)
            out += c;
    }
    return out.toCaseFolded().simplified();
}

auto words(const QString &text) -> QStringList
{
    QString apart = text;
    for (auto &c : apart) {
        if (!c.isLetterOrNumber())
            c = u' ';
    }
    return apart.split(u' ', Qt::SkipEmptyParts);
}

auto digitsOf(const QString &text) -> QString
{
    QString digits;
    for (const auto c : text) {
        if (c.isDigit())
            digits += c;
    }
    return digits;
}

auto isPhone(const QString &text) -> bool
{
    const auto fits = [](QChar c) { return c.isDigit() || QStringLiteral("+-/(). ").contains(c); };
    return std::all_of(text.begin(), text.end(), fits) && !digitsOf(text).isEmpty();
}

void addPhone(QStringList &out, const QString &phone)
{
    auto digits = digitsOf(phone);
    if (digits.isEmpty())
        return;
    out << digits;
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    out << digits;
}

auto unique(const QStringList &list) -> std::vector<std::string>
{
    std::vector<std::string> out;
    for (const auto &word : list) {
        if (!word.isEmpty())
            out.push_back(word.toStdString());
    }
    std::ranges::sort(out);
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

} // namespace

auto foldedText(std::string_view text) -> std::string
{
    return folded(toText(text)).toStdString();
}

auto wordsOf(const contract::Customer &customer) -> std::vector<std::string>
{
    auto out = words(folded(toText(customer.name)));
    const auto email = folded(toText(customer.email));
    out << email << words(email) << folded(toText(customer.card_code));
    addPhone(out, toText(customer.phone));
    return unique(out);
}

auto termsOf(std::string_view query) -> std::vector<std::string>
{
    const auto text = folded(toText(query));
    if (isPhone(text))
        return {digitsOf(text).toStdString()};
    if (text.contains(u'@'))
        return {text.toStdString()};
    return unique(words(text));
}

} // namespace tillhouse::order
