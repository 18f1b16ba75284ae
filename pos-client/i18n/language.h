// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <concepts>
#include <limits>
#include <utility>

class QDateTime;

namespace tillhouse::pos
{

/// A language that the till speaks.
struct Language {
    QString code; ///< "en", "de", "es" or "ar"; what the setting and `--language` say
    QString name; ///< in the language itself, as whoever reads it looks for it
};

/// All of them, English first: what a settings dialog offers beside "the system's".
auto languages() -> const QList<Language> &;

/// True for "" (the system's) and for the code of a language of the till.
auto isLanguageChoice(const QString &choice) -> bool;

/// The code of the language that a choice comes to: itself, or for "" (or one the till does not speak) the first of the
/// system's languages that the till speaks, English without one.
auto languageFor(const QString &choice, const QLocale &system = QLocale::system()) -> QString;

/// How numbers and dates are written in a language: as the system's country does it, if it speaks that language. The
/// digits are 0 to 9 in every language, because cash, scales and receipts of other shops have these.
auto localeFor(const QString &code, const QLocale &system = QLocale::system()) -> QLocale;

/// Makes a choice the language of the program: its words, Qt's own words, the direction of its windows and QLocale's
/// default. Windows that exist keep the words they have; call it before they are made. Needs the QCoreApplication.
/// Returns the code of the language that is used now.
auto useLanguage(const QString &choice, const QLocale &system = QLocale::system()) -> QString;

/// The words alone, without direction and locale. English needs them too: its plural forms are translations of "%n".
/// Done for English when a program starts.
void useWordsOf(const QString &code);
/// The code of the language whose words are used.
auto languageInUse() -> QString;

/// A count for tr()'s "%n"; what does not fit an int is told as the most that does.
constexpr auto plural(std::integral auto count) -> int
{
    return std::in_range<int>(count) ? static_cast<int>(count) : std::numeric_limits<int>::max();
}

/// Day and time as the language writes them: "02.03.2026 10:15", "02/03/2026 10:15".
auto dateTimeText(const QDateTime &at) -> QString;
/// The same within a year: "02.03. 10:15".
auto dayTimeText(const QDateTime &at) -> QString;

} // namespace tillhouse::pos
