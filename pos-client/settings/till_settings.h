// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"
#include "pos/frame/key_map.h"
#include "uikit/tokens.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

class QCommandLineParser;

namespace tillhouse::pos
{

/// How this till looks and is heard, as whoever stands at it wants it. It belongs to the till, not to a person or the
/// store: it lies in the till's own folder and is never sent.
struct TillSettings {
    uikit::Scheme scheme = uikit::Scheme::Light;
    int fontPercent = 100; ///< 100 to 200
    QString language;      ///< "en", "de", "es", "ar", or "" for the system's
    bool sounds = true;
    bool kiosk = false;
    bool screenKeyboard = false; ///< keys on the screen wherever text is typed
    bool scanMode = false;       ///< the sell screen shows the last item huge, and no tiles
    KeyMap keys = {};            ///< which key does what

    auto operator==(const TillSettings &) const -> bool = default;
};

/// What the command line says instead, for this run; nothing where it is silent.
struct SettingsOverride {
    std::optional<uikit::Scheme> scheme;
    std::optional<int> fontPercent;
    std::optional<QString> language;
    bool kiosk = false; ///< `--kiosk`
    bool mute = false;  ///< `--mute`
};

inline constexpr std::array kFontPercents{100, 125, 150, 175, 200};

/// "light", "dark" and "contrast", in the file and on the command line.
auto schemeName(uikit::Scheme scheme) -> QString;
auto schemeNamed(const QString &name) -> std::optional<uikit::Scheme>;

/// The settings in this folder; those of a new till if it has none. Error: InvalidInput naming the first field that is
/// not as it should be, Internal if the file cannot be read. A key that is not as it should be costs itself alone and
/// is named in `ignored`.
auto loadSettings(const QString &folder, std::vector<domain::FieldError> *ignored = nullptr)
    -> domain::Result<TillSettings>;
/// Whole or not at all, also in a power cut. Error: Internal (disk); the old ones stay.
auto saveSettings(const QString &folder, const TillSettings &settings) -> domain::Result<void>;
/// `--theme`, `--font-scale`, `--language`, `--kiosk` and `--mute`.
void addSettingsOptions(QCommandLineParser &parser);
/// Error: InvalidInput naming the option.
auto readSettingsOptions(const QCommandLineParser &parser) -> domain::Result<SettingsOverride>;
auto withOverride(TillSettings settings, const SettingsOverride &override) -> TillSettings;
/// Theme and font scale, at once and everywhere.
void applyLook(const TillSettings &settings);

} // namespace tillhouse::pos
