// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/pay/entry_panel.h"

#include "pos/frame/touch.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/direction.h"
#include "uikit/fit_label.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QScrollArea>

namespace tillhouse::pos
{

namespace
{

constexpr int kEntryPanelWidth = 720;
constexpr int kTallestEntryKey = 120;

} // namespace

EntryPanel::EntryPanel(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_choices(new QVBoxLayout)
    , m_info(new QLabel)
    , m_figure(new uikit::FitLabel(uikit::Type::Total))
    , m_numpad(new uikit::Numpad)
    , m_take(new uikit::Button(uikit::ButtonRole::Pay))
{
    auto *centered = new QHBoxLayout(this);
    centered->setContentsMargins(uikit::space::k24, uikit::space::k16, uikit::space::k24, uikit::space::k12);
    auto *column = new QWidget;
    uikit::setLook(column, "page");
    auto *area = new QScrollArea; // scrolls only where the text is large and the screen small
    area->setWidget(column);
    area->setWidgetResizable(true);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    uikit::onTheme(area, [area] { area->setMaximumWidth(uikit::Theme::instance().wide(kEntryPanelWidth)); });
    centered->addWidget(area);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(uikit::space::k12);
    auto *head = new QHBoxLayout;
    auto *words = new QLabel(title);
    words->setWordWrap(true);
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
    layout->addWidget(m_figure);
    m_numpad->setKeyHeight(uikit::size::kNumpadKeyHeight, kTallestEntryKey);
    layout->addWidget(m_numpad, 1);
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
        sound(Cue::Error);
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
        sound(Cue::Error);
}

void EntryPanel::say(const QString &text, bool warn)
{
    m_info->setText(uikit::fromReadingEdge(text));
    uikit::setLook(m_info, warn ? "warn" : "lead");
}

void EntryPanel::setTake(const QString &words, bool enabled)
{
    m_take->setText(words);
    m_take->setEnabled(enabled);
}

} // namespace tillhouse::pos
