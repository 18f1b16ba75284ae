// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/button.h"

#include "uikit/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>

namespace tillhouse::uikit
{

namespace
{

auto roleName(ButtonRole role) -> const char *
{
    switch (role) {
    case ButtonRole::Primary:
        return "primary";
    case ButtonRole::Danger:
        return "danger";
    case ButtonRole::Quiet:
        return "quiet";
    case ButtonRole::Touch:
        return "touch";
    case ButtonRole::Pay:
        return "pay";
    case ButtonRole::Tile:
        return "tile";
    case ButtonRole::Chip:
        return "chip";
    case ButtonRole::Nav:
        return "nav";
    case ButtonRole::Secondary:
        break;
    }
    return "secondary";
}

auto iconInk(ButtonRole role) -> QRgb Colors::*
{
    switch (role) {
    case ButtonRole::Primary:
    case ButtonRole::Pay:
        return &Colors::onAccent;
    case ButtonRole::Danger:
        return &Colors::onDanger;
    case ButtonRole::Nav:
        return &Colors::muted;
    default:
        return &Colors::ink;
    }
}

} // namespace

Button::Button(ButtonRole role, const QString &text, QWidget *parent)
    : QPushButton(text, parent)
    , m_role(role)
{
    setProperty("role", QLatin1String(roleName(role)));
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    if (role == ButtonRole::Chip || role == ButtonRole::Nav)
        setCheckable(true);
    onTheme(this, [this] { dress(); });
}

Button::Button(ButtonRole role, Icon icon, const QString &text, QWidget *parent)
    : Button(role, text, parent)
{
    setIconName(icon);
}

void Button::setIconName(Icon icon)
{
    m_icon = icon;
    dress();
}

void Button::setBusy(bool busy, const QString &words)
{
    if (busy == m_busy)
        return;
    m_busy = busy;
    if (busy) {
        m_words = text();
        if (!words.isEmpty())
            setText(words);
    } else {
        setText(m_words);
    }
    setEnabled(!busy);
}

auto Button::sizeHint() const -> QSize
{
    auto hint = QPushButton::sizeHint();
    if (text().isEmpty())
        hint.setWidth(hint.height());
    if (m_role == ButtonRole::Chip)
        hint.setWidth(std::max(hint.width(), size::kTouch)); // "All" is tapped, too
    return hint;
}

/// The words of PAY are written smaller where they are too long: 0 for as large as they usually are.
auto Button::fittingPixels() const -> int
{
    const auto &theme = Theme::instance();
    const int room = width() - 2 * space::k12;
    if (m_role != ButtonRole::Pay || text().isEmpty() || room <= 0)
        return 0;
    for (const auto type : {Type::Headline, Type::Title, Type::Lead, Type::Body})
        if (QFontMetrics(theme.font(type, QFont::Bold)).horizontalAdvance(text()) <= room)
            return type == Type::Headline ? 0 : theme.pixels(type);
    return theme.pixels(Type::Small);
}

void Button::fit()
{
    const int wanted = fittingPixels();
    if (wanted == m_fitted)
        return;
    m_fitted = wanted;
    // Others may have given it a height in the same way.
    static const auto kMark = QStringLiteral("/* fit */");
    auto sheet = styleSheet();
    if (const auto ours = sheet.indexOf(kMark); ours >= 0)
        sheet.truncate(ours);
    setStyleSheet(wanted == 0 ? sheet : sheet + kMark + QStringLiteral("QPushButton { font-size: %1px; }").arg(wanted));
}

/// A style sheet pulls icon and words apart from right to left, so there they are laid out here: the icon first, that
/// is at the right, then the words.
void Button::paintMirrored()
{
    QStylePainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight); // else words are aligned by their own direction
    QStyleOptionButton option;
    initStyleOption(&option);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const QRect inner = style()->subElementRect(QStyle::SE_PushButtonContents, &option, this);
    const int iconWidth = iconSize().width() + space::k4; // as far from the words as from the left
    const int wordsWidth =
        std::min(fontMetrics().size(Qt::TextShowMnemonic, text()).width(), inner.width() - iconWidth);
    const bool atEdge = m_role == ButtonRole::Nav || m_role == ButtonRole::Tile ||
                        property("look").toString() == QLatin1String("entry");
    const int right = atEdge ? inner.right() : inner.center().x() + (wordsWidth + iconWidth) / 2;
    const int glyph = iconSize().height(); // what is wider is air between it and the words
    const auto mode = isEnabled() ? QIcon::Normal : QIcon::Disabled;
    icon().paint(&painter, QRect(right - glyph, inner.center().y() - glyph / 2, iconWidth, glyph),
                 Qt::AlignLeft | Qt::AlignVCenter, mode, isChecked() ? QIcon::On : QIcon::Off);
    option.icon = QIcon();
    option.text = QChar(0x2067) + text() + QChar(0x2069); // held together, read from the right
    option.rect = QRect(right - iconWidth - wordsWidth, inner.top(), wordsWidth + 1, inner.height());
    painter.drawControl(QStyle::CE_PushButtonLabel, option);
}

void Button::paintEvent(QPaintEvent *event)
{
    if (isRightToLeft() && !icon().isNull() && !text().isEmpty())
        paintMirrored();
    else
        QPushButton::paintEvent(event);
    // Words may be set at any time, and only now is it known how much room they have.
    if (m_role == ButtonRole::Pay && fittingPixels() != m_fitted)
        QMetaObject::invokeMethod(this, &Button::fit, Qt::QueuedConnection);
}

void Button::dress()
{
    const auto &theme = Theme::instance();
    // Said before the style sheet says it, so that the first layout is already right.
    if (m_role == ButtonRole::Touch || m_role == ButtonRole::Pay)
        setMinimumHeight(theme.control(m_role == ButtonRole::Pay ? size::kPayHeight : size::kTouch));
    if (m_icon == Icon::None)
        return;
    const int side =
        theme.scaled(m_role == ButtonRole::Touch || m_role == ButtonRole::Pay ? size::kTouchIcon : size::kIcon);
    const int gap = text().isEmpty() ? 0 : space::k4;
    setIconSize({side + gap, side});
    // In high contrast what is on is filled.
    const auto on = theme.color(theme.scheme() == Scheme::HighContrast ? &Colors::onAccent : &Colors::accent);
    setIcon(tintedIcon(m_icon, theme.color(iconInk(m_role)), isCheckable() ? on : QColor(), side, gap));
}

} // namespace tillhouse::uikit
