// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/frame/touch.h"

#include "uikit/theme.h"

#include <QDialog>

namespace tillhouse::pos
{

namespace
{

constexpr auto kHeightProperty = "touchHeight";
constexpr auto kLinesProperty = "touchLines";
constexpr int kBorders = 2;
constexpr int kFocusBorders = 4;
constexpr int kFieldAround = 16; ///< borders and padding of a field

void dressHeight(QPushButton &button)
{
    const auto &theme = uikit::Theme::instance();
    const int wanted = button.property(kHeightProperty).toInt();
    const int pixels = button.property(kLinesProperty).toInt() > 1
                           ? theme.rows(wanted, {uikit::Type::Lead, uikit::Type::Lead})
                           : theme.control(wanted);
    auto sheet = QStringLiteral("QPushButton { min-height: %1px; max-height: %1px; }"
                                "QPushButton:focus { min-height: %2px; max-height: %2px; }")
                     .arg(pixels - kBorders)
                     .arg(pixels - kFocusBorders);
    if (button.property("role") == QLatin1String("chip")) // its ends are round, however high it is
        sheet += QStringLiteral("QPushButton { border-radius: %1px; }").arg(pixels / 2);
    button.setStyleSheet(sheet);
}

} // namespace

void setTouchHeight(QPushButton &button, int pixels, int lines)
{
    const bool follows = button.property(kHeightProperty).isValid();
    button.setProperty(kHeightProperty, pixels);
    button.setProperty(kLinesProperty, lines);
    dressHeight(button);
    if (!follows)
        QObject::connect(&uikit::Theme::instance(), &uikit::Theme::changed, &button,
                         [target = &button] { dressHeight(*target); });
}

void setTouchSquare(QPushButton &button, int pixels)
{
    setTouchHeight(button, pixels);
    button.setProperty("look", "square");
    uikit::onTheme(&button,
                   [target = &button, pixels] { target->setFixedWidth(uikit::Theme::instance().control(pixels)); });
}

void setTouchField(QWidget &field, int pixels)
{
    uikit::onTheme(&field, [target = &field, pixels] {
        const int inside = uikit::Theme::instance().control(pixels) - kFieldAround;
        target->setStyleSheet(QStringLiteral("QLineEdit, QPlainTextEdit, QComboBox { min-height: %1px; }").arg(inside));
    });
}

void setDialogWidth(QDialog &dialog, int pixels)
{
    uikit::onTheme(&dialog,
                   [target = &dialog, pixels] { target->setFixedWidth(uikit::Theme::instance().wide(pixels)); });
}

} // namespace tillhouse::pos
