// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "contract/checkout.h"
#include "pos/people/action.h"
#include "pos/people/approval_dialog.h"
#include "pos/people/approver.h"
#include "pos/till/till.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <optional>

class QWidget;

namespace tillhouse::pos
{

/// May whoever is at the till do this, and if not, does somebody who may allow it? It shows the PIN pad and answers; it
/// records nothing: the caller puts the approval into the sale, the refund or the till event.
class ManagerApprover : public QObject, public Approver
{
    Q_OBJECT

public:
    enum class Verdict { Allowed, NeedsApproval };
    using Approved = std::optional<contract::Approval>;
    using Done = std::function<void(Approved)>;

    /// Dialogs belong to `window`.
    ManagerApprover(Till &till, QWidget *window);

    /// The amount's unit is that of the action (action.h). Nobody signed in: NeedsApproval.
    [[nodiscard]] auto may(Action action, std::int64_t amount = 0) const -> Verdict;

    /// Asks for the PIN of somebody who may. `words` say what for: "10 % off Rye bread". `done` runs once, with nothing
    /// if it was refused or left, and never after `context` is gone. Works without the store server for whoever has
    /// signed in on this till before.
    void approve(Action action, std::int64_t amount, const QString &words, QObject *context, Done done);

    /// The same for whoever brings a rule of their own.
    void ask(const ApprovalNeed &need, QObject *context, Answer answer) override;

    /// Runs `go` at once, without an approval, where it is allowed; else asks, and runs it with the approval. Not run
    /// when nobody approves.
    void require(Action action, std::int64_t amount, const QString &words, QObject *context, Done go);

    /// The same, with a name in any case: whoever is at the till answers for it where they may alone. For what the store
    /// server does only because somebody allowed it.
    void requireName(Action action, std::int64_t amount, const QString &words, QObject *context, Done go);

    /// The dialog that is open, for the scanner and for tests; null if none is.
    [[nodiscard]] auto dialog() const -> ApprovalDialog * { return m_dialog; }

private:
    [[nodiscard]] auto whoMay(Action action, std::int64_t amount) const -> std::vector<contract::Cashier>;
    void openDialog(const contract::Approval &draft, const QString &words, const std::vector<contract::Cashier> &people,
                    QObject *context, Done done);

    Till &m_till;
    QWidget *m_window;
    QPointer<ApprovalDialog> m_dialog;
};

} // namespace tillhouse::pos
