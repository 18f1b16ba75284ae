// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pos/people/manager_approver.h"
#include "pos/till/till.h"

#include <QObject>

namespace tillhouse::pos
{

/// What becomes of a document that the store server refused: it is sent again, or somebody settles it outside and says
/// so with a name and a note. The document itself stays in the journal (docs/adr/0163).
class RefusedDesk : public QObject
{
    Q_OBJECT

public:
    RefusedDesk(Till &till, ManagerApprover &approver, QObject *parent = nullptr);

    /// Whether it was refused and waits for somebody; a refund that was refused before any money moved does not.
    static auto needsSomebody(const client::Document &document) -> bool;

    /// Once more in its place among what waits. Errors: Conflict (it was not refused), Internal.
    auto sendAgain(const std::string &documentId) -> client::Result<void>;
    /// Asks for the PIN of somebody who may; `done` runs when it is settled, or with why it cannot be, and not at all
    /// when nobody agrees. The note must not be empty.
    void settle(const client::Document &document, const QString &note, QWidget *context,
                std::function<void(const client::Result<void> &)> done);

Q_SIGNALS:
    /// What waits has changed.
    void changed();

private:
    Till &m_till;
    ManagerApprover &m_approver;
};

} // namespace tillhouse::pos
