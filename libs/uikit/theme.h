// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "uikit/tokens.h"

#include <QFont>
#include <QObject>

#include <initializer_list>
#include <utility>

class QWidget;

namespace tillhouse::uikit
{

/// The look of the running program: style, palette, style sheet and fonts, all derived from tokens.h.
/// Widgets that paint themselves read `color()` when they paint and repaint on `changed()`.
class Theme : public QObject
{
    Q_OBJECT

public:
    /// The one theme of the process. Exists as long as the QApplication.
    static auto instance() -> Theme &;

    /// Sets Fusion, palette, font and style sheet on the application. May be called again at any time.
    /// `fontScale` is 1.0 for the sizes of the type scale; 0.85 to 2.0 are supported, others are clamped.
    void apply(Scheme scheme, double fontScale = 1.0);

    auto scheme() const -> Scheme { return m_scheme; }
    auto fontScale() const -> double { return m_fontScale; }
    auto colors() const -> const Colors & { return colorsOf(m_scheme); }
    auto color(QRgb Colors::*which) const -> QColor { return QColor::fromRgb(colors().*which); }

    /// The colour of text and icons in a tone, and the soft ground that goes with it.
    auto toneInk(Tone tone) const -> QColor;
    auto toneSoft(Tone tone) const -> QColor;

    /// Roboto, whose digits all have the same width.
    auto font(Type type, QFont::Weight weight = QFont::Normal) const -> QFont;
    /// A length that grows with the font scale.
    auto scaled(int pixels) const -> int;
    /// The height of a text of this type in pixels; see textPixels().
    auto pixels(Type type) const -> int { return textPixels(static_cast<int>(type), m_fontScale); }
    /// The height of a thing that is pressed and holds one line of words; see controlPixels().
    auto control(int pixels) const -> int { return controlPixels(pixels, m_fontScale); }
    /// The height of a row of `pixels` at scale 1 that holds these lines of text: it grows by what they grow.
    auto rows(int pixels, std::initializer_list<Type> lines) const -> int;
    /// The width of a column or a dialog: it grows by half of what the text grows, at most to `most`.
    auto wide(int pixels, int most = 984) const -> int;

    auto reducedMotion() const -> bool { return m_reducedMotion; }
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

Q_SIGNALS:
    void changed();

private:
    Theme() = default;

    Scheme m_scheme = Scheme::Light;
    double m_fontScale = 1.0;
    bool m_reducedMotion = false;
};

/// Does `dress` now, and again whenever the theme changes, as long as `context` lives.
template <class Dress>
void onTheme(QObject *context, Dress dress)
{
    dress();
    QObject::connect(&Theme::instance(), &Theme::changed, context, std::move(dress));
}

/// How a QLabel or QFrame is dressed by the style sheet (its dynamic property `look`): "title", "headline", "lead",
/// "muted", "small", "label", "danger", "total", "due", "change", "amount"; frames: "card", "header", "nav", "panel".
void setLook(QWidget *widget, const char *look);

} // namespace tillhouse::uikit
