// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <array>

/// Every colour, size and time of both desktop programs. Nothing else in the tree names a colour or a pixel count that
/// a second place would have to agree with.
namespace tillhouse::uikit
{

/// Which set of colours is in use.
enum class Scheme { Light, Dark, HighContrast };

/// What a colour says: never the only carrier, a word and an icon go with it.
enum class Tone { Neutral, Accent, Good, Warn, Danger, Info, Offline };

/// The colours of one scheme. A `soft` colour is the ground of a banner or a pill in that tone; text on it uses the
/// tone.
struct Colors {
    QRgb canvas;      ///< behind everything
    QRgb surface;     ///< cards, tables, panels
    QRgb raised;      ///< what stands on a surface: table heads, keys, hovered rows
    QRgb pressed;     ///< a key or row under the finger
    QRgb ink;         ///< text
    QRgb muted;       ///< secondary text
    QRgb line;        ///< hairlines between things
    QRgb control;     ///< the edge of something that can be used; 3:1 against its ground
    QRgb accent;      ///< the one accent: primary buttons, links, focus, selection
    QRgb accentHover; ///< the accent under the pointer
    QRgb onAccent;    ///< text on the accent
    QRgb accentSoft;  ///< selected row, selected tab
    QRgb good;
    QRgb goodSoft;
    QRgb warn;
    QRgb warnSoft;
    QRgb danger;
    QRgb dangerSoft;
    QRgb onDanger; ///< text on a filled danger button
    QRgb info;
    QRgb infoSoft;
    QRgb offline; ///< orange: the card provider cannot be reached
    QRgb offlineSoft;
    QRgb focus; ///< the 2 px ring
};

/// The colours of a scheme.
constexpr auto colorsOf(Scheme scheme) -> const Colors &;

/// Two colours that are seen on top of each other as text and ground.
struct ColorPair {
    const char *what;
    QRgb Colors::*text;
    QRgb Colors::*ground;
};

namespace space
{
constexpr int k4 = 4;
constexpr int k8 = 8;
constexpr int k12 = 12;
constexpr int k16 = 16;
constexpr int k24 = 24;
constexpr int k32 = 32;
} // namespace space

namespace radius
{
constexpr int kControl = 8;
constexpr int kCard = 12;
} // namespace radius

namespace size
{
constexpr int kControl = 40; ///< height of a field or button worked with a mouse
constexpr int kTouch = 48;   ///< smallest thing to be tapped
constexpr int kTouchGap = 8; ///< between things to be tapped
constexpr int kNumpadKeyWidth = 72;
constexpr int kNumpadKeyHeight = 64;
constexpr int kTileWidth = 136;
constexpr int kTileHeight = 96;
constexpr int kPayHeight = 72;
constexpr int kHeader = 56; ///< the bar on top of a window
constexpr int kRow = 40;    ///< table row
constexpr int kNavWidth = 208;
constexpr int kFocusRing = 2;
constexpr int kIcon = 20;
constexpr int kTouchIcon = 24;
} // namespace size

/// The type scale, in pixels at font scale 1.
enum class Type { Small = 12, Body = 14, Lead = 16, Title = 20, Headline = 28, Total = 44, Due = 56, Change = 72 };

/// The font scales that are supported; 1 is the type scale as it stands.
namespace scale
{
constexpr double kSmallest = 0.85;
constexpr double kLargest = 2.0;
} // namespace scale

/// Text of `pixels` at a font scale. What is read doubles; what is large already grows by as many pixels as the text
/// beside it, so that it stays the larger one and still fits.
constexpr auto textPixels(int pixels, double fontScale) -> int
{
    constexpr int kRead = static_cast<int>(Type::Lead);
    const double grown = pixels + (pixels < kRead ? pixels : kRead) * (fontScale - 1);
    return static_cast<int>(grown + 0.5);
}

/// The height of a thing to be pressed, `pixels` high at scale 1, with one line of words in it. Words have air around
/// them; it grows by what they need beyond that, so that a screen of keys still fits when its text is twice as large.
constexpr auto controlPixels(int pixels, double fontScale) -> int
{
    constexpr double kLine = 19; // of the words of a key
    constexpr int kSnug = 32;    // a control this high has no air to spare
    const double spare = pixels > kSnug ? (pixels - kSnug) * 0.8 : 0;
    const double more = (fontScale - 1) * kLine - spare;
    return pixels + (more > 0 ? static_cast<int>(more + 0.5) : 0);
}

namespace timing
{
constexpr int kSkeletonDelayMs = 150; ///< nothing is shown before: a quick answer must not flicker
constexpr int kMotionMs = 120;        ///< longest movement; none when reduced motion is asked for
constexpr int kSearchDelayMs = 150;   ///< quiet time after the last key before a search is asked
constexpr int kToastMs = 4000;
} // namespace timing

inline constexpr Colors kLight{.canvas = 0xffF4F5F7,
                               .surface = 0xffFFFFFF,
                               .raised = 0xffEEF0F3,
                               .pressed = 0xffE2E5EA,
                               .ink = 0xff14181F,
                               .muted = 0xff5B6472,
                               .line = 0xffE2E5EA,
                               .control = 0xff858E9B,
                               .accent = 0xff0A6F6A,
                               .accentHover = 0xff085C58,
                               .onAccent = 0xffFFFFFF,
                               .accentSoft = 0xffE4F4F2,
                               .good = 0xff136C34,
                               .goodSoft = 0xffE3F4E8,
                               .warn = 0xff9A4A08,
                               .warnSoft = 0xffFDF0D5,
                               .danger = 0xffB91C1C,
                               .dangerSoft = 0xffFCE8E8,
                               .onDanger = 0xffFFFFFF,
                               .info = 0xff1D4ED8,
                               .infoSoft = 0xffE5EDFD,
                               .offline = 0xffA83A08,
                               .offlineSoft = 0xffFDE8DA,
                               .focus = 0xff0A6F6A};

inline constexpr Colors kDark{.canvas = 0xff0F1318,
                              .surface = 0xff171C23,
                              .raised = 0xff1F262F,
                              .pressed = 0xff2B333D,
                              .ink = 0xffE8ECF1,
                              .muted = 0xff9AA4B2,
                              .line = 0xff2B333D,
                              .control = 0xff667080,
                              .accent = 0xff2DD4BF,
                              .accentHover = 0xff5EEAD4,
                              .onAccent = 0xff06211F,
                              .accentSoft = 0xff123330,
                              .good = 0xff4ADE80,
                              .goodSoft = 0xff13301F,
                              .warn = 0xffFBBF24,
                              .warnSoft = 0xff352A0E,
                              .danger = 0xffF87171,
                              .dangerSoft = 0xff3A1B1D,
                              .onDanger = 0xff2A0A0A,
                              .info = 0xff60A5FA,
                              .infoSoft = 0xff162A45,
                              .offline = 0xffFB923C,
                              .offlineSoft = 0xff3A2212,
                              .focus = 0xff2DD4BF};

inline constexpr Colors kHighContrast{.canvas = 0xff000000,
                                      .surface = 0xff000000,
                                      .raised = 0xff1A1A1A,
                                      .pressed = 0xff262626,
                                      .ink = 0xffFFFFFF,
                                      .muted = 0xffE0E0E0,
                                      .line = 0xffFFFFFF,
                                      .control = 0xffFFFFFF,
                                      .accent = 0xffFFFFFF,
                                      .accentHover = 0xffE0E0E0,
                                      .onAccent = 0xff000000,
                                      .accentSoft = 0xff262626,
                                      .good = 0xff7CFC9A,
                                      .goodSoft = 0xff000000,
                                      .warn = 0xffFFD54A,
                                      .warnSoft = 0xff000000,
                                      .danger = 0xffFF9C9C,
                                      .dangerSoft = 0xff000000,
                                      .onDanger = 0xff000000,
                                      .info = 0xff9CC8FF,
                                      .infoSoft = 0xff000000,
                                      .offline = 0xffFFB27A,
                                      .offlineSoft = 0xff000000,
                                      .focus = 0xffFFFF00};

constexpr auto colorsOf(Scheme scheme) -> const Colors &
{
    switch (scheme) {
    case Scheme::Dark:
        return kDark;
    case Scheme::HighContrast:
        return kHighContrast;
    case Scheme::Light:
        break;
    }
    return kLight;
}

/// A colour with its name, for the test that tells which one cannot be read.
struct NamedColor {
    const char *what;
    QRgb Colors::*color;
};

/// Whatever words are written in, anywhere.
inline constexpr std::array kTexts{
    NamedColor{"ink", &Colors::ink},   NamedColor{"muted", &Colors::muted},     NamedColor{"accent", &Colors::accent},
    NamedColor{"good", &Colors::good}, NamedColor{"warn", &Colors::warn},       NamedColor{"danger", &Colors::danger},
    NamedColor{"info", &Colors::info}, NamedColor{"offline", &Colors::offline},
};

/// Whatever words stand on. Every text of kTexts can be read on each: nobody has to know which pairs are allowed.
inline constexpr std::array kGrounds{
    NamedColor{"canvas", &Colors::canvas},          NamedColor{"surface", &Colors::surface},
    NamedColor{"raised", &Colors::raised},          NamedColor{"pressed", &Colors::pressed},
    NamedColor{"accent soft", &Colors::accentSoft}, NamedColor{"good soft", &Colors::goodSoft},
    NamedColor{"warn soft", &Colors::warnSoft},     NamedColor{"danger soft", &Colors::dangerSoft},
    NamedColor{"info soft", &Colors::infoSoft},     NamedColor{"offline soft", &Colors::offlineSoft},
};

/// Grounds that are filled with a tone, and what is written on them.
inline constexpr std::array kFilled{
    ColorPair{"on accent on accent", &Colors::onAccent, &Colors::accent},
    ColorPair{"on accent on accent hover", &Colors::onAccent, &Colors::accentHover},
    ColorPair{"on accent on focus", &Colors::onAccent, &Colors::focus},
    ColorPair{"on danger on danger", &Colors::onDanger, &Colors::danger},
    ColorPair{"surface on good", &Colors::surface, &Colors::good},
    ColorPair{"surface on warn", &Colors::surface, &Colors::warn},
    ColorPair{"surface on info", &Colors::surface, &Colors::info},
    ColorPair{"surface on offline", &Colors::surface, &Colors::offline},
};

} // namespace tillhouse::uikit
