// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/act_dialog.h"

namespace tillhouse::admin
{

class ReasonField;

/// Ends an order that was not handed over. Says what becomes of its money and its goods; a reason is required.
class CancelDialog : public ActDialog
{
    Q_OBJECT

public:
    CancelDialog(const Console &console, const contract::Order &order, QWidget *parent = nullptr);

    void setReason(const QString &reason);

Q_SIGNALS:
    void done(const tillhouse::contract::Order &order);

protected:
    auto isComplete() const -> bool override;
    auto busyWords() const -> QString override { return tr("Cancelling…"); }
    auto failureWords() const -> QString override { return tr("Not cancelled"); }
    void send() override;

private:
    contract::Order m_order;
    ReasonField *m_reason;
};

} // namespace tillhouse::admin
