// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/theme.h"

#include "uikit/style_sheet.h"
#include "uikit/touch_style.h"

#include <QApplication>
#include <QPalette>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace tillhouse::uikit
{

namespace
{

auto paletteOf(const Colors &c) -> QPalette
{
    const auto set = [](QRgb rgb) { return QColor::fromRgb(rgb); };
    QPalette palette;
    palette.setColor(QPalette::Window, set(c.canvas));
    palette.setColor(QPalette::WindowText, set(c.ink));
    palette.setColor(QPalette::Base, set(c.surface));
    palette.setColor(QPalette::AlternateBase, set(c.raised));
    palette.setColor(QPalette::Text, set(c.ink));
    palette.setColor(QPalette::Button, set(c.surface));
    palette.setColor(QPalette::ButtonText, set(c.ink));
    palette.setColor(QPalette::BrightText, set(c.danger));
    palette.setColor(QPalette::PlaceholderText, set(c.muted));
    palette.setColor(QPalette::Highlight, set(c.accent));
    palette.setColor(QPalette::HighlightedText, set(c.onAccent));
    palette.setColor(QPalette::Link, set(c.accent));
    palette.setColor(QPalette::LinkVisited, set(c.accent));
    palette.setColor(QPalette::ToolTipBase, set(c.raised));
    palette.setColor(QPalette::ToolTipText, set(c.ink));
    palette.setColor(QPalette::Light, set(c.raised));
    palette.setColor(QPalette::Midlight, set(c.line));
    palette.setColor(QPalette::Mid, set(c.line));
    palette.setColor(QPalette::Dark, set(c.control));
    palette.setColor(QPalette::Shadow, set(c.line));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, set(c.muted));
    return palette;
}

} // namespace

auto Theme::instance() -> Theme &
{
    static Theme theme;
    return theme;
}

void Theme::apply(Scheme scheme, double fontScale)
{
    m_scheme = scheme;
    m_fontScale = qBound(scale::kSmallest, fontScale, scale::kLargest);
    QApplication::setStyle(new TouchStyle);
    QApplication::setPalette(paletteOf(colors()));
    QApplication::setFont(font(Type::Body));
    auto sheet = styleSheet(colors(), m_fontScale);
    if (m_scheme == Scheme::HighContrast)
        sheet += contrastSheet(colors(), m_fontScale);
    qApp->setStyleSheet(sheet);
    Q_EMIT changed();
}

auto Theme::toneInk(Tone tone) const -> QColor
{
    switch (tone) {
    case Tone::Accent:
        return color(&Colors::accent);
    case Tone::Good:
        return color(&Colors::good);
    case Tone::Warn:
        return color(&Colors::warn);
    case Tone::Danger:
        return color(&Colors::danger);
    case Tone::Info:
        return color(&Colors::info);
    case Tone::Offline:
        return color(&Colors::offline);
    case Tone::Neutral:
        break;
    }
    return color(&Colors::muted);
}

auto Theme::toneSoft(Tone tone) const -> QColor
{
    switch (tone) {
    case Tone::Accent:
        return color(&Colors::accentSoft);
    case Tone::Good:
        return color(&Colors::goodSoft);
    case Tone::Warn:
        return color(&Colors::warnSoft);
    case Tone::Danger:
        return color(&Colors::dangerSoft);
    case Tone::Info:
        return color(&Colors::infoSoft);
    case Tone::Offline:
        return color(&Colors::offlineSoft);
    case Tone::Neutral:
        break;
    }
    return color(&Colors::raised);
}

auto Theme::font(Type type, QFont::Weight weight) const -> QFont
{
    QFont font;
    // The second has what the first lacks (Arabic): named, and a dependency of the packages, or each machine would draw
    // another one's letters.
    font.setFamilies({QStringLiteral("Roboto"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(pixels(type));
    font.setWeight(weight);
    return font;
}

auto Theme::scaled(int pixels) const -> int
{
    return qRound(pixels * m_fontScale);
}

auto Theme::rows(int pixels, std::initializer_list<Type> lines) const -> int
{
    constexpr double kLinePerPixel = 1.2; // a line is this much higher than its letters
    double height = pixels;
    for (const auto type : lines)
        height += (this->pixels(type) - static_cast<int>(type)) * kLinePerPixel;
    return qRound(height);
}

auto Theme::wide(int pixels, int most) const -> int
{
    return std::min(std::max(most, pixels), qRound(pixels * (1 + (m_fontScale - 1) / 2)));
}

void setLook(QWidget *widget, const char *look)
{
    widget->setProperty("look", QLatin1String(look));
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

} // namespace tillhouse::uikit
