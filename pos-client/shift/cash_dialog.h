// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/shift.h"
#include "uikit/number_buffer.h"

#include <QDialog>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class ReasonField;

/// Cash into the drawer or out of it without a sale: which way, how much, why.
class CashDialog : public QDialog
{
    Q_OBJECT

public:
    explicit CashDialog(const QString &currency, QWidget *parent = nullptr);

    void setKind(contract::DrawerMovement kind);
    [[nodiscard]] auto reason() const -> ReasonField * { return m_reason; }

Q_SIGNALS:
    /// All three are said. The dialog stays until it is closed by whoever does it.
    void asked(tillhouse::contract::DrawerMovement kind, qlonglong amountMinor, const QString &reason);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void type(QChar key);
    void refresh();
    void submit();

    QString m_currency;
    contract::DrawerMovement m_kind = contract::DrawerMovement::PaidIn;
    uikit::NumberBuffer m_amount;
    uikit::Button *m_in = nullptr;
    uikit::Button *m_out = nullptr;
    QLabel *m_figure = nullptr;
    ReasonField *m_reason = nullptr;
    uikit::Button *m_do = nullptr;
};

} // namespace tillhouse::pos
