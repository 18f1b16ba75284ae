// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tillhouse::uikit
{
class Banner;
class Button;
} // namespace tillhouse::uikit

namespace tillhouse::admin
{

/// What is needed to sign in. The password lives in the field only.
struct SignInDetails {
    QString server; ///< https://host:port
    QString caFile; ///< PEM file of the platform's authority
    QString user;
    QString password;
    QString store; ///< empty: the user's own store
};

/// Server, authority, user, password. Whatever goes wrong, what was typed stays; only the password is selected for
/// typing it again.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(QWidget *parent = nullptr);

    void setDetails(const SignInDetails &details);
    auto details() const -> SignInDetails;
    void setBusy(bool busy);
    void showError(const QString &headline, const QString &detail);
    auto errorShown() const -> QString;
    /// Puts the focus into the first field that is still empty.
    void focusFirstGap();
    void submit();

Q_SIGNALS:
    void submitted(const tillhouse::admin::SignInDetails &details);

private:
    auto addField(class QGridLayout *grid, int row, const QString &name) -> QLineEdit *;

    QLineEdit *m_server;
    QLineEdit *m_caFile;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_store;
    uikit::Banner *m_error;
    uikit::Button *m_act;
};

} // namespace tillhouse::admin
