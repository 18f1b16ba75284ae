// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/screen_factor.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>
#include <cmath>

namespace tillhouse::pos
{

namespace
{

constexpr double kLongSide = 1920;
constexpr double kShortSide = 1080;
constexpr double kSteps = 4; ///< of a whole
constexpr auto kVariable = "QT_SCREEN_SCALE_FACTORS";

/// Somebody has said how large things are to be.
auto isDecided() -> bool
{
    for (const auto *variable : {kVariable, "QT_SCALE_FACTOR", "QT_USE_PHYSICAL_DPI", "QT_ENABLE_HIGHDPI_SCALING"})
        if (qEnvironmentVariableIsSet(variable))
            return true;
    return false;
}

} // namespace

auto screenFactor(QSize size) -> double
{
    const double longer = std::max(size.width(), size.height()) / kLongSide;
    const double shorter = std::min(size.width(), size.height()) / kShortSide;
    return std::max(1.0, std::floor(std::min(longer, shorter) * kSteps) / kSteps);
}

auto screenFactors(const std::vector<ScreenSize> &screens) -> QByteArray
{
    QByteArrayList factors;
    for (const auto &screen : screens)
        if (const double factor = screenFactor(screen.size); screen.ratio == 1 && factor > 1)
            factors.append(screen.name.toUtf8() + '=' + QByteArray::number(factor));
    return factors.join(';');
}

void followScreens(int argc, const char *const *argv)
{
    if (isDecided())
        return;
    // An application of its own, for only one can say what screens there are; it takes what is its from the arguments.
    std::vector<char *> words;
    for (int i = 0; i < argc; ++i)
        words.push_back(const_cast<char *>(argv[i]));
    words.push_back(nullptr);
    const QGuiApplication system(argc, words.data());
    std::vector<ScreenSize> screens;
    for (const auto *screen : QGuiApplication::screens())
        screens.push_back({screen->name(), screen->size(), screen->devicePixelRatio()});
    if (const auto factors = screenFactors(screens); !factors.isEmpty())
        qputenv(kVariable, factors);
}

} // namespace tillhouse::pos
