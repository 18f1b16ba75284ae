// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/i18n/error_words.h"

#include "pos/i18n/error_texts.h"
#include "pos/i18n/language.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>
#include <vector>

namespace tillhouse::pos
{

namespace
{

using domain::ErrorCode;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::ErrorWords)
};

/// A text of the list, and how it is recognised where parts of it vary.
struct Pattern {
    const char *text;
    QRegularExpression form;
};

auto patternOf(const char *text) -> Pattern
{
    auto form = QRegularExpression::escape(QString::fromUtf8(text));
    form.replace(QRegularExpression(QStringLiteral("\\\\%[1-3]")), QStringLiteral("(.+)"));
    return {text, QRegularExpression(QRegularExpression::anchoredPattern(form))};
}

/// Those with parts that vary, the longest first: it says most.
auto patterns() -> const std::vector<Pattern> &
{
    static const auto kPatterns = [] {
        std::vector<Pattern> all;
        for (const auto *text : errorTexts())
            if (QLatin1String(text).contains(QLatin1String("%1")))
                all.push_back(patternOf(text));
        std::stable_sort(all.begin(), all.end(),
                         [](const Pattern &a, const Pattern &b) { return qstrlen(a.text) > qstrlen(b.text); });
        return all;
    }();
    return kPatterns;
}

auto isListed(const QByteArray &text) -> bool
{
    return std::any_of(errorTexts().begin(), errorTexts().end(), [&](const char *one) { return text == one; });
}

auto translated(const char *text) -> QString
{
    return QCoreApplication::translate("Errors", text);
}

/// The words of a text that the list holds.
auto known(const std::string &text) -> std::optional<QString>
{
    if (isListed(QByteArray::fromStdString(text)))
        return translated(text.c_str());
    const auto whole = QString::fromStdString(text);
    for (const auto &pattern : patterns()) {
        const auto match = pattern.form.match(whole);
        if (!match.hasMatch())
            continue;
        const auto words = translated(pattern.text);
        return match.lastCapturedIndex() == 1 ? words.arg(match.captured(1))
                                              : words.arg(match.captured(1), match.captured(2));
    }
    return std::nullopt;
}

/// What a code means, where nothing else is known in the till's language.
auto codeWords(ErrorCode code) -> QString
{
    switch (code) {
    case ErrorCode::InvalidInput:
        return Words::tr("Something in it is not as it must be.");
    case ErrorCode::NotSignedIn:
        return Words::tr("Sign in first.");
    case ErrorCode::NotAllowed:
        return Words::tr("You may not do this.");
    case ErrorCode::NotFound:
        return Words::tr("It was not found.");
    case ErrorCode::Conflict:
        return Words::tr("This is not possible now.");
    case ErrorCode::VersionMismatch:
        return Words::tr("Somebody else changed it meanwhile.");
    case ErrorCode::KeyInFlight:
        return Words::tr("It is being worked on; wait a moment.");
    case ErrorCode::KeyReused:
        return Words::tr("This was sent before with other content.");
    case ErrorCode::InsufficientStock:
        return Words::tr("There is not enough in stock.");
    case ErrorCode::PaymentDeclined:
        return Words::tr("The payment was declined.");
    case ErrorCode::PaymentUnknown:
        return Words::tr("What became of the payment is not known yet.");
    case ErrorCode::LimitExceeded:
        return Words::tr("That is more than is allowed.");
    case ErrorCode::TooLarge:
        return Words::tr("That is too large.");
    case ErrorCode::UnsupportedMedia:
        return Words::tr("The store server does not accept this format.");
    case ErrorCode::TooManyRequests:
        return Words::tr("Too often; wait a moment.");
    case ErrorCode::Unavailable:
        return Words::tr("A part of the store server does not answer; nothing was changed.");
    case ErrorCode::Timeout:
        return Words::tr("The store server did not answer in time.");
    case ErrorCode::Internal:
        break;
    }
    return Words::tr("Something went wrong inside.");
}

/// The name of the field at the end of a path, "tenders/0/amount": "amount".
auto nameOf(const std::string &field) -> QString
{
    const auto last = field.substr(field.rfind('/') + 1);
    for (const auto &[known, words] : fieldNames())
        if (last == known)
            return QCoreApplication::translate("Fields", words);
    return QString::fromStdString(last);
}

} // namespace

auto textWords(const std::string &text) -> QString
{
    return known(text).value_or(QString::fromStdString(text));
}

auto fieldWords(const domain::FieldError &fault) -> QString
{
    //: %1 is a field ("quantity"), %2 what is wrong with it ("must be above zero").
    return Words::tr("The %1 %2").arg(nameOf(fault.field), textWords(fault.reason));
}

auto errorWords(const domain::Error &error) -> QString
{
    if (auto words = known(error.detail))
        return *words;
    if (error.fields.size() == 1 && error.detail == error.fields[0].field + ": " + error.fields[0].reason)
        return fieldWords(error.fields[0]);
    const auto detail = QString::fromStdString(error.detail);
    if (languageInUse() == QLatin1String("en"))
        return detail;
    const auto meaning = codeWords(error.code);
    //: %1 says in this language what went wrong, %2 says it in English, exactly.
    return detail.isEmpty() ? meaning : Words::tr("%1 (%2)").arg(meaning, detail);
}

auto errorLines(const domain::Error &error) -> QString
{
    auto text = errorWords(error);
    for (const auto &fault : error.fields)
        text += u'\n' + fieldWords(fault);
    return text.trimmed();
}

} // namespace tillhouse::pos
