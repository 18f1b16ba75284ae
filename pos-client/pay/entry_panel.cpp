// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/entry_panel.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QLabel>

namespace tillhouse::pos
{

namespace
{

constexpr int kEntryWidth = 720;

} // namespace

EntryPanel::EntryPanel(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_choices(new QVBoxLayout)
    , m_info(new QLabel)
    , m_figure(new QLabel)
    , m_numpad(new uikit::Numpad)
    , m_take(new uikit::Button(uikit::ButtonRole::Pay))
{
    auto *centered = new QHBoxLayout(this);
    centered->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k12);
    auto *column = new QWidget;
    column->setMaximumWidth(kEntryWidth);
    centered->addWidget(column);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    auto *head = new QHBoxLayout;
    auto *words = new QLabel(title);
    uikit::setLook(words, "title");
    auto *other = new uikit::Button(uikit::ButtonRole::Secondary, tr("Pay another way"));
    other->setObjectName(QStringLiteral("entryBack"));
    setTouchHeight(*other, uikit::size::kTouch);
    other->setFocusPolicy(Qt::TabFocus);
    head->addWidget(words, 1);
    head->addWidget(other);
    layout->addLayout(head);
    m_choices->setSpacing(uikit::size::kTouchGap);
    layout->addLayout(m_choices);
    m_info->setWordWrap(true);
    m_info->setObjectName(QStringLiteral("entryInfo"));
    m_info->setMinimumHeight(2 * uikit::space::k24);
    m_info->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    layout->addWidget(m_info);
    m_figure->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_figure->setObjectName(QStringLiteral("entryAmount"));
    uikit::setLook(m_figure, "total");
    layout->addWidget(m_figure);
    for (auto *key : m_numpad->findChildren<QPushButton *>())
        setTouchHeight(*key, uikit::size::kNumpadKeyHeight);
    m_numpad->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    layout->addWidget(m_numpad);
    m_take->setObjectName(QStringLiteral("entryTake"));
    m_take->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_take);
    layout->addStretch();
    connect(m_numpad, &uikit::Numpad::digit, this, [this](QChar key) { typeKey(key); });
    connect(m_numpad, &uikit::Numpad::backspace, this, [this] { backspace(); });
    connect(m_take, &QPushButton::clicked, this, [this] { take(); });
    connect(other, &QPushButton::clicked, this, &EntryPanel::back);
}

void EntryPanel::setCurrency(const QString &currency)
{
    m_currency = currency;
    m_amount.setDecimals(uikit::currencyExponent(currency));
}

void EntryPanel::showAmount()
{
    m_figure->setText(uikit::formatMoney(amountMinor(), m_currency));
    changed();
}

void EntryPanel::preset(std::int64_t minor)
{
    m_amount.preset(minor);
    showAmount();
}

auto EntryPanel::typeKey(const QString &text) -> bool
{
    if (text.size() != 1)
        return false;
    const QChar key = text.front();
    if (!key.isDigit() && key != u'.' && key != u',')
        return false;
    if (!m_amount.press(key))
        QApplication::beep();
    showAmount();
    return true;
}

void EntryPanel::backspace()
{
    m_amount.backspace();
    showAmount();
}

void EntryPanel::accept()
{
    if (m_take->isEnabled())
        take();
    else
        QApplication::beep();
}

void EntryPanel::say(const QString &text, bool warn)
{
    m_info->setText(text);
    uikit::setLook(m_info, warn ? "warn" : "lead");
}

void EntryPanel::setTake(const QString &words, bool enabled)
{
    m_take->setText(words);
    m_take->setEnabled(enabled);
}

} // namespace tillhouse::pos
