// SPDX-License-Identifier: GPL-3.0-or-later
#include "admin/sign_in/renew_dialog.h"

#include "admin/frame/words.h"
#include "uikit/button.h"
#include "uikit/theme.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace tillhouse::admin
{

RenewDialog::RenewDialog(client::Session &session, const QString &userName, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_userName(userName)
    , m_password(new QLineEdit)
    , m_error(new QLabel)
    , m_act(new uikit::PrimaryButton(tr("Sign in again")))
{
    setWindowTitle(tr("Sign in again"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(uikit::space::k24, uikit::space::k24, uikit::space::k24, uikit::space::k24);
    column->setSpacing(uikit::space::k12);
    auto *title = new QLabel(tr("Your session has ended"));
    uikit::setLook(title, "title");
    auto *text = new QLabel(tr("Password of %1. Your work is kept.").arg(userName));
    uikit::setLook(text, "muted");
    uikit::setLook(m_error, "danger");
    m_error->setWordWrap(true);
    m_error->hide();
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMinimumWidth(320);
    for (QWidget *part : std::initializer_list<QWidget *>{title, text, m_password, m_error, m_act})
        column->addWidget(part);
    connect(m_act, &QPushButton::clicked, this, &RenewDialog::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &RenewDialog::submit);
}

void RenewDialog::submit()
{
    if (m_act->isBusy() || m_password->text().isEmpty())
        return;
    m_act->setBusy(true, tr("Signing in…"));
    m_session.signIn(
        m_userName.toStdString(), m_password->text().toStdString(), this, [this](const domain::Result<void> &done) {
            m_act->setBusy(false);
            if (done)
                return accept();
            m_error->setText(done.error().code == domain::ErrorCode::NotSignedIn ? tr("The password is wrong.")
                                                                                 : describe(done.error()));
            m_error->show();
            m_password->selectAll();
            m_password->setFocus();
        });
}

} // namespace tillhouse::admin
