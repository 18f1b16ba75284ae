// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/shift/cash_dialog.h"

#include "pos/frame/touch.h"
#include "pos/shift/reason_field.h"
#include "pos/sound/cues.h"
#include "uikit/button.h"
#include "uikit/money_format.h"
#include "uikit/numpad.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

using contract::DrawerMovement;
using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kCashDialogWidth = 760;

} // namespace

CashDialog::CashDialog(const QString &currency, QWidget *parent)
    : QDialog(parent)
    , m_currency(currency)
    , m_amount(uikit::currencyExponent(currency))
{
    setWindowTitle(tr("Cash in or out"));
    setObjectName(QStringLiteral("cashDialog"));
    setDialogWidth(*this, kCashDialogWidth);
    build();
    setKind(DrawerMovement::PaidIn);
}

void CashDialog::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k24);
    auto *left = new QVBoxLayout;
    left->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Cash without a sale"));
    uikit::setLook(title, "title");
    auto *ways = new QHBoxLayout;
    ways->setSpacing(uikit::size::kTouchGap);
    m_in = new Button(ButtonRole::Chip, tr("Put in"));
    m_out = new Button(ButtonRole::Chip, tr("Take out"));
    m_in->setObjectName(QStringLiteral("cashIn"));
    m_out->setObjectName(QStringLiteral("cashOut"));
    for (auto *way : {m_in, m_out}) {
        setTouchHeight(*way, uikit::size::kTouch);
        ways->addWidget(way);
    }
    ways->addStretch();
    m_figure = new QLabel;
    m_figure->setObjectName(QStringLiteral("cashAmount"));
    uikit::setLook(m_figure, "total");
    m_reason = new ReasonField({tr("Change"), tr("Bank"), tr("Supplier"), tr("Expenses")});
    auto *cancel = new Button(ButtonRole::Secondary, tr("Leave it"));
    setTouchHeight(*cancel, uikit::size::kTouch);
    m_do = new Button(ButtonRole::Primary);
    m_do->setObjectName(QStringLiteral("cashDo"));
    setTouchHeight(*m_do, uikit::size::kTouch);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(uikit::size::kTouchGap);
    buttons->addWidget(cancel);
    buttons->addWidget(m_do, 1);
    left->addWidget(title);
    left->addLayout(ways);
    left->addWidget(m_figure);
    left->addWidget(m_reason);
    left->addStretch();
    left->addLayout(buttons);
    auto *numpad = new uikit::Numpad;
    layout->addLayout(left, 1);
    layout->addWidget(numpad, 0, Qt::AlignBottom);
    connect(m_in, &QPushButton::clicked, this, [this] { setKind(DrawerMovement::PaidIn); });
    connect(m_out, &QPushButton::clicked, this, [this] { setKind(DrawerMovement::PaidOut); });
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_do, &QPushButton::clicked, this, &CashDialog::submit);
    connect(m_reason, &ReasonField::changed, this, &CashDialog::refresh);
    connect(numpad, &uikit::Numpad::digit, this, &CashDialog::type);
    connect(numpad, &uikit::Numpad::backspace, this, [this] {
        m_amount.backspace();
        refresh();
    });
}

void CashDialog::setKind(DrawerMovement kind)
{
    m_kind = kind;
    m_in->setChecked(kind == DrawerMovement::PaidIn);
    m_out->setChecked(kind == DrawerMovement::PaidOut);
    setFocus();
    refresh();
}

void CashDialog::type(QChar key)
{
    if (!m_amount.press(key))
        sound(Cue::Error);
    refresh();
}

void CashDialog::refresh()
{
    const auto minor = m_amount.scaled().value_or(0);
    const bool in = m_kind == DrawerMovement::PaidIn;
    m_figure->setText(uikit::formatMoney(minor, m_currency));
    m_do->setEnabled(minor > 0 && !m_reason->text().isEmpty());
    m_do->setText(minor <= 0                   ? tr("Say how much")
                  : m_reason->text().isEmpty() ? tr("Say why")
                  : in                         ? tr("Put %1 in").arg(uikit::formatMoney(minor, m_currency))
                                               : tr("Take %1 out").arg(uikit::formatMoney(minor, m_currency)));
}

void CashDialog::submit()
{
    if (m_do->isEnabled())
        Q_EMIT asked(m_kind, m_amount.scaled().value_or(0), m_reason->text());
}

void CashDialog::keyPressEvent(QKeyEvent *event)
{
    const auto text = event->text();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return submit();
    if (m_reason->field()->hasFocus())
        return QDialog::keyPressEvent(event);
    if (event->key() == Qt::Key_Backspace) {
        m_amount.backspace();
        return refresh();
    }
    if (text.size() == 1 && (text.front().isDigit() || text.front() == u'.' || text.front() == u','))
        return type(text.front());
    QDialog::keyPressEvent(event);
}

} // namespace tillhouse::pos
