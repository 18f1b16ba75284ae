// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/self_service/self_till.h"

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

/// The first start of a self-service till: a manager says with name and password which till of which store it is. The
/// manager is signed out again at once.
class SetUpPage : public QWidget
{
    Q_OBJECT

public:
    explicit SetUpPage(SelfTill &selfTill, QWidget *parent = nullptr);

    [[nodiscard]] auto errorText() const -> QString;

Q_SIGNALS:
    void enrolled();
    /// It is not set up now.
    void leaveAsked();

private:
    auto addField(QVBoxLayout &form, const QString &label, const char *name, const QString &value) -> QLineEdit *;
    void submit();
    void ended(const client::Result<void> &done);

    SelfTill &m_till;
    QLineEdit *m_user;
    QLineEdit *m_password;
    QLineEdit *m_store;
    QLineEdit *m_tillId;
    QLabel *m_error;
    uikit::Button *m_submit;
    uikit::Button *m_take; ///< shown when another till has the name
    QString m_takes;       ///< the name whose till was said to be replaced
};

} // namespace tillhouse::pos
