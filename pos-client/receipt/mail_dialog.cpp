// SPDX-License-Identifier: GPL-3.0-or-later
#include "pos/receipt/mail_dialog.h"

#include "pos/frame/touch.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStyle>

namespace tillhouse::pos
{

namespace
{

constexpr int kMailWidth = 480;

} // namespace

MailDialog::MailDialog(const QString &receiptNumber, Put put, QWidget *parent)
    : QDialog(parent)
    , m_put(std::move(put))
    , m_address(new QLineEdit)
    , m_complaint(new QLabel)
{
    setWindowTitle(tr("E-mail the receipt"));
    setDialogWidth(*this, kMailWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    layout->setSpacing(uikit::space::k8);
    auto *title = new QLabel(tr("E-mail receipt %1").arg(receiptNumber));
    uikit::setLook(title, "title");
    auto *label = new QLabel(tr("Customer's address"));
    uikit::setLook(label, "label");
    label->setBuddy(m_address);
    m_address->setObjectName(QStringLiteral("mailAddress"));
    m_address->setAccessibleName(tr("Customer's address"));
    m_address->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_address->setMaxLength(320);
    setTouchField(*m_address);
    uikit::setLook(m_complaint, "fieldError");
    m_complaint->setWordWrap(true);
    layout->addWidget(title);
    layout->addSpacing(uikit::space::k8);
    layout->addWidget(label);
    layout->addWidget(m_address);
    layout->addWidget(m_complaint);
    auto *row = new QHBoxLayout;
    row->setSpacing(uikit::space::k8);
    auto *leave = new uikit::SecondaryButton(tr("Do not send"));
    auto *send = new uikit::PrimaryButton(tr("Put into the outbox"));
    send->setObjectName(QStringLiteral("mailSend"));
    send->setDefault(true);
    leave->setAutoDefault(false);
    row->addStretch(1);
    for (auto *button : std::initializer_list<QPushButton *>{leave, send}) {
        setTouchHeight(*button, uikit::size::kTouch);
        row->addWidget(button);
    }
    layout->addLayout(row);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(send, &QPushButton::clicked, this, &MailDialog::send);
    m_address->setFocus();
}

void MailDialog::send()
{
    const auto complaint = m_put(m_address->text());
    if (complaint.isEmpty())
        return accept();
    m_complaint->setText(complaint);
    m_address->setProperty("wrong", true);
    m_address->style()->unpolish(m_address);
    m_address->style()->polish(m_address);
    m_address->setFocus();
    m_address->selectAll();
}

auto MailDialog::complaint() const -> QString
{
    return m_complaint->text();
}

} // namespace tillhouse::pos
