// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/queue/refused_dialog.h"

#include "pos/frame/touch.h"
#include "pos/shift/reason_field.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>

namespace tillhouse::pos
{

using uikit::Button;
using uikit::ButtonRole;

namespace
{

constexpr int kRefusedWidth = 640;

} // namespace

RefusedDialog::RefusedDialog(const QueueRow &row, const QString &why, bool hasReceipt, QWidget *parent)
    : QDialog(parent)
    , m_reason(new ReasonField({tr("Booked in the office"), tr("Sold again on another receipt"), tr("Sent twice")}))
    , m_refusal(new QLabel)
    , m_settle(new Button(ButtonRole::Primary, tr("Seen, settled by hand")))
{
    setWindowTitle(tr("Refused by the store server"));
    setObjectName(QStringLiteral("refusedDocument"));
    setDialogWidth(*this, kRefusedWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k12);
    addWords(*layout, row, why);
    layout->addWidget(m_reason);
    m_refusal->setWordWrap(true);
    uikit::setLook(m_refusal, "danger");
    m_refusal->hide();
    layout->addWidget(m_refusal);
    addButtons(*layout, hasReceipt);
}

void RefusedDialog::addWords(QVBoxLayout &layout, const QueueRow &row, const QString &why)
{
    auto *title = new QLabel(windowTitle());
    uikit::setLook(title, "title");
    auto *head = new QHBoxLayout;
    auto *what = new QLabel(row.what);
    auto *figure = new QLabel(row.figure);
    for (auto *label : {what, figure})
        uikit::setLook(label, "leadStrong");
    head->addWidget(what, 1);
    head->addWidget(figure);
    auto *reason = new QLabel(why);
    reason->setObjectName(QStringLiteral("refusedWhy"));
    uikit::setLook(reason, "danger");
    auto *words = new QLabel(
        tr("It has happened and stays in this till's journal. Send it again when the reason is gone. If it was settled "
           "outside, say how: the owner reads it, and it no longer waits."));
    uikit::setLook(words, "muted");
    layout.addWidget(title);
    layout.addLayout(head);
    for (auto *label : {reason, words}) {
        label->setWordWrap(true);
        layout.addWidget(label);
    }
}

void RefusedDialog::addButtons(QVBoxLayout &layout, bool hasReceipt)
{
    auto *close = new Button(ButtonRole::Secondary, tr("Not now"));
    auto *receipt = new Button(ButtonRole::Secondary, tr("Show the receipt"));
    auto *send = new Button(ButtonRole::Secondary, tr("Send again"));
    send->setObjectName(QStringLiteral("sendAgain"));
    m_settle->setObjectName(QStringLiteral("settleByHand"));
    m_settle->setEnabled(false);
    receipt->setVisible(hasReceipt);
    auto *upper = new QHBoxLayout;
    auto *lower = new QHBoxLayout;
    for (auto *row : {upper, lower})
        row->setSpacing(uikit::size::kTouchGap);
    for (auto *button : {close, receipt})
        upper->addWidget(button, 1);
    for (auto *button : {send, m_settle})
        lower->addWidget(button, 1);
    for (auto *button : {close, receipt, send, m_settle}) {
        setTouchHeight(*button, uikit::size::kTouch);
        button->setAutoDefault(false); // Enter in the note settles nothing
    }
    layout.addLayout(lower);
    layout.addLayout(upper);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(receipt, &QPushButton::clicked, this, &RefusedDialog::receiptAsked);
    connect(send, &QPushButton::clicked, this, &RefusedDialog::sendAsked);
    connect(m_settle, &QPushButton::clicked, this, [this] { Q_EMIT settleAsked(m_reason->text()); });
    connect(m_reason, &ReasonField::changed, this, [this] { m_settle->setEnabled(!m_reason->text().isEmpty()); });
}

void RefusedDialog::refuse(const QString &why)
{
    m_refusal->setText(why);
    m_refusal->setVisible(!why.isEmpty());
}

} // namespace tillhouse::pos
