// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/queue/queue_words.h"

#include <QDialog>

class QLabel;

namespace tillhouse::uikit
{
class Button;
}

namespace tillhouse::pos
{

class ReasonField;

/// A document that the store server refused: why, and what can be done about it. It stays open until something was.
class RefusedDialog : public QDialog
{
    Q_OBJECT

public:
    /// `why`: the store server's words. `hasReceipt`: there is one to look at.
    RefusedDialog(const QueueRow &row, const QString &why, bool hasReceipt, QWidget *parent = nullptr);

    [[nodiscard]] auto reason() const -> ReasonField * { return m_reason; }
    /// Why it did not come about.
    void refuse(const QString &why);

Q_SIGNALS:
    void receiptAsked();
    void sendAsked();
    void settleAsked(const QString &note);

private:
    void addWords(class QVBoxLayout &layout, const QueueRow &row, const QString &why);
    void addButtons(class QVBoxLayout &layout, bool hasReceipt);

    ReasonField *m_reason;
    QLabel *m_refusal;
    uikit::Button *m_settle;
};

} // namespace tillhouse::pos
