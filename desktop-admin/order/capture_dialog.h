// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/act_dialog.h"

namespace tillhouse::admin
{

/// Takes the money that is held for an order, after saying how much.
class CaptureDialog : public ActDialog
{
    Q_OBJECT

public:
    CaptureDialog(const Console &console, const contract::Order &order, QWidget *parent = nullptr);

Q_SIGNALS:
    void done(const tillhouse::contract::Order &order);

protected:
    auto isComplete() const -> bool override { return true; }
    auto busyWords() const -> QString override { return tr("Taking the money…"); }
    auto failureWords() const -> QString override { return tr("Not taken"); }
    void send() override;

private:
    contract::Order m_order;
};

} // namespace tillhouse::admin
