// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/numpad.h"

#include "uikit/button.h"
#include "uikit/theme.h"

#include <QGridLayout>
#include <QLocale>

namespace tillhouse::uikit
{

namespace
{

constexpr int kActionColumn = 3;
constexpr int kMostActions = 3;

} // namespace

Numpad::Numpad(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(size::kTouchGap);
    for (int number = 1; number <= 9; ++number) {
        const QString name = QString::number(number);
        auto *button = addKey(name, name, 2 - (number - 1) / 3, (number - 1) % 3);
        connect(button, &QAbstractButton::clicked, this, [this, name] { Q_EMIT digit(name.at(0)); });
    }
    auto *zero = addKey(QStringLiteral("0"), QStringLiteral("0"), 3, 0);
    connect(zero, &QAbstractButton::clicked, this, [this] { Q_EMIT digit(u'0'); });
    auto *twoZeros = addKey(QStringLiteral("00"), QStringLiteral("00"), 3, 1);
    connect(twoZeros, &QAbstractButton::clicked, this, [this] {
        Q_EMIT digit(u'0');
        Q_EMIT digit(u'0');
    });
    auto *point = addKey(QStringLiteral("."), QLocale().decimalPoint(), 3, 2);
    connect(point, &QAbstractButton::clicked, this, [this] { Q_EMIT digit(u'.'); });
    auto *erase = addKey(QStringLiteral("backspace"), {}, kMostActions, kActionColumn);
    static_cast<Button *>(erase)->setIconName(Icon::Backspace);
    erase->setAccessibleName(tr("Delete the last digit"));
    erase->setAutoRepeat(true);
    connect(erase, &QAbstractButton::clicked, this, &Numpad::backspace);
}

auto Numpad::addKey(const QString &name, const QString &text, int row, int column) -> QAbstractButton *
{
    auto *button = new Button(ButtonRole::Touch, text, this);
    button->setMinimumSize(size::kNumpadKeyWidth, size::kNumpadKeyHeight);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    button->setFocusPolicy(Qt::NoFocus);
    if (column < kActionColumn)
        setLook(button, "digit");
    m_grid->addWidget(button, row, column);
    m_keys.insert(name, button);
    return button;
}

void Numpad::setActions(const QList<Action> &actions)
{
    for (const auto &old : std::as_const(m_actions))
        delete m_keys.take(old);
    m_actions.clear();
    for (int row = 0; row < std::min(kMostActions, static_cast<int>(actions.size())); ++row) {
        const auto &wanted = actions.at(row);
        auto *button = addKey(wanted.id, wanted.text, row, kActionColumn);
        button->setCheckable(wanted.checkable);
        connect(button, &QAbstractButton::clicked, this, [this, id = wanted.id] { Q_EMIT action(id); });
        m_actions += wanted.id;
    }
}

void Numpad::setActionChecked(const QString &id, bool checked)
{
    if (auto *button = m_keys.value(id))
        button->setChecked(checked);
}

void Numpad::setActionEnabled(const QString &id, bool enabled)
{
    if (auto *button = m_keys.value(id))
        button->setEnabled(enabled);
}

auto Numpad::key(const QString &name) const -> QAbstractButton *
{
    return m_keys.value(name);
}

} // namespace tillhouse::uikit
