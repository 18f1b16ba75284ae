// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/people/person_tile.h"

#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QStyleOptionButton>
#include <QStylePainter>

namespace tillhouse::pos
{

using uikit::Colors;
using uikit::Theme;
using uikit::Type;

namespace
{

constexpr int kNameWidth = 240;
constexpr int kMostNameWidth = 300; ///< two beside the keys, on the smallest screen
constexpr int kNameHeight = 88;
constexpr int kCircle = 44;
constexpr int kCircleLarge = 56;

} // namespace

auto initialsOf(const QString &name) -> QString
{
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    auto letters = words.first().left(1);
    if (words.size() > 1)
        letters += words.last().left(1);
    return letters.toUpper();
}

PersonTile::PersonTile(const QString &name, const QString &role, QWidget *parent)
    : Button(uikit::ButtonRole::Touch, name + QStringLiteral("\n") + role, parent)
    , m_name(name)
    , m_role(role)
{
    setAccessibleName(name + QStringLiteral(", ") + role);
    setToolTip(accessibleName());
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    uikit::onTheme(this, [this] {
        setFixedWidth(tileWidth());
        setStyleSheet(QStringLiteral("QPushButton { min-height: %1px; } QPushButton:focus { min-height: %2px; }")
                          .arg(tileHeight() - 2)
                          .arg(tileHeight() - 4));
    });
}

auto PersonTile::tileWidth() -> int
{
    return Theme::instance().wide(kNameWidth, kMostNameWidth);
}

auto PersonTile::tileHeight() -> int
{
    return Theme::instance().rows(kNameHeight, {Type::Lead, Type::Body});
}

void PersonTile::paintEvent(QPaintEvent *)
{
    const auto &theme = Theme::instance();
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    // In high contrast what is chosen, or has the focus too, is filled.
    const bool filled = isChecked() && theme.scheme() == uikit::Scheme::HighContrast;
    const auto ink = theme.color(filled ? &Colors::onAccent : isChecked() ? &Colors::accent : &Colors::ink);
    const auto muted = theme.color(filled ? &Colors::onAccent : isChecked() ? &Colors::accent : &Colors::muted);
    const auto inside = rect().adjusted(uikit::space::k16, 0, -uikit::space::k12, 0);
    const int side = std::min(theme.rows(kCircle, {Type::Lead}), kCircleLarge);
    const auto circle =
        QStyle::visualRect(layoutDirection(), inside, QRect(inside.left(), inside.center().y() - side / 2, side, side));
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? ink : theme.color(&Colors::accentSoft));
    painter.drawEllipse(circle);
    painter.setPen(isChecked() ? theme.color(filled ? &Colors::accent : &Colors::onAccent)
                               : theme.color(&Colors::accent));
    painter.setFont(theme.font(Type::Lead, QFont::Medium));
    painter.drawText(circle, Qt::AlignCenter, initialsOf(m_name));
    const auto words =
        QStyle::visualRect(layoutDirection(), inside, inside.adjusted(side + uikit::space::k12, 0, 0, 0));
    const int middle = words.center().y();
    const auto draw = [&](const QString &text, const QFont &font, const QColor &color, int top, int bottom, int edge) {
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRect(words.left(), top, words.width(), bottom - top), Qt::AlignLeft | edge,
                         uikit::ownDirection(painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width())));
    };
    draw(m_name, theme.font(Type::Lead, QFont::Medium), ink, 0, middle + 1, Qt::AlignBottom);
    draw(m_role, theme.font(Type::Body), muted, middle + 1, height(), Qt::AlignTop);
}

} // namespace tillhouse::pos
