// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/sign_in/pin_pad.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kPinKey = 80;
constexpr int kShortestPin = 4;
constexpr int kLongestPin = 12;

} // namespace

PinPad::PinPad(QWidget *parent)
    : QFrame(parent)
{
    setProperty("look", "card");
    build();
    begin({});
}

void PinPad::build()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k8);
    m_name = new QLabel;
    uikit::setLook(m_name, "title");
    m_name->setAlignment(Qt::AlignCenter);
    m_dots = new QLabel;
    m_dots->setAccessibleName(tr("PIN"));
    uikit::setLook(m_dots, "headline");
    m_dots->setAlignment(Qt::AlignCenter);
    m_dots->setMinimumHeight(44);
    m_message = new QLabel;
    m_message->setObjectName(QStringLiteral("lockMessage"));
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMinimumHeight(40);
    layout->addStretch();
    layout->addWidget(m_name);
    layout->addWidget(m_dots);
    layout->addWidget(m_message);
    layout->addLayout(addKeys());
    layout->addStretch();
    setFixedWidth(3 * kPinKey + 2 * uikit::space::k8 + 2 * uikit::space::k24 + 2);
}

auto PinPad::addKeys() -> QGridLayout *
{
    auto *keys = new QGridLayout;
    keys->setSpacing(uikit::space::k8);
    // Digits stand as on every keypad, also where words are read from right to left.
    keys->setOriginCorner(isRightToLeft() ? Qt::TopRightCorner : Qt::TopLeftCorner);
    const auto addKey = [&](ButtonRole role, const QString &text, int row, int column) {
        auto *key = new Button(role, text);
        key->setFixedWidth(kPinKey);
        setTouchHeight(*key, kPinKey);
        key->setFocusPolicy(Qt::TabFocus); // a tap leaves the keyboard where it is
        key->setProperty("look", role == ButtonRole::Touch ? "digit" : "square");
        keys->addWidget(key, row, column);
        return key;
    };
    for (int digit = 0; digit <= 9; ++digit) {
        const auto text = QString::number(digit);
        auto *key = digit == 0 ? addKey(ButtonRole::Touch, text, 3, 1)
                               : addKey(ButtonRole::Touch, text, 2 - (digit - 1) / 3, (digit - 1) % 3);
        connect(key, &QPushButton::clicked, this, [this, text] { type(text); });
    }
    auto *back = addKey(ButtonRole::Touch, {}, 3, 0);
    back->setIconName(uikit::Icon::Backspace);
    back->setAccessibleName(tr("Delete the last digit"));
    connect(back, &QPushButton::clicked, this, &PinPad::erase);
    m_enter = addKey(ButtonRole::Primary, tr("Enter"), 3, 2);
    m_enter->setObjectName(QStringLiteral("pinEnter"));
    connect(m_enter, &QPushButton::clicked, this, &PinPad::submit);
    return keys;
}

void PinPad::begin(const QString &name)
{
    m_ready = !name.isEmpty();
    m_pin.clear();
    m_name->setText(m_ready ? name : tr("Choose a name"));
    say(m_ready ? tr("Type the PIN") : QString(), false);
    showDots();
}

void PinPad::say(const QString &text, bool wrong)
{
    m_message->setText(text);
    uikit::setLook(m_message, wrong ? "danger" : "muted");
}

void PinPad::fail(const QString &reason)
{
    m_pin.clear();
    showDots();
    say(reason, true);
}

void PinPad::setBusy(bool busy, const QString &words)
{
    m_busy = busy;
    if (busy)
        say(words.isEmpty() ? tr("Checking…") : words, false);
    showDots();
}

void PinPad::showDots()
{
    m_dots->setText(QString(m_pin.size(), QChar(0x25CF)).split(QString(), Qt::SkipEmptyParts).join(QChar(0x2009)));
    m_enter->setEnabled(!m_busy && m_ready && m_pin.size() >= kShortestPin);
}

auto PinPad::messageText() const -> QString
{
    return m_message->text();
}

void PinPad::type(const QString &digit)
{
    if (m_busy || !m_ready || m_pin.size() >= kLongestPin)
        return;
    if (m_pin.isEmpty())
        say(tr("Type the PIN"), false);
    m_pin += digit;
    showDots();
}

void PinPad::erase()
{
    if (m_busy)
        return;
    m_pin.chop(1);
    showDots();
}

void PinPad::submit()
{
    if (m_busy || !m_ready || m_pin.size() < kShortestPin)
        return;
    const auto pin = m_pin;
    m_pin.clear();
    showDots();
    Q_EMIT entered(pin);
}

auto PinPad::take(const QKeyEvent &event) -> bool
{
    if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        submit();
    else if (event.key() == Qt::Key_Backspace)
        erase();
    else if (event.text().size() == 1 && event.text().front().isDigit())
        type(event.text());
    else
        return false;
    return true;
}

} // namespace tillhouse::pos
