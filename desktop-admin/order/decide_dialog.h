// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "admin/frame/act_dialog.h"

class QRadioButton;

namespace tillhouse::uikit
{
class Choice;
}

namespace tillhouse::admin
{

class ReasonField;

/// A manager says what became of a card payment that nobody answers for. Nothing is chosen beforehand: whoever decides
/// has asked the acquirer. A reason is required.
class DecideDialog : public ActDialog
{
    Q_OBJECT

public:
    /// The order must have undecided tenders.
    DecideDialog(const Console &console, const contract::Order &order, QWidget *parent = nullptr);

    void setOutcome(domain::PaymentResolution outcome);
    void setReason(const QString &reason);
    auto outcome() const -> std::optional<domain::PaymentResolution>;

Q_SIGNALS:
    void done(const tillhouse::contract::Order &order);

protected:
    auto isComplete() const -> bool override;
    auto busyWords() const -> QString override { return tr("Recording…"); }
    auto failureWords() const -> QString override { return tr("Not recorded"); }
    void send() override;

private:
    auto makeTender() -> QWidget *;
    auto makeOutcomes() -> QWidget *;
    void dress();

    contract::Order m_order;
    std::vector<contract::OrderTender> m_tenders;
    uikit::Choice *m_tender;
    QRadioButton *m_charged;
    QRadioButton *m_notCharged;
    ReasonField *m_reason;
};

} // namespace tillhouse::admin
