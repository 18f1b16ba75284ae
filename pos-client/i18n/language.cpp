// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/i18n/language.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

// A resource of a static library is dropped by the linker unless something refers to it; Q_INIT_RESOURCE must stand
// outside any namespace.
static void initPosLanguages()
{
    Q_INIT_RESOURCE(pos_languages);
}

namespace tillhouse::pos
{

namespace
{

const QString kEnglish = QStringLiteral("en");
const QString kTranslatorName = QStringLiteral("tillhouse-language");

auto inUse() -> QString &
{
    static QString code = kEnglish;
    return code;
}

class TimeWords
{
    Q_DECLARE_TR_FUNCTIONS(tillhouse::pos::TimeWords)
};

void install(const QString &file, const QString &folder)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    translator->setObjectName(kTranslatorName);
    // Qt's own words are a package of their own; without it a few standard menus stay English.
    if (translator->load(file, folder))
        QCoreApplication::installTranslator(translator);
    else
        delete translator;
}

void speakEnglishFromTheStart()
{
    useWordsOf(kEnglish);
}

} // namespace

Q_COREAPP_STARTUP_FUNCTION(speakEnglishFromTheStart)

auto languages() -> const QList<Language> &
{
    static const QList<Language> kLanguages{{kEnglish, QStringLiteral("English")},
                                            {QStringLiteral("de"), QStringLiteral("Deutsch")},
                                            {QStringLiteral("es"), QStringLiteral("Español")},
                                            {QStringLiteral("ar"), QStringLiteral("العربية")}};
    return kLanguages;
}

auto isLanguageChoice(const QString &choice) -> bool
{
    return choice.isEmpty() || std::any_of(languages().begin(), languages().end(),
                                           [&](const Language &language) { return language.code == choice; });
}

auto languageFor(const QString &choice, const QLocale &system) -> QString
{
    if (!choice.isEmpty() && isLanguageChoice(choice))
        return choice;
    for (const auto &name : system.uiLanguages() + QStringList{system.name()})
        if (const auto code = name.left(2); isLanguageChoice(code))
            return code;
    return kEnglish;
}

auto localeFor(const QString &code, const QLocale &system) -> QLocale
{
    const auto language = QLocale(code).language();
    auto locale = system.language() == language ? system : QLocale(language, system.territory());
    if (locale.zeroDigit() != QStringLiteral("0"))
        locale = QLocale(language, QLocale::UnitedArabEmirates);
    return locale;
}

void useWordsOf(const QString &code)
{
    initPosLanguages();
    for (auto *old : QCoreApplication::instance()->findChildren<QTranslator *>(kTranslatorName))
        delete old;
    if (code != kEnglish)
        install(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    install(QStringLiteral("pos_") + code, QStringLiteral(":/languages"));
    inUse() = code;
}

auto languageInUse() -> QString
{
    return inUse();
}

auto useLanguage(const QString &choice, const QLocale &system) -> QString
{
    const auto code = languageFor(choice, system);
    const auto locale = localeFor(code, system);
    QLocale::setDefault(locale);
    useWordsOf(code);
    if (qobject_cast<QGuiApplication *>(QCoreApplication::instance()))
        QGuiApplication::setLayoutDirection(locale.textDirection());
    return code;
}

auto dateTimeText(const QDateTime &at) -> QString
{
    //: How a day and a time are written: dd day, MM month, yyyy year, HH hour, mm minute.
    return at.toString(TimeWords::tr("dd.MM.yyyy HH:mm"));
}

auto dayTimeText(const QDateTime &at) -> QString
{
    //: How a day and a time of this year are written: dd day, MM month, HH hour, mm minute.
    return at.toString(TimeWords::tr("dd.MM. HH:mm"));
}

} // namespace tillhouse::pos
