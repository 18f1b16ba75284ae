// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;

namespace tillhouse::pos
{

/// Asks for the customer's address. What is no address is said below the field; nothing is written before it is right.
class MailDialog : public QDialog
{
    Q_OBJECT

public:
    /// Takes the address as it was typed; returns "" when it was taken, else what is wrong with it.
    using Put = std::function<QString(const QString &address)>;

    MailDialog(const QString &receiptNumber, Put put, QWidget *parent = nullptr);
    [[nodiscard]] auto field() const -> QLineEdit * { return m_address; }
    [[nodiscard]] auto complaint() const -> QString;

private:
    void send();

    Put m_put;
    QLineEdit *m_address;
    QLabel *m_complaint;
};

} // namespace tillhouse::pos
