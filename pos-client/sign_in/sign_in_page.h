// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/till/till.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

/// The first start of a till: a manager signs in and says which till this is. After that there is the lock page.
class SignInPage : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(Till &till, QWidget *parent = nullptr);

    [[nodiscard]] auto errorText() const -> QString;

Q_SIGNALS:
    /// The till is enrolled and the manager is signed in.
    void enrolled();
    /// Whoever began to set the till up again leaves it as it is. Only where it is set up.
    void left();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    auto addField(const QString &label, const char *name, const QString &value) -> QLineEdit *;
    void submit();
    void takePlace();
    void leave();
    void signedIn(const client::Result<void> &done);
    void enrol(const std::string &store);
    void fail(const client::Error &error);
    void setBusy(bool busy);

    Till &m_till;
    QVBoxLayout *m_form = nullptr;
    QLineEdit *m_server = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_password = nullptr;
    QLineEdit *m_store = nullptr;
    QLineEdit *m_tillId = nullptr;
    QLabel *m_error = nullptr;
    uikit::Button *m_submit = nullptr;
    uikit::Button *m_take = nullptr; ///< shown when another till has the name
    uikit::Button *m_leave = nullptr;
    QString m_takes; ///< the name whose till was said to be replaced
};

} // namespace tillhouse::pos
