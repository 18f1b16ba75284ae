// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/keyboard/key_panel.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;
using uikit::Icon;

namespace
{

constexpr int kWideKey = 2; ///< of a letter's width
constexpr int kSpaceKey = 5;

} // namespace

KeyPanel::KeyPanel(const QString &language, QWidget *window)
    : QFrame(window, Qt::Tool | Qt::FramelessWindowHint | Qt::WindowDoesNotAcceptFocus | Qt::WindowStaysOnTopHint)
    , m_pages(keyPages(language))
    , m_echo(new QLabel)
    , m_rows(new QVBoxLayout(this))
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    setFocusPolicy(Qt::NoFocus);
    setProperty("look", "panel");
    setObjectName(QStringLiteral("screenKeyboard"));
    setAccessibleName(tr("Keyboard"));
    setLayoutDirection(Qt::LeftToRight); // keys stand where every keyboard has them
    m_rows->setContentsMargins(uikit::space::k16, uikit::space::k8, uikit::space::k16, uikit::space::k12);
    m_rows->setSpacing(uikit::size::kTouchGap);
    uikit::setLook(m_echo, "leadStrong");
    m_echo->setObjectName(QStringLiteral("typed"));
    m_rows->addWidget(m_echo);
    build();
}

void KeyPanel::typeInto(QWidget *field, const QString &words)
{
    if (m_field)
        disconnect(m_field, nullptr, this, nullptr);
    m_field = field;
    m_words = words;
    if (auto *line = qobject_cast<QLineEdit *>(field))
        connect(line, &QLineEdit::textChanged, this, &KeyPanel::echo);
    echo();
}

auto KeyPanel::key(const QString &name) const -> Button *
{
    return m_keys->findChild<Button *>(QStringLiteral("key_") + name);
}

void KeyPanel::echo()
{
    const auto *line = qobject_cast<QLineEdit *>(m_field.data());
    m_echo->setVisible(line);
    if (line)
        m_echo->setText(QStringLiteral("%1:  %2").arg(m_words, uikit::ownDirection(line->displayText())));
}

auto KeyPanel::shown(QChar character) const -> QString
{
    return m_capital ? QString(character).toUpper() : QString(character);
}

void KeyPanel::build()
{
    if (m_keys)
        m_keys->deleteLater(); // its own tap may have led here
    m_keys = new QWidget;
    auto *rows = new QVBoxLayout(m_keys);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(uikit::size::kTouchGap);
    m_rows->addWidget(m_keys);
    addRow(QStringLiteral("1234567890"));
    for (const auto &row : m_pages[m_page].rows)
        addRow(row);
    addFoot();
}

void KeyPanel::addRow(const QString &characters)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    for (const auto character : characters) {
        const auto text = shown(character);
        auto *key = new Button(ButtonRole::Touch, text == QLatin1String("&") ? QStringLiteral("&&") : text);
        key->setObjectName(QStringLiteral("key_") + text);
        key->setAccessibleName(text);
        key->setFocusPolicy(Qt::NoFocus);
        setTouchHeight(*key, uikit::size::kTouch);
        row->addWidget(key, 1);
        connect(key, &QPushButton::clicked, this, [this, text] {
            press(text.toUpper().front().unicode(), text);
            if (m_capital) {
                m_capital = false; // a capital begins a word
                build();
            }
        });
    }
    static_cast<QVBoxLayout *>(m_keys->layout())->addLayout(row);
}

void KeyPanel::addFoot()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::size::kTouchGap);
    const auto add = [&](const char *name, Icon icon, const QString &text, const QString &words, int width) {
        auto *key = new Button(ButtonRole::Touch, icon, text);
        key->setObjectName(QStringLiteral("key_") + QLatin1String(name));
        key->setAccessibleName(words);
        key->setFocusPolicy(Qt::NoFocus);
        setTouchHeight(*key, uikit::size::kTouch);
        row->addWidget(key, width);
        return key;
    };
    const auto &next = m_pages[(m_page + 1) % m_pages.size()];
    if (m_pages[m_page].hasCapitals) {
        auto *shift = add("shift", Icon::None, QStringLiteral("⇧"), tr("Capital letter"), kWideKey);
        shift->setCheckable(true);
        shift->setChecked(m_capital);
        connect(shift, &QPushButton::clicked, this, [this](bool on) {
            m_capital = on;
            build();
        });
    }
    auto *page = add("page", Icon::None, QString(next.name).replace(u'&', QStringLiteral("&&")),
                     tr("Other keys: %1").arg(next.name), kWideKey);
    connect(page, &QPushButton::clicked, this, [this] {
        m_page = (m_page + 1) % m_pages.size();
        m_capital = false;
        build();
    });
    auto *space = add("space", Icon::None, tr("Space"), tr("Space"), kSpaceKey);
    auto *erase = add("erase", Icon::Backspace, {}, tr("Delete the last character"), kWideKey);
    erase->setAutoRepeat(true);
    auto *close = add("done", Icon::Check, tr("Done"), tr("Hide the keyboard"), kWideKey);
    connect(space, &QPushButton::clicked, this, [this] { press(Qt::Key_Space, QStringLiteral(" ")); });
    connect(erase, &QPushButton::clicked, this, [this] { press(Qt::Key_Backspace, {}); });
    connect(close, &QPushButton::clicked, this, &KeyPanel::done);
    static_cast<QVBoxLayout *>(m_keys->layout())->addLayout(row);
}

/// As a key of a real keyboard: the field's own limits, its search and its Enter hold.
void KeyPanel::press(int key, const QString &text)
{
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        if (!m_field)
            return;
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(m_field, &event);
    }
}

} // namespace tillhouse::pos
