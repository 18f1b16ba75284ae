// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/settings/till_settings.h"

#include "pos/i18n/language.h"
#include "pos/settings/key_settings.h"
#include "pos/settings/settings_file.h"
#include "uikit/theme.h"

#include <QCommandLineParser>

namespace tillhouse::pos
{

using domain::ErrorCode;
using domain::Result;

namespace
{

constexpr auto kKeysField = "keys";
constexpr int kWholePercent = 100;

auto settingsFrom(const QJsonObject &object) -> Result<TillSettings>
{
    TillSettings settings;
    if (const auto theme = object.value(QLatin1String("theme")); !theme.isUndefined()) {
        const auto scheme = schemeNamed(theme.toString());
        if (!scheme)
            return domain::invalidField("theme", "must be light, dark or contrast");
        settings.scheme = *scheme;
    }
    if (const auto percent = object.value(QLatin1String("font_percent")); !percent.isUndefined()) {
        settings.fontPercent = percent.toInt(-1);
        if (settings.fontPercent < kFontPercents.front() || settings.fontPercent > kFontPercents.back())
            return domain::invalidField("font_percent", "must be a whole number from 100 to 200");
    }
    if (const auto language = object.value(QLatin1String("language")); !language.isUndefined()) {
        settings.language = language.toString();
        if (!language.isString() || !isLanguageChoice(settings.language))
            return domain::invalidField("language", "must be a language of the till, or empty for the system's");
    }
    for (const auto &[name, field] : {std::pair{"sounds", &TillSettings::sounds},
                                      {"kiosk", &TillSettings::kiosk},
                                      {"screen_keyboard", &TillSettings::screenKeyboard},
                                      {"scan_mode", &TillSettings::scanMode}}) {
        const auto value = object.value(QLatin1String(name));
        if (!value.isUndefined() && !value.isBool())
            return domain::invalidField(name, "must be true or false");
        settings.*field = value.toBool(settings.*field);
    }
    return settings;
}

} // namespace

auto schemeName(uikit::Scheme scheme) -> QString
{
    switch (scheme) {
    case uikit::Scheme::Dark:
        return QStringLiteral("dark");
    case uikit::Scheme::HighContrast:
        return QStringLiteral("contrast");
    case uikit::Scheme::Light:
        break;
    }
    return QStringLiteral("light");
}

auto schemeNamed(const QString &name) -> std::optional<uikit::Scheme>
{
    for (const auto scheme : {uikit::Scheme::Light, uikit::Scheme::Dark, uikit::Scheme::HighContrast})
        if (name == schemeName(scheme))
            return scheme;
    return std::nullopt;
}

auto loadSettings(const QString &folder, std::vector<domain::FieldError> *ignored) -> Result<TillSettings>
{
    const auto file = readSettingsFile(folder);
    if (!file)
        return file.error();
    auto settings = settingsFrom(*file);
    if (!settings)
        return settings;
    std::vector<domain::FieldError> wrongKeys;
    settings->keys = keysFrom(file->value(QLatin1String(kKeysField)), wrongKeys);
    if (ignored)
        *ignored = std::move(wrongKeys);
    return settings;
}

auto saveSettings(const QString &folder, const TillSettings &settings) -> Result<void>
{
    auto file = readSettingsFile(folder);
    if (!file && file.error().code == ErrorCode::Internal)
        return file.error();
    auto object = file ? std::move(*file) : QJsonObject(); // what else it has stays
    object.insert(QStringLiteral("theme"), schemeName(settings.scheme));
    object.insert(QStringLiteral("font_percent"), settings.fontPercent);
    object.insert(QStringLiteral("language"), settings.language);
    object.insert(QStringLiteral("sounds"), settings.sounds);
    object.insert(QStringLiteral("kiosk"), settings.kiosk);
    object.insert(QStringLiteral("screen_keyboard"), settings.screenKeyboard);
    object.insert(QStringLiteral("scan_mode"), settings.scanMode);
    object.remove(QLatin1String(kKeysField));
    if (const auto keys = keysJson(settings.keys); !keys.isEmpty())
        object.insert(QLatin1String(kKeysField), keys);
    return writeSettingsFile(folder, object);
}

void addSettingsOptions(QCommandLineParser &parser)
{
    const auto with = [](const char *name, const char *words, const char *value) {
        return QCommandLineOption(QLatin1String(name), QLatin1String(words), QLatin1String(value));
    };
    parser.addOption(with("theme", "light, dark or contrast", "name"));
    parser.addOption(with("font-scale", "Size of the text, 100 to 200", "percent"));
    parser.addOption(with("language", "en, de, es or ar; empty for the system's", "code"));
    parser.addOption({QStringLiteral("kiosk"), QStringLiteral("Nothing but the till on the screen")});
    parser.addOption({QStringLiteral("mute"), QStringLiteral("No sounds")});
}

auto readSettingsOptions(const QCommandLineParser &parser) -> Result<SettingsOverride>
{
    SettingsOverride said;
    if (parser.isSet(QStringLiteral("theme"))) {
        said.scheme = schemeNamed(parser.value(QStringLiteral("theme")));
        if (!said.scheme)
            return domain::invalidField("theme", "must be light, dark or contrast");
    }
    if (parser.isSet(QStringLiteral("font-scale"))) {
        bool isNumber = false;
        const int percent = parser.value(QStringLiteral("font-scale")).toInt(&isNumber);
        if (!isNumber || percent < kFontPercents.front() || percent > kFontPercents.back())
            return domain::invalidField("font-scale", "must be a whole number from 100 to 200");
        said.fontPercent = percent;
    }
    if (parser.isSet(QStringLiteral("language"))) {
        said.language = parser.value(QStringLiteral("language"));
        if (!isLanguageChoice(*said.language))
            return domain::invalidField("language", "must be en, de, es, ar or empty");
    }
    said.kiosk = parser.isSet(QStringLiteral("kiosk"));
    said.mute = parser.isSet(QStringLiteral("mute"));
    return said;
}

auto withOverride(TillSettings settings, const SettingsOverride &override) -> TillSettings
{
    settings.scheme = override.scheme.value_or(settings.scheme);
    settings.fontPercent = override.fontPercent.value_or(settings.fontPercent);
    settings.language = override.language.value_or(settings.language);
    settings.kiosk = settings.kiosk || override.kiosk;
    settings.sounds = settings.sounds && !override.mute;
    return settings;
}

void applyLook(const TillSettings &settings)
{
    auto &theme = uikit::Theme::instance();
    const double fontScale = static_cast<double>(settings.fontPercent) / kWholePercent;
    if (theme.scheme() != settings.scheme || theme.fontScale() != fontScale)
        theme.apply(settings.scheme, fontScale);
}

} // namespace tillhouse::pos
