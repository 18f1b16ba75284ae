// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/ask/ask_dialog.h"
#include "pos/people/manager_approver.h"
#include "pos/sell/sales_desk.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace tillhouse::pos
{

/// Sells the whole sale without tax: why, and by whose leave. Where it is without tax already, it can bear it again.
class TaxFreeDialog : public AskDialog
{
    Q_OBJECT

public:
    TaxFreeDialog(SalesDesk &desk, ManagerApprover &approver, QWidget *parent);

    /// Why no such dialog can be shown for the active cart; "" where it can.
    static auto obstacle(const SalesDesk &desk) -> QString;

private:
    void cut(const QString &text);
    void sell();

    SalesDesk &m_desk;
    ManagerApprover &m_approver;
    QLineEdit *m_reason;
    uikit::Button *m_sell;
};

/// At the cart: that this very sale bears no tax, and why; and the key that takes that back. Hidden otherwise.
class TaxFreeBar : public QWidget
{
    Q_OBJECT

public:
    explicit TaxFreeBar(SalesDesk &desk, QWidget *parent = nullptr);

    [[nodiscard]] auto text() const -> QString;

private:
    void refresh();

    SalesDesk &m_desk;
    QLabel *m_words;
    uikit::Button *m_remove;
};

} // namespace tillhouse::pos
