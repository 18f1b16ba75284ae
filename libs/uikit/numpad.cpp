// SPDX-License-Identifier: GPL-3.0-or-later
#include "uikit/numpad.h"

#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/theme.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLocale>

namespace tillhouse::uikit
{

namespace
{

constexpr int kActionColumn = 3;
constexpr int kMostActions = 3;
constexpr int kRows = 4;
constexpr double kLargeText = 1.4; ///< from here on a screen needs its height for what is read
constexpr auto kFirstKey = "5";    ///< where Tab comes to: the middle, as fingers do

} // namespace

Numpad::Numpad(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    setLayoutDirection(Qt::LeftToRight);
    setProperty("arrowGroup", true); // its keys are reached by arrows
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
    point->setAccessibleName(tr("Decimal point"));
    connect(point, &QAbstractButton::clicked, this, [this] { Q_EMIT digit(u'.'); });
    auto *erase = addKey(QStringLiteral("backspace"), {}, kMostActions, kActionColumn);
    static_cast<Button *>(erase)->setIconName(Icon::Backspace);
    erase->setAccessibleName(tr("Delete the last digit"));
    erase->setAutoRepeat(true);
    connect(erase, &QAbstractButton::clicked, this, &Numpad::backspace);
    placeBottomRow();
    onTheme(this, [this] { dress(); });
}

void Numpad::setKeyHeight(int least, int most)
{
    m_least = least;
    m_most = most;
    dress();
}

/// The style sheet of a key's role knows one height for all; a pad's keys grow with the pad.
void Numpad::dress()
{
    constexpr int kBorders = 2;
    const auto &theme = Theme::instance();
    const int least = theme.fontScale() > kLargeText ? std::min(m_least, size::kTouch) : theme.control(m_least);
    const int most = std::max(least, m_most);
    const auto sheet = QStringLiteral("QPushButton, QPushButton:focus { min-height: %1px; max-height: %2px; }");
    for (auto *button : std::as_const(m_keys))
        button->setStyleSheet(sheet.arg(least - kBorders).arg(most - kBorders));
    setMaximumHeight(kRows * most + (kRows - 1) * size::kTouchGap);
    setSizePolicy(QSizePolicy::Preferred, most > least ? QSizePolicy::Expanding : QSizePolicy::Maximum);
}

void Numpad::placeBottomRow()
{
    const bool wide = !m_actions.isEmpty();
    auto *zeros = m_keys.value(QStringLiteral("00"));
    auto *point = m_keys.value(QStringLiteral("."));
    auto *erase = m_keys.value(QStringLiteral("backspace"));
    for (auto *button : {zeros, point, erase})
        m_grid->removeWidget(button);
    zeros->setVisible(wide);
    if (wide)
        m_grid->addWidget(zeros, kRows - 1, 1);
    m_grid->addWidget(point, kRows - 1, wide ? 2 : 1);
    m_grid->addWidget(erase, kRows - 1, wide ? kActionColumn : 2);
}

auto Numpad::addKey(const QString &name, const QString &text, int row, int column) -> QAbstractButton *
{
    auto *button = new Button(ButtonRole::Touch, ownDirection(text), this);
    button->setMinimumWidth(size::kNumpadKeyWidth);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    button->setFocusPolicy(name == QLatin1String(kFirstKey) ? Qt::TabFocus : Qt::NoFocus);
    button->installEventFilter(this);
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
    placeBottomRow();
    dress();
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

auto Numpad::eventFilter(QObject *watched, QEvent *event) -> bool
{
    if (event->type() == QEvent::KeyPress) {
        const auto key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Up || key == Qt::Key_Down) {
            walk(static_cast<QWidget *>(watched), key);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

/// To the next key in that direction; at the edge it stays.
void Numpad::walk(QWidget *from, int key)
{
    int row = 0;
    int column = 0;
    int rowSpan = 0;
    int columnSpan = 0;
    m_grid->getItemPosition(m_grid->indexOf(from), &row, &column, &rowSpan, &columnSpan);
    const int down = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    const int right = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    for (;;) {
        row += down;
        column += right;
        if (row < 0 || column < 0 || row >= m_grid->rowCount() || column >= m_grid->columnCount())
            return;
        const auto *item = m_grid->itemAtPosition(row, column);
        if (item && item->widget()->isVisible() && item->widget()->isEnabled())
            return item->widget()->setFocus(Qt::OtherFocusReason);
    }
}

auto Numpad::key(const QString &name) const -> QAbstractButton *
{
    return m_keys.value(name);
}

} // namespace tillhouse::uikit
