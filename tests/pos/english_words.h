// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QRegularExpression>
#include <QSet>
#include <QString>
#include <QStringList>

class QWidget;

namespace tillhouse::testing
{

/// The English words of the till that a language says otherwise, to find those that are left on a screen.
class EnglishWords
{
public:
    /// Reads the language's translations from the sources.
    explicit EnglishWords(const QString &code);

    [[nodiscard]] auto count() const -> qsizetype { return m_words.size() + m_patterns.size(); }
    /// The English texts that this screen shows, or tells those who do not see it.
    [[nodiscard]] auto on(const QWidget &screen) const -> QStringList;

private:
    [[nodiscard]] auto isEnglish(const QString &text) const -> bool;
    [[nodiscard]] static auto matches(const QList<QRegularExpression> &patterns, const QString &text) -> bool;

    QSet<QString> m_words;                ///< without parts that vary
    QSet<QString> m_own;                  ///< the same in the language
    QList<QRegularExpression> m_patterns; ///< with parts that vary
    QList<QRegularExpression> m_ownPatterns;
};

/// Every text that a widget and what it holds shows or tells: labels, buttons, fields, lists, menus, names.
auto shownTexts(const QWidget &screen) -> QStringList;

/// Texts of errors in the sources of the till and its libraries that pos-client/i18n/error_texts.cpp does not have.
auto unlistedErrors() -> QStringList;

} // namespace tillhouse::testing
