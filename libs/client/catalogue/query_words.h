// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <string>

namespace tillhouse::client
{

/// The words of a search: what is between signs and spaces.
auto wordsOfQuery(const QString &typed) -> QStringList;
/// Words as an FTS5 query: each quoted and a prefix, joined by AND; of a longer word only the first `longest` letters,
/// if that is not 0. Empty if there is no word.
auto fullTextQuery(const QStringList &words, int longest = 0) -> std::string;
/// Whether each word begins a word of the text, without regard to case and diacritics.
auto hasWords(const QString &text, const QStringList &words) -> bool;

} // namespace tillhouse::client
