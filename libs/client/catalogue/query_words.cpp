// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/catalogue/query_words.h"

#include <QRegularExpression>

#include <algorithm>

namespace tillhouse::client
{

namespace
{

auto split(const QString &text) -> QStringList
{
    static const QRegularExpression kNoWord(QStringLiteral("[^\\p{L}\\p{N}]+"));
    return text.split(kNoWord, Qt::SkipEmptyParts);
}

/// Lower case without diacritics.
auto folded(const QString &text) -> QString
{
    QString out;
    for (const QChar c : text.normalized(QString::NormalizationForm_D))
        if (c.category() != QChar::Mark_NonSpacing)
            out += c;
    return out.toLower();
}

auto beginning(const QString &word, int longest) -> QString
{
    if (longest == 0 || word.size() <= longest)
        return word;
    return word.left(word[longest - 1].isHighSurrogate() ? longest - 1 : longest);
}

} // namespace

auto wordsOfQuery(const QString &typed) -> QStringList
{
    return split(typed.normalized(QString::NormalizationForm_C));
}

auto fullTextQuery(const QStringList &words, int longest) -> std::string
{
    QStringList terms;
    for (const auto &word : words)
        terms.append(u'"' + beginning(word, longest) + QStringLiteral("\"*"));
    return terms.join(QStringLiteral(" AND ")).toStdString();
}

auto hasWords(const QString &text, const QStringList &words) -> bool
{
    const auto present = split(folded(text));
    return std::all_of(words.begin(), words.end(), [&](const QString &word) {
        const auto wanted = folded(word);
        return std::any_of(present.begin(), present.end(),
                           [&](const QString &candidate) { return candidate.startsWith(wanted); });
    });
}

} // namespace tillhouse::client
