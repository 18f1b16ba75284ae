// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/customer.h"
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

/// A new customer, or one whose record is changed: the name, and how to reach them. The store server keeps them, so it
/// has to be there. What the form does not show of a record stays as it was.
class CustomerForm : public QWidget
{
    Q_OBJECT

public:
    explicit CustomerForm(Till &till, QWidget *parent = nullptr);

    /// Empty, but for what was searched for, where it is a name or a number.
    void start(const QString &searched);
    /// With this record, to be changed. One that somebody else has changed since it was read is not written over.
    void change(const contract::Customer &customer);
    [[nodiscard]] auto isChange() const -> bool { return m_customer.version > 0; }
    /// The card that the new customer gets.
    void scanned(const QString &code);
    [[nodiscard]] auto saveButton() const -> uikit::Button * { return m_save; }
    [[nodiscard]] auto fault() const -> QString;

Q_SIGNALS:
    void saved(const tillhouse::contract::Customer &customer);
    void left();

private:
    void save();
    void fill();
    void refetch();
    void show(const domain::Error &error);
    auto addField(QVBoxLayout &layout, const QString &words, const char *name) -> QLineEdit *;

    Till &m_till;
    contract::Customer m_customer; ///< its id stays while it is tried again, so that it is made once
    QLabel *m_title;
    QLineEdit *m_name;
    QLineEdit *m_phone;
    QLineEdit *m_email;
    QLineEdit *m_card;
    QLabel *m_fault;
    uikit::Button *m_save;
};

} // namespace tillhouse::pos
