// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/keyboard/screen_keyboard.h"

#include "pos/i18n/language.h"
#include "uikit/money_edit.h"
#include "uikit/numpad.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace tillhouse::pos
{

namespace
{

auto takesText(const QWidget *widget) -> bool
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isEnabled() && !line->isReadOnly();
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    return text && text->isEnabled() && !text->isReadOnly();
}

auto hasPadOfItsOwn(const QWidget &field) -> bool
{
    const auto pads = field.window()->findChildren<uikit::Numpad *>();
    return qobject_cast<const uikit::MoneyEdit *>(&field) && std::ranges::any_of(pads, &QWidget::isVisible);
}

auto wordsOf(const QWidget &field) -> QString
{
    const auto *line = qobject_cast<const QLineEdit *>(&field);
    return !field.accessibleName().isEmpty() ? field.accessibleName() : line ? line->placeholderText() : QString();
}

} // namespace

ScreenKeyboard::ScreenKeyboard(QObject *parent)
    : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

ScreenKeyboard::~ScreenKeyboard()
{
    hide();
}

void ScreenKeyboard::setOn(bool on)
{
    m_on = on;
    follow(QApplication::focusWidget());
}

auto ScreenKeyboard::panel() const -> KeyPanel *
{
    return m_panel && m_panel->isVisible() ? m_panel : nullptr;
}

void ScreenKeyboard::follow(QWidget *field)
{
    if (!m_on || !takesText(field) || hasPadOfItsOwn(*field))
        return hide();
    if (!m_panel || m_panel->parentWidget() != field->window()) {
        hide();
        m_panel = new KeyPanel(languageInUse(), field->window());
        connect(m_panel, &KeyPanel::done, this, &ScreenKeyboard::hide);
    }
    m_panel->typeInto(field, wordsOf(*field));
    place(*field->window());
    m_panel->show();
}

/// Over the foot of the till's window; a dialog that would be covered goes up.
void ScreenKeyboard::place(QWidget &window)
{
    auto *under = &window;
    while (under->parentWidget())
        under = under->parentWidget()->window();
    const auto area = under->frameGeometry();
    const auto height = m_panel->sizeHint().height();
    m_panel->setGeometry(area.left(), area.bottom() + 1 - height, area.width(), height);
    if (qobject_cast<QDialog *>(&window) && window.frameGeometry().bottom() >= m_panel->y())
        window.move(window.x(), std::max(area.top(), m_panel->y() - window.frameGeometry().height()));
}

void ScreenKeyboard::hide()
{
    if (m_panel)
        m_panel->deleteLater(); // its own tap may have led here
    m_panel.clear();
}

} // namespace tillhouse::pos
