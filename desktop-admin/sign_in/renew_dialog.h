// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "client/session.h"

#include <QDialog>

class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::admin
{

/// Asks for the password again when the session has ended, on top of the work, which stays as it is.
class RenewDialog : public QDialog
{
    Q_OBJECT

public:
    RenewDialog(client::Session &session, const QString &userName, QWidget *parent);

private:
    void submit();

    client::Session &m_session;
    QString m_userName;
    QLineEdit *m_password;
    QLabel *m_error;
    uikit::Button *m_act;
};

} // namespace tillhouse::admin
